package org.norishiro.emergency.model;

/** What whoever looked at an emergency opening afterwards thinks of it (事後の確認). */
public enum Verdict {
    RIGHT("適切"),
    GUIDANCE("要指導"),
    WRONG("不適切");

    private final String label;

    Verdict(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
