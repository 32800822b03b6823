package org.norishiro.referral.model;

import java.time.LocalDate;
import java.util.UUID;
import org.norishiro.casework.CaseId;
import org.norishiro.identity.AgencyId;

/**
 * 空きを聞く: one agency asked whether it has room, before anybody is named. It reads {@code words} and by when it is to reply, and nothing of
 * the case.
 *
 * @param asking those asked at once have the same
 */
public record RoomQuestion(UUID id, UUID asking, CaseId about, AgencyId to, String words, LocalDate replyBy) {
    public RoomQuestion {
        Words.needed(words, "asking for room says for what");
    }
}
