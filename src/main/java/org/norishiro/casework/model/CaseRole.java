package org.norishiro.casework.model;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.norishiro.casework.Phase;
import org.norishiro.identity.PostId;

/**
 * Somebody answering for a case from a day until a day.
 *
 * @param phase the phase a lead leads; null for the coordinator
 * @param until the last day; null: still
 */
public record CaseRole(
        UUID id,
        RoleKind kind,
        @Nullable Phase phase,
        PostId post,
        LocalDate since,
        @Nullable LocalDate until) {
    public CaseRole {
        if ((kind == RoleKind.LEAD) != (phase != null)) throw new IllegalArgumentException("a lead leads one phase");
    }

    /** 「主担当（支援）」. */
    public String title() {
        return phase == null ? kind.label() : kind.label() + "（" + phase.label() + "）";
    }

    public boolean current() {
        return until == null;
    }

    boolean same(RoleKind otherKind, @Nullable Phase otherPhase) {
        return kind == otherKind && phase == otherPhase;
    }

    CaseRole ending(LocalDate lastDay) {
        return new CaseRole(id, kind, phase, post, since, lastDay);
    }
}
