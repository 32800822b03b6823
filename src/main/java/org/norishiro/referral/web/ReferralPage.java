package org.norishiro.referral.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.norishiro.calendar.JapaneseDates;
import org.norishiro.referral.model.Achievement;
import org.norishiro.referral.model.Act;
import org.norishiro.referral.model.DeclineReason;
import org.norishiro.referral.model.ReferralState.Accepted;
import org.norishiro.referral.model.ReferralState.AskedBack;
import org.norishiro.referral.model.ReferralState.Awaiting;
import org.norishiro.referral.model.ReferralState.Declined;
import org.norishiro.referral.model.ReferralState.OutcomeReported;
import org.norishiro.referral.model.ReferralState.Settled;
import org.norishiro.referral.model.ReferralState.TakenBack;
import org.norishiro.referral.model.Settlement;
import org.norishiro.referral.model.Side;
import org.norishiro.referral.model.Step;
import org.norishiro.referral.usecase.Asking;
import org.norishiro.referral.usecase.ReferralPapers.PaperRow;
import org.norishiro.referral.usecase.ReferralRow;
import org.norishiro.referral.usecase.ShowReferral.Shown;
import org.norishiro.shell.Entered;
import org.norishiro.shell.Option;

/**
 * Everything {@code referral/referral.jte} needs.
 *
 * @param act whose form is open; null: none
 * @param asking how an agency without accounts is asked for its answer; null: it answers by itself
 */
public record ReferralPage(
        Shown shown,
        @Nullable Act act,
        Entered entered,
        Seat seat,
        @Nullable Asking asking) {
    /** Among what the other did: in the words of the course. */
    static final String WHAT = "what";

    private static final List<String> STEPS = List.of("送付済み（回答待ち）", "受入", "支援中", "結果報告済み（確認待ち）", "完了");

    public ReferralRow row() {
        return shown.row();
    }

    public LocalDate today() {
        return shown.today();
    }

    public boolean sending() {
        return shown.side() != Side.RECIPIENT;
    }

    /** An agency in which nobody has an account does not know of it before it is asked there (回答のお願い). */
    public boolean untaken() {
        return asking != null && asking.invitations().isEmpty() && row().state() instanceof Awaiting;
    }

    public String holder() {
        return untaken() ? row().untakenWords() : row().holderWords(today());
    }

    public String heading() {
        return sending() ? row().to().name() + "への依頼" : row().from().name() + "からの依頼";
    }

    public String path() {
        return seat.path(row().id());
    }

    /** 「PDF・120KB」 */
    public static String size(PaperRow paper) {
        return paper.kind() + "・" + Math.max(1, paper.bytes() / 1024) + "KB";
    }

    /** What can be done from this seat. */
    public List<Act> acts() {
        return seat == Seat.SLIP && asking != null ? asking.answers() : shown.acts();
    }

    /** Whether the answer is somebody's who has to be named. */
    public boolean fromSlip() {
        return seat == Seat.SLIP;
    }

    public String path(Act act) {
        return path() + "/" + act.key();
    }

    public String draft() {
        // whoever has no account keeps no drafts here
        return act == null || seat == Seat.GUEST
                ? ""
                : (fromSlip() ? "slip-" : "referral-") + act.key() + ":" + row().id();
    }

    public List<String> steps() {
        return STEPS;
    }

    /** Where on the straight way it stands; -1 once it has left it. */
    public int at() {
        return switch (row().state()) {
            case Awaiting awaiting -> 0;
            case AskedBack asked -> 0;
            case Accepted accepted -> accepted.begun(today()) ? 2 : 1;
            case OutcomeReported reported -> 3;
            case Settled settled ->
                shown.course().stream().anyMatch(step -> step.step() == Step.OUTCOME_REPORTED) ? 4 : -1;
            case Declined declined -> -1;
            case TakenBack taken -> -1;
        };
    }

    /** 「森 由紀（北部）さんが先に「受けました」。」; blank without a conflict. */
    public String beaten() {
        var conflict = entered.conflict();
        return conflict == null
                ? ""
                : conflict.by() + "さんが先に「" + conflict.theirs().get(WHAT) + "」。";
    }

    /** What was typed into a form that can no longer be sent: shown, so that nothing is lost. */
    public List<String> kept() {
        if (act != null || entered.conflict() == null) return List.of();
        return entered.fields().entrySet().stream()
                .filter(field -> !field.getKey().equals("version"))
                .flatMap(field -> field.getValue().stream())
                .filter(text -> !text.isBlank())
                .toList();
    }

    /** The words of the button that does it. */
    public String submit() {
        if (act == null) return "";
        return switch (act) {
            case ACCEPT -> "受けて知らせる";
            case DECLINE -> "見送って知らせる";
            case ASK_BACK -> "質問を送る";
            case TELL_PROGRESS -> "様子を知らせる";
            case REPORT_OUTCOME -> "結果を知らせる";
            case REPLY -> "答えを送る";
            case REMIND -> "問い合わせを送る";
            case HAND_OVER -> "引き継ぎを記録";
            case TELL -> "連絡を送る";
            case TAKE_BACK -> "取り下げる";
            case SETTLE -> "次の手を登録";
            case INVITE -> "支援チームに加える";
        };
    }

    public List<Option> reasons() {
        return List.of(DeclineReason.values()).stream()
                .map(reason -> Option.of(reason.name(), reason.label(), reason.hint()))
                .toList();
    }

    public List<Option> others() {
        return shown.others().stream()
                .map(agency -> Option.of(agency.id().toString(), agency.name(), agency.field()))
                .toList();
    }

    /** Whether the same need was declined so often that a conference should take it up. */
    public boolean forConference() {
        return sending() && row().back().raising().declinedTooOften(row().state());
    }

    /** 「先方は11月20日 10:14に開きました」: for the side that asked. */
    public String opening() {
        var at = row().opening().at();
        return at == null ? "先方は、まだ開いていません。" : "先方は、" + JapaneseDates.withTime(at) + "に開きました。";
    }

    public List<Option> achievements() {
        return Option.all(Achievement.values(), Achievement::label);
    }

    /** A conference first where the same need was declined too often. */
    public List<Option> settlements() {
        return row().state().settlements().stream()
                .sorted(Comparator.comparing(how -> !forConference() || how != Settlement.CONFERENCE))
                .map(how -> Option.of(how.name(), how.label(), how.meaning()))
                .toList();
    }

    public boolean mayEnd() {
        return row().state().settlements().contains(Settlement.DONE);
    }
}
