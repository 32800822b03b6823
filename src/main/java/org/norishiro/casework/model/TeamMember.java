package org.norishiro.casework.model;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.norishiro.identity.AgencyId;
import org.norishiro.identity.PostId;

/**
 * A seat in the team of a case (支援チーム).
 *
 * @param post null: the agency as a whole
 * @param part what it does for this household, in words
 * @param until the last day; null: still in
 */
public record TeamMember(
        UUID id,
        AgencyId agency,
        @Nullable PostId post,
        String part,
        LocalDate since,
        @Nullable LocalDate until) {
    public TeamMember {
        if (until != null && until.isBefore(since)) throw new IllegalArgumentException("nobody leaves before joining");
    }

    public boolean current() {
        return until == null;
    }

    TeamMember leaving(LocalDate lastDay) {
        return new TeamMember(id, agency, post, part, since, lastDay.isBefore(since) ? since : lastDay);
    }
}
