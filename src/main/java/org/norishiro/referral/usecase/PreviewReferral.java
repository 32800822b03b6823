package org.norishiro.referral.usecase;

import java.time.Clock;
import java.time.LocalDate;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.referral.usecase.Composition.Composed;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 確認: exactly what the agency will see, before anything leaves the office. */
@Component
public class PreviewReferral {
    private final Composition composition;
    private final AuditTrail trail;
    private final Clock clock;

    PreviewReferral(Composition composition, AuditTrail trail, Clock clock) {
        this.composition = composition;
        this.trail = trail;
        this.clock = clock;
    }

    public sealed interface Outcome {
        record Previewed(Sheet sheet) implements Outcome {}

        record Refused(NotSendable why) implements Outcome {}
    }

    @Transactional
    public Outcome preview(NewReferral wish) {
        var what = Subject.inCase(
                "support_case", wish.about().value(), wish.about().value());
        return switch (composition.compose(wish, LocalDate.now(clock))) {
            case Composed.Ready(var asked, var sheet) -> {
                trail.viewed(what, "先方に見えるものを確かめるため");
                yield new Outcome.Previewed(sheet);
            }
            case Composed.Refused(var why) -> {
                trail.refused("preview referral", what, why.getClass().getSimpleName());
                yield new Outcome.Refused(why);
            }
        };
    }
}
