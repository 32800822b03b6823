package org.norishiro.guest;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 回答のお願い, as whoever sent it sees it.
 *
 * @param address where the link went, not to be read out whole; blank for a slip
 * @param code of the slip; null for a link
 * @param came who came in by it or was recorded from it, in order
 */
public record Invitation(
        UUID id,
        UUID about,
        Way way,
        String address,
        @Nullable SlipCode code,
        LocalDateTime issuedAt,
        String issuedBy,
        LocalDateTime until,
        boolean holds,
        List<Came> came) {
    public Invitation {
        came = List.copyOf(came);
    }

    public record Came(String name, LocalDateTime at) {}
}
