package org.norishiro.referral.usecase;

import java.time.LocalDate;
import java.util.List;
import org.norishiro.desk.DueItem;
import org.norishiro.desk.DueItem.Kind;
import org.norishiro.desk.DueItems;
import org.norishiro.identity.Acting;
import org.springframework.stereotype.Component;

/** Referrals to agencies without accounts that nobody there can see yet (回答のお願いがまだ), on the desk of whoever sent them. */
@Component
class AnswersToAskFor implements DueItems {
    private final ReferralReadings readings;

    AnswersToAskFor(ReferralReadings readings) {
        this.readings = readings;
    }

    @Override
    public List<DueItem> dueFor(Acting who, LocalDate today) {
        if (!who.role().worksWithResidents()) return List.of();
        return readings.unseenBySendingOf(who.post()).stream()
                .map(row -> new DueItem(
                        Kind.MINE,
                        row.aboutWhom(),
                        row.to().name() + "には利用者がいないため、依頼がまだ届いていません。リンクか回答票を送ってください",
                        today,
                        "わたし",
                        "/referrals/" + row.id() + "#asking",
                        "届ける"))
                .toList();
    }

    @Override
    public String named() {
        return "依頼";
    }
}
