package org.norishiro.disclosure.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.casework.CaseId;
import org.norishiro.disclosure.model.NamelessRegister;
import org.norishiro.gate.Sight;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes back what was shown without names (取り下げる): gone for the agency from the next statement on, its open page too. */
@Component
public class TakeBackNameless {
    private static final String ACT = "take back nameless sheet";

    private final NamelessRegister register;
    private final Sight sight;
    private final AuditTrail trail;
    private final Clock clock;

    TakeBackNameless(NamelessRegister register, Sight sight, AuditTrail trail, Clock clock) {
        this.register = register;
        this.sight = sight;
        this.trail = trail;
        this.clock = clock;
    }

    public sealed interface Outcome {
        record TakenBack() implements Outcome {}

        record NotThere() implements Outcome {}

        record OverAlready() implements Outcome {}
    }

    @Transactional
    public Outcome takeBack(CaseId about, UUID sheet, String reason) {
        var outcome = outcome(about, sheet, reason);
        var subject = Subject.inCase("nameless_sheet", sheet, about.value());
        switch (outcome) {
            case Outcome.TakenBack done -> trail.acted(ACT, subject, "名前を伏せた事例を取り下げた");
            case Outcome.NotThere none -> trail.refused(ACT, subject, "見つからない");
            case Outcome.OverAlready over -> trail.refused(ACT, subject, "もう終わっている");
        }
        return outcome;
    }

    private Outcome outcome(CaseId about, UUID sheet, String reason) {
        if (!sight.wholeToGive("CASE", about.value())) return new Outcome.NotThere();
        var found = register.of(about).stream()
                .filter(given -> given.id().equals(sheet))
                .findFirst();
        if (found.isEmpty()) return new Outcome.NotThere();
        if (!found.get().shownOn(LocalDate.now(clock))) return new Outcome.OverAlready();
        register.takeBack(sheet, reason);
        return new Outcome.TakenBack();
    }
}
