package org.norishiro.plan.usecase;

import java.time.Clock;
import java.time.LocalDate;
import org.norishiro.plan.usecase.RoleReadings.Wanted;
import org.norishiro.shell.MenuCount;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Roles that wait for one's agency or came back to oneself, added to the bubble of 依頼と回答. */
@Component
class RoleBubble implements MenuCount {
    private final RoleReadings readings;
    private final Clock clock;

    RoleBubble(RoleReadings readings, Clock clock) {
        this.readings = readings;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "referrals";
    }

    @Override
    @Transactional
    public int count() {
        var today = LocalDate.now(clock);
        return readings.count(Wanted.AWAITED, today) + readings.count(Wanted.RETURNED, today);
    }
}
