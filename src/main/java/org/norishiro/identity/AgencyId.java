package org.norishiro.identity;

import java.util.UUID;

/** Names one agency (関係機関): an office of the municipality, a contractor or an outside body. */
public record AgencyId(UUID value) {
    public static AgencyId next() {
        return new AgencyId(UUID.randomUUID());
    }

    public static AgencyId of(String text) {
        return new AgencyId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
