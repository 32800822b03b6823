package org.norishiro.disclosure.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.norishiro.casework.CaseId;
import org.norishiro.gate.Basis;
import org.norishiro.gate.FieldClass;
import org.norishiro.household.PersonId;
import org.norishiro.identity.AgencyId;

/** The decisions to show something (提供の決定の台帳). Nothing is taken out of it. */
public interface DisclosureRegister {
    /**
     * A decision as it stands.
     *
     * @param basis null: carried over from before there were decisions
     * @param decidedBy who, with their agency; blank: nobody, carried over
     * @param endsAt when it stops working: after the last day, or when it was ended, whichever is sooner
     * @param endedReason why sooner; blank: it was not
     */
    record Line(
            UUID id,
            AgencyId agency,
            @Nullable PersonId person,
            List<FieldClass> classes,
            @Nullable Basis basis,
            String article,
            String reason,
            String purpose,
            String decidedBy,
            Instant decidedAt,
            LocalDate until,
            Instant endsAt,
            String endedReason) {
        public boolean inForceAt(Instant moment) {
            return moment.isBefore(endsAt);
        }
    }

    /**
     * An agency in the team besides the one in charge.
     *
     * @param ground by which it sees everything without a decision, as {@code who_reaches} names it; null: by its seat alone
     */
    record Seated(AgencyId agency, String name, @Nullable String ground) {}

    /** What runs out, for whoever holds the case. */
    record RunsOut(CaseId about, String caseName, String agency, LocalDate until, boolean carriedOver) {}

    /** Of whom it tells, those whose consent does not let this agency be told these kinds of facts today. */
    List<PersonId> withoutConsent(Disclosure disclosure);

    /** One on consent rests on those of everybody it tells of, as the database finds them. */
    void add(Disclosure disclosure);

    /** Those one may know of: all for whoever sees the case whole, else those to one's own agency. */
    List<Line> of(CaseId about);

    Optional<Line> find(CaseId about, UUID id);

    List<Seated> seated(CaseId about);

    void end(UUID id, String reason);

    /** In the cases this person holds the next step of, and not decided anew for longer. */
    List<RunsOut> runningOut(UUID holderPost, LocalDate by);
}
