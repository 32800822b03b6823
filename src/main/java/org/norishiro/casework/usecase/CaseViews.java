package org.norishiro.casework.usecase;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.CaseState;
import org.norishiro.casework.Phase;
import org.norishiro.casework.model.RoleKind;
import org.norishiro.household.HouseholdId;
import org.norishiro.household.PersonId;
import org.norishiro.identity.AgencyId;
import org.norishiro.identity.PostId;

/** Cases as screens show them. */
public interface CaseViews {
    /** @param staffName blank: the agency as a whole */
    record Seat(
            UUID id,
            AgencyId agency,
            String agencyName,
            String staffName,
            String part,
            String phone,
            LocalDate since,
            @Nullable LocalDate until) {}

    record RoleHeld(
            RoleKind kind,
            @Nullable Phase phase,
            String staffName,
            String agencyName,
            LocalDate since,
            @Nullable LocalDate until) {}

    record CaseLink(CaseId id, String number, String name, CaseState state) {}

    /** A case whose next step somebody holds. */
    record Held(CaseId id, String name, String nextStep, LocalDate on) {}

    Optional<CaseHead> head(CaseId id);

    /** The same, for a page about this case: what is read until {@link #lookedAt} is about it and those who share a person with it. */
    Optional<CaseHead> opened(CaseId id);

    /** From here on everything one reaches is read again. */
    void lookedAt();

    List<Seat> team(CaseId id);

    List<RoleHeld> roles(CaseId id);

    /** Cases about any of these households or persons that one reaches, newest first. */
    List<CaseLink> about(Collection<HouseholdId> households, Collection<PersonId> persons);

    /** What this post holds with a date up to {@code until}, the oldest first. */
    List<Held> heldBy(PostId holder, LocalDate until);
}
