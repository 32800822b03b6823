package org.norishiro.conference;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.norishiro.casework.CaseId;
import org.norishiro.identity.AgencyId;

/** What a conference decided, for the plan that is made from it: nothing is typed again. */
public interface DecidedRoles {
    record DecidedRole(
            UUID id,
            AgencyId agency,
            String agencyName,
            String task,
            String forWhom,
            @Nullable UUID person,
            @Nullable UUID issue,
            String whenWords,
            @Nullable LocalDate due,
            String standbyEvent) {}

    record Priority(@Nullable UUID issue, String words) {}

    record Decided(
            AgendaItemId item,
            String sittingName,
            LocalDate heldOn,
            List<Priority> priorities,
            List<String> decisions,
            List<DecidedRole> roles,
            @Nullable LocalDate nextDate) {}

    /** The newest closed agenda item about the case. */
    Optional<Decided> newestAbout(CaseId about);

    Optional<Decided> of(AgendaItemId item);
}
