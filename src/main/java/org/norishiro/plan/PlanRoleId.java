package org.norishiro.plan;

import java.util.UUID;

/** Names one role in a support plan (役割). */
public record PlanRoleId(UUID value) {
    public static PlanRoleId next() {
        return new PlanRoleId(UUID.randomUUID());
    }

    /** Throws {@link IllegalArgumentException} for text that is no id; screens answer that with "not there". */
    public static PlanRoleId of(String text) {
        return new PlanRoleId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
