package org.norishiro.casework.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import org.norishiro.casework.CaseAlerts;
import org.norishiro.casework.CaseAlerts.Alert;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.usecase.CaseViews.Seat;
import org.norishiro.codes.Codes;
import org.norishiro.identity.WhoActs;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Gathers {@link Attention} from all modules that know something. */
@Component
class AttentionOfCase {
    private static final int RECENT = 3;

    private final CaseParts parts;
    private final ObjectProvider<CaseAlerts> alerts;
    private final Codes codes;
    private final WhoActs who;
    private final Clock clock;

    AttentionOfCase(CaseParts parts, ObjectProvider<CaseAlerts> alerts, Codes codes, WhoActs who, Clock clock) {
        this.parts = parts;
        this.alerts = alerts;
        this.codes = codes;
        this.who = who;
        this.clock = clock;
    }

    Attention of(CaseHead head) {
        var id = head.id();
        var now = LocalDateTime.now(clock);
        return new Attention(
                head,
                alerts(id, now.toLocalDate()),
                parts.recent(id, RECENT),
                parts.notes(id),
                parts.members(head),
                parts.team(id).stream()
                        .filter(seat -> seat.until() == null)
                        .map(Seat::agencyName)
                        .distinct()
                        .toList(),
                codes.options(Codes.CONTACT_METHOD),
                who.now().post(),
                now);
    }

    /** The overdue first, then by date. */
    private List<Alert> alerts(CaseId id, LocalDate today) {
        return alerts.stream()
                .flatMap(each -> each.of(id, today).stream())
                .sorted(Comparator.comparing(Alert::due, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }
}
