package org.norishiro.shell;

import java.util.List;

/** The rows of one page of a list, and how many there are in all. */
public record Counted<T>(List<T> rows, int total) {
    public Counted {
        rows = List.copyOf(rows);
    }

    public static <T> Counted<T> of(List<T> rows) {
        return new Counted<>(rows, rows.size());
    }

    public static <T> Counted<T> none() {
        return new Counted<>(List.of(), 0);
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }
}
