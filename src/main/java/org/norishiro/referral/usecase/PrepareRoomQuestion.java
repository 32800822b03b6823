package org.norishiro.referral.usecase;

import java.util.List;
import java.util.Optional;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.Cases;
import org.norishiro.casework.Cases.CaseCard;
import org.norishiro.directory.Agencies.AgencyCard;
import org.norishiro.gate.Sight;
import org.norishiro.identity.WhoActs;
import org.norishiro.protection.Askable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whom one can ask for room about a case. Whoever sees it in part asks nobody about it. */
@Component
public class PrepareRoomQuestion {
    private final Cases cases;
    private final Sight sight;
    private final Askable askable;
    private final WhoActs whoActs;
    private final AuditTrail trail;

    PrepareRoomQuestion(Cases cases, Sight sight, Askable askable, WhoActs whoActs, AuditTrail trail) {
        this.cases = cases;
        this.sight = sight;
        this.askable = askable;
        this.whoActs = whoActs;
        this.trail = trail;
    }

    public record Choices(CaseCard about, List<AgencyCard> agencies) {}

    @Transactional
    public Optional<Choices> prepare(CaseId id) {
        return cases.find(id)
                .filter(about -> sight.wholeToGive("CASE", id.value()))
                .map(about -> {
                    trail.viewed(Subject.inCase("support_case", id.value(), id.value()), "空きを聞くため");
                    return new Choices(about, others(id));
                });
    }

    private List<AgencyCard> others(CaseId id) {
        var mine = whoActs.now().agency();
        return askable.about(id.value()).stream()
                .filter(agency -> !agency.id().equals(mine))
                .toList();
    }
}
