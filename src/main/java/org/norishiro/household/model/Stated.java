package org.norishiro.household.model;

/** A fact somebody may state or not: an empty field would not say which. */
public record Stated(State state, String text) {

    /** The four words of an empty or filled fact. */
    public enum State {
        KNOWN("分かっている"),
        NOT_ASKED("未確認"),
        NONE("なし"),
        WITHHELD("本人が答えない");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public Stated {
        if ((state == State.KNOWN) == text.isBlank()) {
            throw new IllegalArgumentException("a known fact has a text, and no other has one");
        }
    }

    public static Stated notAsked() {
        return new Stated(State.NOT_ASKED, "");
    }

    /** What is written is known; without it, why not. */
    public static Stated of(String text, State otherwise) {
        if (!text.isBlank()) return new Stated(State.KNOWN, text);
        return otherwise == State.KNOWN ? notAsked() : new Stated(otherwise, "");
    }

    public String words() {
        return state == State.KNOWN ? text : state.label();
    }
}
