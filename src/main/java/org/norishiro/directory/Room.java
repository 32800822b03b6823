package org.norishiro.directory;

import java.time.LocalDate;

/** Whether an agency can take somebody (空き), as it says itself. */
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

    /** What an agency said last, and when. */
    public record Said(Room room, LocalDate on) {}
}
