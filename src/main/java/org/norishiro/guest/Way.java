package org.norishiro.guest;

/** How an agency without an account is asked for its answer (回答のお願いの方法). */
public enum Way {
    LINK("回答リンク", 7),
    SLIP("回答票", 30);

    private final String label;
    private final int days;

    Way(String label, int days) {
        this.label = label;
        this.days = days;
    }

    public String label() {
        return label;
    }

    /** For how many days it holds. A link is short: whoever needs another asks for it. */
    public int days() {
        return days;
    }
}
