package org.norishiro.referral;

import java.util.UUID;

/** Names one referral (つなぎ). */
public record ReferralId(UUID value) {
    public static ReferralId next() {
        return new ReferralId(UUID.randomUUID());
    }

    /** Throws {@link IllegalArgumentException} for text that is no id; screens answer that with "not there". */
    public static ReferralId of(String text) {
        return new ReferralId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
