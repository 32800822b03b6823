package org.norishiro.plan.model;

import java.time.LocalDate;
import org.norishiro.identity.PostId;

/** What happens after an evaluation. Only a close with a reason leaves nobody in charge. */
public sealed interface Conclusion {
    Result result();

    /** Somebody goes on with something until a day. */
    record Onward(PostId who, String words, LocalDate on) {
        public Onward {
            if (words.isBlank()) throw new IllegalArgumentException("what goes on has words");
        }
    }

    /** Closes, and somebody stays in touch (つながり続ける). */
    record CloseStayingInTouch(Onward contact) implements Conclusion {
        @Override
        public Result result() {
            return Result.CLOSE;
        }
    }

    record CloseWithoutContact(String reason) implements Conclusion {
        public CloseWithoutContact {
            if (reason.isBlank()) throw new IllegalArgumentException("why nobody stays in touch");
        }

        @Override
        public Result result() {
            return Result.CLOSE;
        }
    }

    record Replan(Onward making) implements Conclusion {
        @Override
        public Result result() {
            return Result.REPLAN;
        }
    }

    record Suspend(Onward waiting) implements Conclusion {
        @Override
        public Result result() {
            return Result.SUSPEND;
        }
    }
}
