package org.norishiro.gate;

/** What kind of fact an item is, for deciding item by item what may be shown (項目の種類). */
public enum FieldClass {
    BASIC("基本"),
    FAMILY("家族"),
    DWELLING("住まい"),
    HEALTH("健康・障害"),
    MONEY("収入・債務"),
    WORK("職歴"),
    LIFE("生活歴"),
    VIOLENCE("DV・虐待"),
    PROGRESS("経過記録"),
    DOCUMENT("写真・書類");

    private final String label;

    FieldClass(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
