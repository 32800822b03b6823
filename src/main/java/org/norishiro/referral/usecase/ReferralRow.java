package org.norishiro.referral.usecase;

import java.time.LocalDate;
import java.util.Optional;
import org.norishiro.casework.CaseId;
import org.norishiro.identity.AgencyId;
import org.norishiro.identity.PostId;
import org.norishiro.referral.ReferralId;
import org.norishiro.referral.model.ReferralState;
import org.norishiro.referral.model.ReferralState.Accepted;
import org.norishiro.referral.model.ReferralState.AskedBack;
import org.norishiro.referral.model.ReferralState.Awaiting;
import org.norishiro.referral.model.ReferralState.Declined;
import org.norishiro.referral.model.ReferralState.OutcomeReported;
import org.norishiro.referral.model.ReferralState.Settled;
import org.norishiro.referral.model.ReferralState.TakenBack;
import org.norishiro.referral.model.Side;

/**
 * A referral as a line in a list.
 *
 * @param aboutWhom the case by name to those who reach it; to the agency asked, whom it was told it is about
 * @param holder who has to move, or last had to
 */
public record ReferralRow(
        ReferralId id,
        CaseId about,
        String aboutWhom,
        Party from,
        Party to,
        Holder holder,
        PostId sentBy,
        String request,
        LocalDate sentOn,
        boolean opened,
        ReferralState state) {
    private static final int GIST = 60;

    public record Party(AgencyId id, String name) {}

    /** @param inPost false once the post has ended: then the whole agency is asked */
    public record Holder(PostId post, String name, String agency, boolean inPost) {}

    public Optional<Side> heldBy(LocalDate today) {
        return state.heldBy(today);
    }

    /** 「北部地域包括支援センター（森 由紀）」: who is to move, in words; there is always somebody while it is open. */
    public String holderWords(LocalDate today) {
        var side = heldBy(today);
        if (side.isEmpty()) return "だれも持っていません（終わった依頼です）";
        if (side.get() == Side.SENDER) return named(from.name(), holder.name());
        return state instanceof Accepted accepted ? to.name() + "（" + accepted.worker() + "）" : to.name();
    }

    private String named(String agency, String name) {
        if (!holder.inPost()) return agency + "（" + name + "さんの異動のため、機関の全員）";
        return holder.agency() + "（" + name + "）";
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
