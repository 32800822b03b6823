package org.norishiro.disclosure.usecase;

import java.time.Clock;
import java.time.LocalDate;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.identity.WhoActs;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 確認: exactly what the agency will see of a case without names, before anything is given. */
@Component
public class PreviewNameless {
    private final NamelessCheck check;
    private final WhoActs whoActs;
    private final AuditTrail trail;
    private final Clock clock;

    PreviewNameless(NamelessCheck check, WhoActs whoActs, AuditTrail trail, Clock clock) {
        this.check = check;
        this.whoActs = whoActs;
        this.trail = trail;
        this.clock = clock;
    }

    public sealed interface Outcome {
        record Previewed(NamelessView view) implements Outcome {}

        record Refused(NotNameless why) implements Outcome {}
    }

    @Transactional
    public Outcome preview(NamelessWish wish) {
        var about = Subject.inCase(
                "support_case", wish.about().value(), wish.about().value());
        var today = LocalDate.now(clock);
        var refusal = check.of(wish, today);
        if (refusal.isPresent()) {
            trail.refused(
                    "preview nameless sheet", about, refusal.get().getClass().getSimpleName());
            return new Outcome.Refused(refusal.get());
        }
        trail.viewed(about, "名前を伏せて見せるものを確かめるため");
        var who = whoActs.now();
        return new Outcome.Previewed(new NamelessView(
                wish.text().title(),
                wish.text().words(),
                wish.terms().purpose(),
                who.agencyName() + "　" + who.staffName(),
                today,
                wish.terms().until()));
    }
}
