package org.norishiro.plan;

import java.util.UUID;

/** Names one support plan (支援プラン). */
public record PlanId(UUID value) {
    public static PlanId next() {
        return new PlanId(UUID.randomUUID());
    }

    /** Throws {@link IllegalArgumentException} for text that is no id; screens answer that with "not there". */
    public static PlanId of(String text) {
        return new PlanId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
