package org.norishiro.linking.model;

import java.time.LocalDateTime;

/**
 * What the municipality knows better about one cell of the table of roles (表の直し). Never changed: a later one takes its place.
 *
 * @param kind a kind of the table, or any other that agencies of the register have
 * @param why in words; never blank
 */
public record Correction(String kind, String trouble, Mark mark, String why, LocalDateTime at, String by) {
    public Correction {
        if (why.isBlank()) throw new IllegalArgumentException("a correction says why");
    }

    public Cell cell() {
        return new Cell(kind, trouble, mark, Confidence.HIGH, Cell.Source.MUNICIPALITY);
    }
}
