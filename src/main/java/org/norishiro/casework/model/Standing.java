package org.norishiro.casework.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.norishiro.casework.CaseState;

/** Where a case stands, with what is true only there. Nobody lets go of a household without naming who stays in touch, or why nobody does. */
public sealed interface Standing {
    record Open(NextStep next) implements Standing {}

    record Suspended(NextStep next) implements Standing {}

    /** Closed, and somebody stays in touch (つながり続ける). */
    record FollowedUp(LocalDate closedOn, String followUp, NextStep next) implements Standing {
        public FollowedUp {
            if (followUp.isBlank()) throw new IllegalArgumentException("following up says how");
        }
    }

    record Closed(LocalDate closedOn, String noFollowUpReason) implements Standing {
        public Closed {
            if (noFollowUpReason.isBlank())
                throw new IllegalArgumentException("closing says why nobody stays in touch");
        }
    }

    default CaseState state() {
        return switch (this) {
            case Open open -> CaseState.OPEN;
            case Suspended suspended -> CaseState.SUSPENDED;
            case FollowedUp followedUp -> CaseState.FOLLOWED_UP;
            case Closed closed -> CaseState.CLOSED;
        };
    }

    /** Null only for a closed case. */
    default @Nullable NextStep next() {
        return switch (this) {
            case Open(var next) -> next;
            case Suspended(var next) -> next;
            case FollowedUp(var on, var how, var next) -> next;
            case Closed closed -> null;
        };
    }

    /** The same standing with another next step; a closed case takes none. */
    default Standing with(NextStep next) {
        return switch (this) {
            case Open open -> new Open(next);
            case Suspended suspended -> new Suspended(next);
            case FollowedUp(var on, var how, var before) -> new FollowedUp(on, how, next);
            case Closed closed -> throw new IllegalStateException("a closed case has no next step");
        };
    }
}
