package org.norishiro.referral.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.norishiro.calendar.BusinessDays;
import org.norishiro.identity.AgencyId;

/** Where a referral stands. Each state carries only what is true in it, and says who has to move next, and until when. */
public sealed interface ReferralState {

    /** Who has to move; empty only when the referral has ended. */
    Optional<Side> heldBy(LocalDate today);

    /** Until when; empty only when it has ended. Past this day it is overdue: no clockwork has to say so. */
    Optional<LocalDate> due();

    /** What a side can do now, the most likely first. */
    List<Act> acts(Side side, LocalDate today);

    default boolean overdue(LocalDate today) {
        return due().filter(due -> due.isBefore(today)).isPresent();
    }

    /** What may follow when the asking side ends it: only an outcome can say that the purpose was met. */
    default List<Settlement> settlements() {
        return List.of(Settlement.ELSEWHERE, Settlement.KEEP, Settlement.CONFERENCE);
    }

    default boolean open() {
        return due().isPresent();
    }

    /** Whether somebody can still be handed over: not before it went out, not once it came back or ended. */
    default boolean underWay() {
        return false;
    }

    /** 送付済み（回答待ち）. Silence past the date gives it back to whoever sent it. */
    record Awaiting(LocalDate replyDue) implements ReferralState {
        @Override
        public Optional<Side> heldBy(LocalDate today) {
            return Optional.of(overdue(today) ? Side.SENDER : Side.RECIPIENT);
        }

        @Override
        public Optional<LocalDate> due() {
            return Optional.of(replyDue);
        }

        @Override
        public boolean underWay() {
            return true;
        }

        @Override
        public List<Act> acts(Side side, LocalDate today) {
            return switch (side) {
                case RECIPIENT -> List.of(Act.ACCEPT, Act.DECLINE, Act.ASK_BACK);
                case SENDER ->
                    overdue(today)
                            ? List.of(Act.REMIND, Act.SETTLE, Act.TAKE_BACK)
                            : List.of(Act.REMIND, Act.TAKE_BACK);
                case ONLOOKER -> List.of();
            };
        }
    }

    /** 要追記. The agency cannot decide before its question is answered. */
    record AskedBack(String question, LocalDate on) implements ReferralState {
        private static final int DAYS_TO_REPLY = 3;

        public AskedBack {
            Words.needed(question, "asking back asks something");
        }

        @Override
        public Optional<Side> heldBy(LocalDate today) {
            return Optional.of(Side.SENDER);
        }

        @Override
        public Optional<LocalDate> due() {
            return Optional.of(BusinessDays.plus(on, DAYS_TO_REPLY));
        }

        @Override
        public List<Act> acts(Side side, LocalDate today) {
            return side == Side.SENDER ? List.of(Act.REPLY, Act.TAKE_BACK) : List.of();
        }
    }

    /**
     * 受入・支援中.
     *
     * @param beyond what of it is beyond the field of whoever accepted (のりしろ); blank: nothing
     */
    record Accepted(String worker, String firstStep, LocalDate firstDate, LocalDate next, String beyond)
            implements ReferralState {
        public Accepted {
            Words.needed(worker, "accepting names somebody");
            Words.needed(firstStep, "accepting names a first step");
        }

        public boolean begun(LocalDate today) {
            return !firstDate.isAfter(today) || next.isAfter(firstDate);
        }

        @Override
        public Optional<Side> heldBy(LocalDate today) {
            return Optional.of(Side.RECIPIENT);
        }

        @Override
        public Optional<LocalDate> due() {
            return Optional.of(next);
        }

        @Override
        public boolean underWay() {
            return true;
        }

        @Override
        public List<Act> acts(Side side, LocalDate today) {
            return switch (side) {
                case RECIPIENT -> List.of(Act.REPORT_OUTCOME, Act.TELL_PROGRESS);
                case SENDER -> List.of(Act.TAKE_BACK, Act.INVITE);
                case ONLOOKER -> List.of();
            };
        }
    }

    /** 見送り. The need is nobody's but the sender's, from that day on: the day itself counts as the first one too late. */
    record Declined(
            DeclineReason reason, String why, @Nullable AgencyId fits, String suggestion, LocalDate on)
            implements ReferralState {
        public Declined {
            Words.needed(why, "declining gives a reason in words");
        }

        @Override
        public Optional<Side> heldBy(LocalDate today) {
            return Optional.of(Side.SENDER);
        }

        @Override
        public Optional<LocalDate> due() {
            return Optional.of(on.minusDays(1));
        }

        @Override
        public List<Act> acts(Side side, LocalDate today) {
            return side == Side.SENDER ? List.of(Act.SETTLE, Act.TAKE_BACK) : List.of();
        }
    }

    /** 結果報告済み（確認待ち）. */
    record OutcomeReported(Achievement achievement, String what, String remaining, LocalDate on)
            implements ReferralState {
        private static final int DAYS_TO_CONFIRM = 5;

        public OutcomeReported {
            Words.needed(what, "an outcome has words");
        }

        @Override
        public Optional<Side> heldBy(LocalDate today) {
            return Optional.of(Side.SENDER);
        }

        @Override
        public Optional<LocalDate> due() {
            return Optional.of(BusinessDays.plus(on, DAYS_TO_CONFIRM));
        }

        @Override
        public List<Act> acts(Side side, LocalDate today) {
            return side == Side.SENDER ? List.of(Act.SETTLE, Act.INVITE) : List.of();
        }

        @Override
        public List<Settlement> settlements() {
            return List.of(Settlement.values());
        }
    }

    /** 取り下げ. */
    record TakenBack(String why) implements ReferralState, Ended {}

    /** 完了. */
    record Settled(Settlement how, String why) implements ReferralState, Ended {}

    /** Nothing is left to do here: what is left of the need stands in the case, with its own holder. */
    sealed interface Ended extends ReferralState {
        @Override
        default Optional<Side> heldBy(LocalDate today) {
            return Optional.empty();
        }

        @Override
        default Optional<LocalDate> due() {
            return Optional.empty();
        }

        @Override
        default List<Act> acts(Side side, LocalDate today) {
            return List.of();
        }
    }
}
