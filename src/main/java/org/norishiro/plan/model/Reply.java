package org.norishiro.plan.model;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.norishiro.identity.PostId;

/** What an agency says to its role. Silence is a state of its own: awaited, until a date. */
public sealed interface Reply {
    /** The person and the family are not asked by form. */
    record NotNeeded() implements Reply {}

    /** Still a draft: the agency does not know of it. */
    record NotYetAsked() implements Reply {}

    record Awaited(LocalDate due) implements Reply {
        public boolean overdue(LocalDate today) {
            return due.isBefore(today);
        }
    }

    /** @param worker who will do it */
    record Accepted(PostId by, LocalDateTime at, String worker, String words) implements Reply {
        public Accepted {
            if (worker.isBlank()) throw new IllegalArgumentException("whoever accepts names who will do it");
        }
    }

    record Declined(PostId by, LocalDateTime at, String reason) implements Reply {
        public Declined {
            if (reason.isBlank()) throw new IllegalArgumentException("declining says why");
        }
    }

    record Asked(PostId by, LocalDateTime at, String question) implements Reply {
        public Asked {
            if (question.isBlank()) throw new IllegalArgumentException("asking asks something");
        }
    }
}
