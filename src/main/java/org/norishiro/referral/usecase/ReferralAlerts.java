package org.norishiro.referral.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.norishiro.casework.CaseAlerts;
import org.norishiro.casework.CaseId;
import org.norishiro.referral.model.ReferralState.Accepted;
import org.norishiro.referral.model.ReferralState.AskedBack;
import org.norishiro.referral.model.ReferralState.Awaiting;
import org.norishiro.referral.model.ReferralState.Declined;
import org.norishiro.referral.model.ReferralState.Ended;
import org.norishiro.referral.model.ReferralState.OutcomeReported;
import org.springframework.stereotype.Component;

/** What of a case's referrals needs attention: what came back, and what was not answered in time. */
@Component
class ReferralAlerts implements CaseAlerts {
    private final ReferralReadings readings;
    private final Clock clock;

    ReferralAlerts(ReferralReadings readings, Clock clock) {
        this.readings = readings;
        this.clock = clock;
    }

    @Override
    public List<Alert> of(CaseId about, LocalDate today) {
        var now = LocalDateTime.now(clock);
        return readings.of(about).stream()
                .filter(row -> alarming(row, today) || row.unopened(now))
                .map(row -> new Alert(
                        what(row, today),
                        row.state().due().orElse(null),
                        row.holderWords(today),
                        "/referrals/" + row.id(),
                        act(row)))
                .toList();
    }

    private static boolean alarming(ReferralRow row, LocalDate today) {
        return switch (row.state()) {
            case Declined declined -> true;
            case AskedBack asked -> true;
            case OutcomeReported reported -> true;
            case Awaiting awaiting -> awaiting.overdue(today);
            case Accepted accepted -> accepted.overdue(today);
            case Ended ended -> false;
        };
    }

    private static String what(ReferralRow row, LocalDate today) {
        var to = row.to().name();
        return switch (row.state()) {
            case Declined declined
            when row.back().raising().declinedTooOften(declined) ->
                "同じ困りごとが" + row.back().raising().declines() + "回見送られました。会議にかけることを勧めます";
            case Declined declined -> to + "が依頼を見送りました（" + declined.reason().label() + "）";
            case AskedBack asked -> to + "から依頼について質問が届いています";
            case OutcomeReported reported -> to + "から結果が届いています（確認待ち）";
            case Awaiting awaiting when !awaiting.overdue(today) -> to + "が、至急の依頼をまだ開いていません";
            case Awaiting awaiting -> to + "の回答がないまま期限を過ぎました";
            case Accepted accepted -> to + "の結果の報告が遅れています";
            case Ended ended -> "";
        };
    }

    private static String act(ReferralRow row) {
        return switch (row.state()) {
            case Declined declined -> "次の手を決める";
            case AskedBack asked -> "質問に答える";
            case OutcomeReported reported -> "結果を確認する";
            case Awaiting awaiting -> "問い合わせる";
            case Accepted accepted -> "様子を見る";
            case Ended ended -> "";
        };
    }
}
