package org.norishiro.conference.usecase;

import java.time.Clock;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.conference.SittingId;
import org.norishiro.conference.model.AgendaItems;
import org.norishiro.conference.model.Sitting.NoAdoption;
import org.norishiro.conference.model.Sittings;
import org.norishiro.identity.WhoActs;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adopting the minutes (議事録の確定): by the chair, the convener or the secretariat, once every item is closed. */
@Component
public class AdoptMinutes {
    private final Sittings sittings;
    private final AgendaItems items;
    private final WhoActs whoActs;
    private final AuditTrail trail;
    private final Clock clock;

    AdoptMinutes(Sittings sittings, AgendaItems items, WhoActs whoActs, AuditTrail trail, Clock clock) {
        this.sittings = sittings;
        this.items = items;
        this.whoActs = whoActs;
        this.trail = trail;
        this.clock = clock;
    }

    public sealed interface Outcome {
        record Adopted() implements Outcome {}

        record NotFound() implements Outcome {}

        record NotYet(NoAdoption why) implements Outcome {}

        record ChangedMeanwhile() implements Outcome {}
    }

    @Transactional
    public Outcome adopt(SittingId id, long version) {
        var me = whoActs.now();
        var subject = Subject.of("sitting", id.value());
        var found = sittings.find(id).filter(sitting -> sitting.keptBy(me.post(), me.agency()));
        if (found.isEmpty()) {
            trail.refused("adopt minutes", subject, "議長・招集者・事務局ではない");
            return new Outcome.NotFound();
        }
        var sitting = found.get();
        var lack = sitting.lacksToAdopt(items.open(id));
        if (lack.isPresent()) {
            trail.refused("adopt minutes", subject, lack.get().name());
            return new Outcome.NotYet(lack.get());
        }
        sitting.adoptMinutes(me.post(), clock.instant());
        if (sitting.version() != version || !sittings.update(sitting)) {
            trail.refused("adopt minutes", subject, "ほかの人が先に直した");
            return new Outcome.ChangedMeanwhile();
        }
        trail.acted("adopt minutes", subject, "議事録の確定");
        return new Outcome.Adopted();
    }
}
