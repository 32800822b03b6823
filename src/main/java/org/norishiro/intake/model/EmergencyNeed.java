package org.norishiro.intake.model;

/** Whether support is needed at once (緊急支援の必要性): food, shelter, a doctor. */
public enum EmergencyNeed {
    NEEDED("必要"),
    NOT_NEEDED("不要"),
    UNCLEAR("まだ分からない");

    private final String label;

    EmergencyNeed(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
