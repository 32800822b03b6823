package org.norishiro.conference.usecase;

import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.conference.SittingId;
import org.norishiro.conference.model.SittingPlan;
import org.norishiro.conference.model.SittingState;
import org.norishiro.conference.model.Sittings;
import org.norishiro.identity.WhoActs;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changing when, where or with whom in charge a sitting takes place. */
@Component
public class ChangeSitting {
    private final Sittings sittings;
    private final SittingBook book;
    private final WhoActs whoActs;
    private final AuditTrail trail;

    ChangeSitting(Sittings sittings, SittingBook book, WhoActs whoActs, AuditTrail trail) {
        this.sittings = sittings;
        this.book = book;
        this.whoActs = whoActs;
        this.trail = trail;
    }

    public record Command(SittingId sitting, long version, SittingPlan plan) {}

    public sealed interface Outcome {
        record Changed() implements Outcome {}

        /** Not there, or not this person's to change. */
        record NotFound() implements Outcome {}

        record NotPlanned(SittingState state) implements Outcome {}

        record ChangedMeanwhile(SittingCard theirs) implements Outcome {}
    }

    @Transactional
    public Outcome change(Command command) {
        var me = whoActs.now();
        var subject = Subject.of("sitting", command.sitting().value());
        var found = sittings.find(command.sitting()).filter(sitting -> sitting.keptBy(me.post(), me.agency()));
        if (found.isEmpty()) {
            trail.refused("change sitting", subject, "議長・招集者・事務局ではない");
            return new Outcome.NotFound();
        }
        var sitting = found.get();
        if (sitting.state() != SittingState.PLANNED) {
            trail.refused("change sitting", subject, "開催前の会議ではない");
            return new Outcome.NotPlanned(sitting.state());
        }
        sitting.change(command.plan());
        if (sitting.version() != command.version() || !sittings.update(sitting)) {
            trail.refused("change sitting", subject, "ほかの人が先に直した");
            return new Outcome.ChangedMeanwhile(book.card(command.sitting()).orElseThrow());
        }
        trail.acted("change sitting", subject, "会議の変更");
        return new Outcome.Changed();
    }
}
