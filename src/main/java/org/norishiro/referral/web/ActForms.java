package org.norishiro.referral.web;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.norishiro.calendar.BusinessDays;
import org.norishiro.calendar.JapaneseDates;
import org.norishiro.identity.AgencyId;
import org.norishiro.referral.model.Achievement;
import org.norishiro.referral.model.Act;
import org.norishiro.referral.model.Answer;
import org.norishiro.referral.model.DeclineReason;
import org.norishiro.referral.model.Pursuit;
import org.norishiro.referral.model.ReferralState.Accepted;
import org.norishiro.referral.model.Settlement;
import org.norishiro.referral.usecase.ShowReferral.Shown;
import org.norishiro.shell.Entered;
import org.norishiro.shell.Reading;

/** The small forms of a referral, one per act: how they are filled at first, and how they are read. After a refusal: null. */
final class ActForms {
    private static final int WORDS = 2000;
    private static final int LINE = 200;

    private ActForms() {}

    static Entered prefilled(Act act, Shown shown) {
        var today = shown.today();
        var entered = Entered.blank().with("version", String.valueOf(shown.version()));
        return switch (act) {
            case ACCEPT -> entered.with("worker", shown.who().staffName()).with("firstDate", in(3, today));
            case TELL_PROGRESS -> entered.with("next", in(20, today));
            case REPLY -> entered.with("replyDue", in(5, today));
            case REMIND -> entered.with("replyDue", in(3, today));
            case HAND_OVER -> entered.with("on", JapaneseDates.dense(today));
            case SETTLE -> entered.with("nextOn", in(5, today));
            case INVITE ->
                shown.row().state() instanceof Accepted accepted ? entered.with("part", accepted.firstStep()) : entered;
            case DECLINE, ASK_BACK, REPORT_OUTCOME, TELL, TAKE_BACK -> entered;
        };
    }

    static @Nullable Answer answer(Act act, Reading in) {
        return switch (act) {
            case ACCEPT -> accept(in);
            case DECLINE -> decline(in);
            case ASK_BACK -> {
                var question = in.required("question", "聞きたいこと", WORDS);
                yield in.refused() ? null : new Answer.AskBack(question);
            }
            case TELL_PROGRESS -> {
                var words = in.required("words", "いまの様子", WORDS);
                var next = in.requiredComingDate("next", "次に知らせる日");
                yield in.refused() ? null : new Answer.Progress(words, next);
            }
            case REPORT_OUTCOME -> outcome(in);
            case REPLY, REMIND, HAND_OVER, TELL, TAKE_BACK, SETTLE, INVITE ->
                throw new IllegalArgumentException("no answer: " + act);
        };
    }

    private static @Nullable Answer accept(Reading in) {
        var worker = in.required("worker", "担当する人", LINE);
        var firstStep = in.required("firstStep", "最初にすること", WORDS);
        var firstDate = in.requiredComingDate("firstDate", "最初の日");
        var beyond = words(in, "beyond", "のりしろ", LINE);
        return in.refused() ? null : new Answer.Accept(worker, firstStep, firstDate, beyond);
    }

    private static @Nullable Answer decline(Reading in) {
        var reason = in.choice("reason", "見送る理由", DeclineReason.class);
        var why = in.required("why", "理由の説明", WORDS);
        var fits = in.id("fits", "合いそうな機関");
        var suggestion = words(in, "suggestion", "ほかの手だて", LINE);
        return in.refused()
                ? null
                : new Answer.Decline(reason, why, fits == null ? null : new AgencyId(fits), suggestion);
    }

    private static @Nullable Answer outcome(Reading in) {
        var achievement = in.choice("achievement", "結果", Achievement.class);
        var what = in.required("what", "したこと・変わったこと", WORDS);
        var remaining = words(in, "remaining", "残ったこと", WORDS);
        return in.refused() ? null : new Answer.Report(achievement, what, remaining);
    }

    static @Nullable Pursuit pursuit(Act act, Reading in) {
        return switch (act) {
            case REPLY -> {
                var words = in.required("words", "質問への答え", WORDS);
                var replyDue = in.requiredComingDate("replyDue", "回答の期限");
                yield in.refused() ? null : new Pursuit.Reply(words, replyDue);
            }
            case REMIND -> {
                var words = in.required("words", "伝えること", WORDS);
                var replyDue = in.requiredComingDate("replyDue", "回答の期限");
                yield in.refused() ? null : new Pursuit.Remind(words, replyDue);
            }
            case HAND_OVER -> {
                var on = in.requiredPastDate("on", "引き継いだ日");
                var how = in.required("words", "だれと・どうだったか", WORDS);
                yield in.refused() ? null : new Pursuit.HandOver(on, how);
            }
            case TAKE_BACK -> {
                var words = in.required("words", "取り下げる理由", WORDS);
                yield in.refused() ? null : new Pursuit.TakeBack(words);
            }
            case SETTLE -> settle(in);
            case ACCEPT, DECLINE, ASK_BACK, TELL_PROGRESS, REPORT_OUTCOME, TELL, INVITE ->
                throw new IllegalArgumentException("no pursuit: " + act);
        };
    }

    private static @Nullable Pursuit settle(Reading in) {
        var how = in.choice("how", "次の手", Settlement.class);
        var why = in.required("why", "どうするか", WORDS);
        var nextOn = how.leavesNeed() ? in.requiredComingDate("nextOn", "次にする日") : null;
        return in.refused() ? null : new Pursuit.Settle(how, why, nextOn);
    }

    private static String words(Reading in, String name, String label, int max) {
        return Objects.requireNonNullElse(in.optional(name, label, max), "");
    }

    private static String in(int days, LocalDate today) {
        return JapaneseDates.dense(BusinessDays.plus(today, days));
    }
}
