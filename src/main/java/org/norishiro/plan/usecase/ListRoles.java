package org.norishiro.plan.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.plan.usecase.RoleReadings.RoleQuery;
import org.norishiro.plan.usecase.RoleReadings.Wanted;
import org.norishiro.shell.Counted;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looking through the roles of one's agency, and those that came back to oneself. */
@Component
public class ListRoles {
    private final RoleReadings readings;
    private final AuditTrail trail;
    private final Clock clock;

    ListRoles(RoleReadings readings, AuditTrail trail, Clock clock) {
        this.readings = readings;
        this.trail = trail;
        this.clock = clock;
    }

    public record Listed(Counted<RoleLine> roles, Map<Wanted, Integer> counts) {}

    @Transactional
    public Listed list(RoleQuery query) {
        var today = LocalDate.now(clock);
        var counts = new EnumMap<Wanted, Integer>(Wanted.class);
        for (var wanted : Wanted.values()) counts.put(wanted, readings.count(wanted, today));
        trail.viewed(Subject.all("plan_role"), "list of roles of one's agency");
        return new Listed(readings.roles(query, today), counts);
    }
}
