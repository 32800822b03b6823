package org.norishiro.identity;

import java.util.UUID;

/** Names one municipality (自治体). */
public record MunicipalityId(UUID value) {
    public static MunicipalityId next() {
        return new MunicipalityId(UUID.randomUUID());
    }

    public static MunicipalityId of(String text) {
        return new MunicipalityId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
