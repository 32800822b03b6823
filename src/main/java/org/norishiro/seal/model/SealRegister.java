package org.norishiro.seal.model;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.norishiro.identity.StaffId;

/** The seals of cases and persons one may read, as a collection. Whoever may not finds nothing here either. */
public interface SealRegister {
    /** A reader as shown, with names. */
    record ReaderLine(SealReader reader, String name, String agency, String namedBy) {}

    /** Somebody whose office reaches it and who may be named. */
    record Candidate(StaffId staff, String name, String agency) {}

    /**
     * Something in the hands of somebody who is not to read it, which would be nobody's, or something that would go on telling of the
     * person where others work: settled first.
     *
     * @param id null: whoever seals does not reach it
     * @param words number, agency or task; blank: not reached
     */
    record Unsettled(Kind kind, @Nullable UUID id, String words) {
        public enum Kind {
            CASE,
            CONSULTATION,
            REFERRAL,
            AGENDA_ITEM,
            PLAN_ROLE,
            /** A case of theirs has a seal of its own. */
            SEALED_CASE,
            /** Of a household of others. */
            KEY_PERSON,
            /** A household of others is spoken of by their name. */
            HOUSEHOLD_NAME;

            /** Whether somebody has it to do; a name that others choose later is theirs. */
            public boolean isHeld() {
                return this != HOUSEHOLD_NAME;
            }
        }
    }

    void seal(Sealed about, String reason, Collection<StaffId> readers);

    /** False: somebody else changed it meanwhile, and nothing was written. */
    boolean update(Seal seal);

    /** The one that holds over it: of a case also that of the person it is closed with, of a person of whichever of their records. */
    Optional<Seal> of(Sealed about);

    /** All that hold and one may read, the newest first. */
    List<Seal> all();

    void add(SealReader reader);

    /** False: somebody else changed it meanwhile, and nothing was written. */
    boolean update(SealReader reader);

    Optional<SealReader> reader(Sealed about, UUID id);

    /** Those who read it, and those somebody wants to name. */
    List<ReaderLine> readers(UUID seal);

    /** Whom somebody wants to name, of all that is sealed. */
    List<SealReader> waiting();

    List<Candidate> candidates(Sealed about);

    List<Unsettled> toBeSettled(Sealed about, Collection<StaffId> readers);

    /** Whether these could open it again: two of them, one of whom leads. */
    boolean canBeOpenedBy(Collection<StaffId> readers);
}
