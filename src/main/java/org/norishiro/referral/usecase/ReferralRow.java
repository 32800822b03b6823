package org.norishiro.referral.usecase;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.norishiro.casework.CaseId;
import org.norishiro.identity.AgencyId;
import org.norishiro.identity.PostId;
import org.norishiro.referral.ReferralId;
import org.norishiro.referral.model.HandoverPlan;
import org.norishiro.referral.model.Raising;
import org.norishiro.referral.model.ReferralState;
import org.norishiro.referral.model.ReferralState.Accepted;
import org.norishiro.referral.model.ReferralState.AskedBack;
import org.norishiro.referral.model.ReferralState.Awaiting;
import org.norishiro.referral.model.ReferralState.Declined;
import org.norishiro.referral.model.ReferralState.OutcomeReported;
import org.norishiro.referral.model.ReferralState.Settled;
import org.norishiro.referral.model.ReferralState.TakenBack;
import org.norishiro.referral.model.Side;
import org.norishiro.referral.model.Urgency;

/**
 * A referral as a line in a list.
 *
 * @param aboutWhom the case by name to those who reach it; to the agency asked, whom it was told it is about
 * @param window the window of the agency it is for, in words; empty: the agency as a whole
 * @param unread which side has not read yet what the other said; null: none
 * @param holder who of the side that has to move, or last had to, holds it
 */
public record ReferralRow(
        ReferralId id,
        CaseId about,
        String aboutWhom,
        Party from,
        Party to,
        String window,
        Holder holder,
        PostId sentBy,
        String request,
        LocalDate sentOn,
        Opening opening,
        Handing handing,
        Back back,
        @Nullable Side unread,
        ReferralState state) {
    private static final int GIST = 60;

    public record Party(AgencyId id, String name) {}

    /** @param inPost false once the post has ended: then the whole agency is asked */
    public record Holder(PostId post, String name, String agency, boolean inPost) {
        String words() {
            return agency + "（" + name + "）";
        }
    }

    /**
     * Whether the agency has looked at it.
     *
     * @param by until when it has to; null: nobody is told while the answer is not due
     * @param at null: not yet
     */
    public record Opening(
            Urgency urgency,
            @Nullable LocalDateTime by,
            @Nullable LocalDateTime at) {
        boolean late(LocalDateTime now) {
            return at == null && by != null && by.isBefore(now);
        }
    }

    /** @param on the day the person was handed over; null: not yet */
    public record Handing(HandoverPlan plan, @Nullable LocalDate on) {
        /** The planned day, as long as it has not taken place. */
        Optional<LocalDate> ahead() {
            return on == null ? Optional.ofNullable(plan.on()) : Optional.empty();
        }
    }

    /**
     * What follows when it comes back.
     *
     * @param answering who answers for what nobody took (the coordinator, else the lead, else the holder of the case); null to those who do
     *     not see the case
     * @param fits whom the agency that declined suggests instead; null: nobody
     */
    public record Back(
            Raising raising,
            @Nullable Holder answering,
            @Nullable Party fits) {
        /** It has not come back. */
        public static final Back NOT_YET = new Back(new Raising(0, 0), null, null);
    }

    public ReferralRow returned(Back back) {
        return new ReferralRow(
                id, about, aboutWhom, from, to, window, holder, sentBy, request, sentOn, opening, handing, back, unread,
                state);
    }

    public Optional<Side> heldBy(LocalDate today) {
        return state.heldBy(today);
    }

    /** The coordinator it has gone up to (調整担当に上がった); empty: it has not, or they had it before. */
    public Optional<Holder> raisedTo(LocalDate today) {
        return Optional.ofNullable(back.answering())
                .filter(answering -> answering.inPost() && !answering.post().equals(holder.post()))
                .filter(answering -> back.raising().raises(state, today));
    }

    /** 「北部地域包括支援センター（森 由紀）」: who is to move, in words; there is always somebody while it is open. */
    public String holderWords(LocalDate today) {
        var side = heldBy(today);
        if (side.isEmpty()) return "だれも持っていません（終わった依頼です）";
        if (side.get() == Side.RECIPIENT)
            return state instanceof Accepted accepted ? to.name() + "（" + accepted.worker() + "）" : to.name();
        return raisedTo(today).map(Holder::words).orElseGet(() -> named(from.name(), holder));
    }

    /** Who of the asking side holds it until it is taken to an agency that does not look by itself. */
    public String untakenWords() {
        return named(from.name(), holder);
    }

    private static String named(String agency, Holder holder) {
        if (!holder.inPost()) return agency + "（" + holder.name() + "さんの異動のため、機関の全員）";
        return holder.words();
    }

    /** Whether an urgent one lies unread longer than it may (至急の依頼が開かれていない). */
    public boolean unopened(LocalDateTime now) {
        return state instanceof Awaiting && opening.late(now);
    }

    public boolean urgent() {
        return opening.urgency() == Urgency.URGENT && state.open();
    }

    public String label(LocalDate today) {
        return switch (state) {
            case Awaiting awaiting when awaiting.overdue(today) -> "期限超過";
            case Awaiting awaiting -> "回答待ち";
            case AskedBack asked -> "要追記";
            case Accepted accepted -> accepted.begun(today) ? "支援中" : "受入";
            case Declined declined -> "見送り";
            case OutcomeReported reported -> "結果の確認待ち";
            case TakenBack taken -> "取り下げ";
            case Settled settled -> "完了";
        };
    }

    /** The kind of chip the label is shown in. */
    public String tone(LocalDate today) {
        if (state.overdue(today)) return "over";
        return switch (state) {
            case Awaiting awaiting -> "wait";
            case AskedBack asked -> "wait";
            case Declined declined -> "over";
            case Accepted accepted -> "now";
            case OutcomeReported reported -> "wait";
            case ReferralState.Ended ended -> "done";
        };
    }

    /** The first line of what is asked. */
    public String gist() {
        var line = request.lines().findFirst().orElse("");
        if (line.codePointCount(0, line.length()) <= GIST) return line;
        return line.substring(0, line.offsetByCodePoints(0, GIST)) + "…";
    }
}
