package org.norishiro.disclosure.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.disclosure.model.NamelessRegister;
import org.norishiro.disclosure.model.NamelessSheet;
import org.norishiro.gate.Basis;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows a case to agencies without names (名前を伏せて見せる), for the study of cases. Each gets a sheet of its own, which can be taken back. */
@Component
public class GiveNameless {
    private static final String ACT = "give nameless sheet";

    private final NamelessCheck check;
    private final NamelessRegister register;
    private final AuditTrail trail;
    private final Clock clock;

    GiveNameless(NamelessCheck check, NamelessRegister register, AuditTrail trail, Clock clock) {
        this.check = check;
        this.register = register;
        this.trail = trail;
        this.clock = clock;
    }

    public sealed interface Outcome {
        record Given(List<NamelessSheet> sheets) implements Outcome {}

        record Refused(NotNameless why) implements Outcome {}
    }

    @Transactional
    public Outcome give(NamelessWish wish) {
        var about = wish.about();
        var refusal = check.of(wish, LocalDate.now(clock));
        if (refusal.isPresent()) {
            trail.refused(
                    ACT,
                    Subject.inCase("support_case", about.value(), about.value()),
                    refusal.get().getClass().getSimpleName());
            return new Outcome.Refused(refusal.get());
        }
        var sheets = wish.to().stream()
                .distinct()
                .map(to -> NamelessSheet.given(about, to, wish.text(), wish.terms()))
                .toList();
        for (var sheet : sheets) {
            register.add(sheet);
            trail.acted(ACT, Subject.inCase("nameless_sheet", sheet.id(), about.value()), Basis.ANONYMIZED.label());
        }
        return new Outcome.Given(sheets);
    }
}
