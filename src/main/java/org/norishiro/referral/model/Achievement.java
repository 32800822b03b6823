package org.norishiro.referral.model;

/** How far what was asked came true (結果). */
public enum Achievement {
    ACHIEVED("達成"),
    PARTLY("一部"),
    NOT("できなかった");

    private final String label;

    Achievement(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
