package org.norishiro.conference.usecase;

import java.util.List;
import java.util.Optional;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.Cases;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looking at all the conferences of one case. */
@Component
public class ShowCaseAgenda {
    private final CaseAgenda agenda;
    private final Cases cases;
    private final AuditTrail trail;

    ShowCaseAgenda(CaseAgenda agenda, Cases cases, AuditTrail trail) {
        this.agenda = agenda;
        this.cases = cases;
        this.trail = trail;
    }

    /** Empty: there is no such case for this person. */
    @Transactional
    public Optional<List<CaseAgenda.Line>> of(CaseId about) {
        if (cases.find(about).isEmpty()) return Optional.empty();
        trail.viewed(Subject.inCase("support_case", about.value(), about.value()), "ケースの会議");
        return Optional.of(agenda.of(about));
    }
}
