package org.norishiro.seal.model;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.norishiro.casework.CaseId;
import org.norishiro.identity.StaffId;

/** The seals of cases one may read, as a collection. Whoever may not finds nothing here either. */
public interface SealRegister {
    /** A reader as shown, with names. */
    record ReaderLine(SealReader reader, String name, String agency, String namedBy) {}

    /** Somebody whose office reaches the case and who may be named. */
    record Candidate(StaffId staff, String name, String agency) {}

    /**
     * Something about the case in the hands of somebody who is not to read it: settled first, or it would be nobody's.
     *
     * @param words number, agency or task
     */
    record Unsettled(Kind kind, UUID id, String words) {
        public enum Kind {
            CASE,
            REFERRAL,
            AGENDA_ITEM,
            PLAN_ROLE
        }
    }

    void seal(CaseId about, String reason, Collection<StaffId> readers);

    /** False: somebody else changed it meanwhile, and nothing was written. */
    boolean update(Seal seal);

    /** The one that holds. */
    Optional<Seal> of(CaseId about);

    /** All that hold and one may read, the newest first. */
    List<Seal> all();

    void add(SealReader reader);

    /** False: somebody else changed it meanwhile, and nothing was written. */
    boolean update(SealReader reader);

    Optional<SealReader> reader(CaseId about, UUID id);

    /** Those who read it, and those somebody wants to name. */
    List<ReaderLine> readers(UUID seal);

    /** Of sealed cases: whom somebody wants to name. */
    List<SealReader> waiting();

    List<Candidate> candidates(CaseId about);

    List<Unsettled> toBeSettled(CaseId about, Collection<StaffId> readers);

    /** Whether these could open it again: two of them, one of whom leads. */
    boolean canBeOpenedBy(Collection<StaffId> readers);
}
