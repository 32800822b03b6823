package org.norishiro.emergency.model;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** 緊急閲覧の記録. The database decides who opens, sees, reviews and releases; nothing in it is changed afterwards. */
public interface EmergencyRegister {
    sealed interface Attempt {
        record Opened(UUID opening, UUID caseId) implements Attempt {}

        /** It is in reach without any emergency. */
        record Reached(UUID caseId) implements Attempt {}

        /** None, several, or one that is hidden: which of these is not said. Counts towards the lock. */
        record Nothing() implements Attempt {}

        record Locked() implements Attempt {}

        record NotForThisRole() implements Attempt {}
    }

    /** @param dueIn in how many days it has to be looked at: time is the time of the database */
    Attempt open(Wanted wanted, Reason reason, Length length, int dueIn);

    /** Whether whoever acts may not open any more. */
    boolean locked();

    /** False: not theirs, or over already. */
    boolean end(UUID opening);

    /** One that whoever acts made, or may look at. */
    Optional<Opening> find(UUID opening);

    enum Reviewed {
        REVIEWED,
        NOTHING,
        OWN,
        ALREADY
    }

    Reviewed review(UUID opening, Verdict verdict, String words);

    /** Those whom whoever acts may let open again. */
    List<Lock> locks();

    boolean release(UUID lock, String words);
}
