package org.norishiro.casework.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.norishiro.casework.CaseAlerts;
import org.norishiro.casework.CaseAlerts.Alert;
import org.norishiro.casework.CaseState;
import org.norishiro.casework.usecase.CaseViews.Seat;
import org.norishiro.codes.Codes;
import org.norishiro.household.Households.Member;
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
        return of(head, parts.team(head.id()), parts.members(head));
    }

    Attention of(CaseHead head, List<Seat> team, List<Member> members) {
        var now = LocalDateTime.now(clock);
        var agencies = team.stream()
                .filter(seat -> seat.until() == null)
                .map(Seat::agencyName)
                .distinct()
                .toList();
        return new Attention(
                head,
                alerts(head, now.toLocalDate()),
                parts.recent(head.id(), RECENT),
                members,
                agencies,
                codes.options(Codes.CONTACT_METHOD),
                who.now().post(),
                now);
    }

    /** The overdue first, then by date. */
    private List<Alert> alerts(CaseHead head, LocalDate today) {
        return Stream.concat(nextStep(head, today), alerts.stream().flatMap(each -> each.of(head.id(), today).stream()))
                .sorted(Comparator.comparing(Alert::due, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    private static Stream<Alert> nextStep(CaseHead head, LocalDate today) {
        var on = head.card().nextDate();
        if (on == null || on.isAfter(today) || head.state() == CaseState.CLOSED) return Stream.empty();
        var href = "/cases/" + head.id() + "/course";
        return Stream.of(new Alert(head.card().nextStep(), on, head.holderName(), href, "予定を変える"));
    }
}
