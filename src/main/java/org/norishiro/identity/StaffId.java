package org.norishiro.identity;

import java.util.UUID;

/** Names one member of staff (職員): one person, one account. */
public record StaffId(UUID value) {
    public static StaffId next() {
        return new StaffId(UUID.randomUUID());
    }

    public static StaffId of(String text) {
        return new StaffId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
