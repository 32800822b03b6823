package org.norishiro.gate.model;

import java.time.LocalDate;
import java.util.Set;
import org.norishiro.gate.ConsentState;

/** What one fact about a consent says. */
public sealed interface Said {
    ConsentState state();

    /** 依頼: the person was shown what they are asked to consent to, and has not answered. */
    record Asked(Terms terms) implements Said {
        @Override
        public ConsentState state() {
            return ConsentState.REQUESTED;
        }
    }

    /** 取得. @param means in words, beginning with one of {@link Means} */
    record Given(Terms terms, Giver giver, String means, String witness) implements Said {
        public Given {
            if (means.isBlank()) throw new IllegalArgumentException("it is given somehow");
            if (means.startsWith(Means.ORAL.label()) && witness.isBlank())
                throw new IllegalArgumentException("said aloud, it needs somebody who heard it");
        }

        public static Given by(Terms terms, Giver giver, Means means, String witness) {
            return new Given(terms, giver, means.label(), witness);
        }

        @Override
        public ConsentState state() {
            return ConsentState.GIVEN;
        }
    }

    /** Told at a window, or before consents were recorded in full: to whom and for what only in words. */
    record InWords(ConsentState state, String givenBy, String means, String scope, String reason) implements Said {}

    /** 拒否・取得不能. */
    record Declined(ConsentState state, String reason) implements Said {
        private static final Set<ConsentState> NO = Set.of(ConsentState.REFUSED, ConsentState.UNOBTAINABLE);

        public Declined {
            if (!NO.contains(state)) throw new IllegalArgumentException("that is no refusal");
            if (reason.isBlank()) throw new IllegalArgumentException("why is not said");
        }
    }

    /** 撤回. @param effectiveOn from this day on nothing is shared on this consent */
    record Withdrawn(String by, String words, LocalDate effectiveOn) implements Said {
        public Withdrawn {
            if (by.isBlank()) throw new IllegalArgumentException("somebody withdraws it");
        }

        @Override
        public ConsentState state() {
            return ConsentState.WITHDRAWN;
        }
    }
}
