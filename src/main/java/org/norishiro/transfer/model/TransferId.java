package org.norishiro.transfer.model;

import java.util.UUID;

/** Identifies a transfer (引き継ぎ). */
public record TransferId(UUID value) {
    public static TransferId next() {
        return new TransferId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
