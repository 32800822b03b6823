package org.norishiro.directory.model;

/** Whether an agency can take somebody today (空き), as it says itself. */
public enum Room {
    OPEN("空きあり"),
    LIMITED("残りわずか"),
    FULL("空きなし");

    private final String label;

    Room(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
