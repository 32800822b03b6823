package org.norishiro.conference.model;

/** Where a sitting stands. */
public enum SittingState {
    PLANNED("開催前", ""),
    HELD("開催済み", "done"),
    CALLED_OFF("中止", "hide");

    private final String label;
    private final String chip;

    SittingState(String label, String chip) {
        this.label = label;
        this.chip = chip;
    }

    public String label() {
        return label;
    }

    /** Its colour among the chips of the screens. */
    public String chip() {
        return chip;
    }
}
