package org.norishiro.referral.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.norishiro.calendar.JapaneseDates;

/** What the side that asked does to keep its referral going, or to end it. */
public sealed interface Pursuit {
    Act act();

    /** What both sides read in the course of the referral. */
    String words();

    /** The question is answered and the agency is asked again. */
    record Reply(String words, LocalDate replyDue) implements Pursuit {
        public Reply {
            Words.needed(words, "a question is answered in words");
        }

        @Override
        public Act act() {
            return Act.REPLY;
        }
    }

    record Remind(String words, LocalDate replyDue) implements Pursuit {
        public Remind {
            Words.needed(words, "a reminder says something");
        }

        @Override
        public Act act() {
            return Act.REMIND;
        }
    }

    /**
     * The person was accompanied, introduced or announced.
     *
     * @param on today or before
     * @param how who went along and how it went
     */
    record HandOver(LocalDate on, String how) implements Pursuit {
        public HandOver {
            Words.needed(how, "handing over says how it went");
        }

        @Override
        public Act act() {
            return Act.HAND_OVER;
        }

        @Override
        public String words() {
            return JapaneseDates.full(on) + "\n" + how;
        }
    }

    record TakeBack(String words) implements Pursuit {
        public TakeBack {
            Words.needed(words, "taking back gives a reason");
        }

        @Override
        public Act act() {
            return Act.TAKE_BACK;
        }
    }

    /** @param nextOn when the next step is due; needed while the need goes on */
    record Settle(Settlement how, String why, @Nullable LocalDate nextOn) implements Pursuit {
        public Settle {
            Words.needed(why, "settling says what happens next");
            if (how.leavesNeed() && nextOn == null)
                throw new IllegalArgumentException("a need that goes on has a next date");
        }

        @Override
        public Act act() {
            return Act.SETTLE;
        }

        @Override
        public String words() {
            return how.label() + "：" + why;
        }
    }
}
