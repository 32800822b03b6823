package org.norishiro.referral.usecase;

import java.time.LocalDate;
import java.util.List;
import org.norishiro.desk.DueItem;
import org.norishiro.desk.DueItem.Kind;
import org.norishiro.desk.DueItems;
import org.norishiro.identity.Acting;
import org.springframework.stereotype.Component;

/** Referrals whose consent is gone (同意がなくなった依頼): whoever sent it tells the agency, which does not see it any more, how to go on. */
@Component
class LapsedReferrals implements DueItems {
    private final ReferralReadings readings;

    LapsedReferrals(ReferralReadings readings) {
        this.readings = readings;
    }

    @Override
    public List<DueItem> dueFor(Acting who, LocalDate today) {
        if (!who.role().worksWithResidents()) return List.of();
        return readings.lapsedOfSendingOf(who.post()).stream()
                .map(row -> new DueItem(
                        Kind.MINE,
                        row.aboutWhom(),
                        "同意がなくなり、" + row.to().name() + "に見えなくなったものがあります。どうするかを知らせてください",
                        today,
                        "わたし",
                        "/referrals/" + row.id() + "/tell",
                        "知らせる"))
                .toList();
    }

    @Override
    public String named() {
        return "依頼";
    }
}
