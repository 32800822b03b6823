package org.norishiro.emergency.usecase;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.norishiro.desk.DueItem;
import org.norishiro.desk.DueItems;
import org.norishiro.emergency.model.EmergencyRegister;
import org.norishiro.emergency.model.Lock;
import org.norishiro.emergency.model.Opening;
import org.norishiro.identity.Acting;
import org.springframework.stereotype.Component;

/** Emergency openings that somebody has to look at, from the moment they are made, and people who were stopped. */
@Component
class ReviewsDue implements DueItems {
    private static final int MOST = 200;

    private final OpeningViews views;
    private final EmergencyRegister register;

    ReviewsDue(OpeningViews views, EmergencyRegister register) {
        this.views = views;
        this.register = register;
    }

    @Override
    public List<DueItem> dueFor(Acting who, LocalDate today) {
        var waiting = views.inSight(true, 0, MOST).rows().stream().map(ReviewsDue::toReview);
        var stopped = register.locks().stream().map(ReviewsDue::toRelease);
        return Stream.concat(waiting, stopped).toList();
    }

    private static DueItem toReview(Opening opening) {
        return new DueItem(
                DueItem.Kind.AWAITS_MY_ANSWER,
                "ケース " + opening.caseNumber(),
                "緊急閲覧の確認：" + opening.opener() + "（" + opening.agency() + "）"
                        + opening.ground().label(),
                opening.reviewDue(),
                "わたし",
                "/emergency/openings/" + opening.id(),
                "確認する");
    }

    private static DueItem toRelease(Lock lock) {
        return new DueItem(
                DueItem.Kind.AWAITS_MY_ANSWER,
                lock.staff(),
                "緊急閲覧が24時間に3回になり、止まっている",
                lock.at().toLocalDate(),
                "わたし",
                "/emergency/openings",
                "話を聞いて解除");
    }

    @Override
    public String named() {
        return "緊急閲覧の確認";
    }
}
