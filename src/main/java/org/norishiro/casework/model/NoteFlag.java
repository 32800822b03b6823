package org.norishiro.casework.model;

/** 点検フラグ: how urgently somebody else should look at what was written. */
public enum NoteFlag {
    HIGH("高"),
    MIDDLE("中"),
    LOW("低");

    private final String label;

    NoteFlag(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
