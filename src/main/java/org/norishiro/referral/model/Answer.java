package org.norishiro.referral.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.norishiro.identity.AgencyId;

/** What the agency that was asked says. */
public sealed interface Answer {
    Act act();

    /** What both sides read in the course of the referral. */
    String words();

    /**
     * @param worker who will do it, by name
     * @param beyond what of it is beyond their own field (のりしろ); blank: nothing
     */
    record Accept(String worker, String firstStep, LocalDate firstDate, String beyond) implements Answer {
        public Accept {
            Words.needed(worker, "accepting names somebody");
            Words.needed(firstStep, "accepting names a first step");
        }

        @Override
        public Act act() {
            return Act.ACCEPT;
        }

        @Override
        public String words() {
            return "担当：" + worker + "\n最初にすること：" + firstStep + (beyond.isBlank() ? "" : "\nのりしろ：" + beyond);
        }
    }

    /**
     * @param fits the agency they suggest instead; null: none, or none of the register
     * @param suggestion what they suggest, in words; may be blank
     */
    record Decline(
            DeclineReason reason, String why, @Nullable AgencyId fits, String suggestion) implements Answer {
        public Decline {
            Words.needed(why, "declining gives a reason in words");
        }

        @Override
        public Act act() {
            return Act.DECLINE;
        }

        @Override
        public String words() {
            return reason.label() + "：" + why + (suggestion.isBlank() ? "" : "\nほかの手だて：" + suggestion);
        }
    }

    record AskBack(String question) implements Answer {
        public AskBack {
            Words.needed(question, "asking back asks something");
        }

        @Override
        public Act act() {
            return Act.ASK_BACK;
        }

        @Override
        public String words() {
            return question;
        }
    }

    /** Support goes on; @param next when it will be told of again */
    record Progress(String words, LocalDate next) implements Answer {
        public Progress {
            Words.needed(words, "progress is told in words");
        }

        @Override
        public Act act() {
            return Act.TELL_PROGRESS;
        }
    }

    /** @param remaining what is left to do, for whoever takes it up; may be blank */
    record Report(Achievement achievement, String what, String remaining) implements Answer {
        public Report {
            Words.needed(what, "an outcome has words");
        }

        @Override
        public Act act() {
            return Act.REPORT_OUTCOME;
        }

        @Override
        public String words() {
            return achievement.label() + "：" + what + (remaining.isBlank() ? "" : "\n残ったこと：" + remaining);
        }
    }
}
