package org.norishiro.conference.model;

/** Where an item of an agenda stands (案件). */
public enum ItemState {
    TABLED("閉じていない", ""),
    CLOSED("閉じた", "done"),
    WITHDRAWN("取り下げ", "hide");

    private final String label;
    private final String chip;

    ItemState(String label, String chip) {
        this.label = label;
        this.chip = chip;
    }

    public String label() {
        return label;
    }

    public String chip() {
        return chip;
    }
}
