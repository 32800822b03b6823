package org.norishiro.casework.usecase;

import java.util.Optional;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.usecase.CaseViews.Seat;
import org.norishiro.casework.usecase.ShowCase.Overview;
import org.norishiro.gate.Preview;
import org.norishiro.gate.Sight;
import org.norishiro.identity.AgencyId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows a case exactly as an agency of its team sees it (この機関に見えるとおりに見る), for those who see it whole. */
@Component
public class ShowCaseAsSeen {
    private final CaseParts parts;
    private final OverviewOfCase overview;
    private final Sight sight;
    private final Preview preview;
    private final AuditTrail trail;

    ShowCaseAsSeen(CaseParts parts, OverviewOfCase overview, Sight sight, Preview preview, AuditTrail trail) {
        this.parts = parts;
        this.overview = overview;
        this.sight = sight;
        this.preview = preview;
        this.trail = trail;
    }

    /** @param agency the name of whom it is seen as */
    public record Seen(String agency, Overview overview) {}

    /** Empty: no such case, a case one sees a part of, or an agency that is not in the team. */
    @Transactional
    public Optional<Seen> show(CaseId id, AgencyId as) {
        if (parts.head(id).isEmpty() || !sight.whole("CASE", id.value())) return Optional.empty();
        var seat = parts.team(id).stream()
                .filter(each -> each.until() == null && each.agency().equals(as))
                .findFirst();
        if (seat.isEmpty()) return Optional.empty();
        trail.viewed(Subject.inCase("support_case", id.value(), id.value()), "ほかの機関に見えるとおりの確認");
        return preview.as(as, id.value(), () -> parts.head(id).map(overview::of))
                .map(seen -> new Seen(seat.map(Seat::agencyName).orElseThrow(), seen));
    }
}
