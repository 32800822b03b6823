package org.norishiro.referral.usecase;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.norishiro.casework.CaseId;
import org.norishiro.directory.Room;
import org.norishiro.identity.AgencyId;
import org.norishiro.identity.PostId;

/** Questions for room as they are looked at, from either side. */
public interface RoomReadings {
    /**
     * @param by who replied, by name
     * @param words may be blank
     */
    record Replied(Room room, String words, String by, LocalDateTime at) {}

    /** To one agency, as whoever asked sees it. @param reply null: not yet */
    record Asked(
            UUID id,
            UUID asking,
            CaseId about,
            AgencyId to,
            String agency,
            String words,
            LocalDate replyBy,
            LocalDateTime at,
            String by,
            boolean ended,
            @Nullable Replied reply) {}

    /** As the agency that is asked sees it: without the case. @param reply what somebody here replied last; null: nothing yet */
    record Received(
            UUID id,
            String words,
            String from,
            String asker,
            LocalDateTime at,
            LocalDate replyBy,
            boolean ended,
            @Nullable Replied reply) {
        public boolean waits() {
            return reply == null && !ended;
        }
    }

    /** Those of a case, the newest first. */
    List<Asked> of(CaseId about);

    /** Those this post asked and has not ended. */
    List<Asked> open(PostId post);

    /** Those one's own agency is asked, the newest first. */
    List<Received> received();
}
