package org.norishiro.conference.usecase;

import java.util.Optional;
import java.util.UUID;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.conference.AgendaItemId;
import org.norishiro.conference.model.AgendaItem;
import org.norishiro.conference.model.AgendaItems;
import org.norishiro.conference.model.Sitting;
import org.norishiro.conference.model.SittingState;
import org.norishiro.conference.model.Sittings;
import org.norishiro.identity.WhoActs;
import org.springframework.stereotype.Component;

/** What every act on an item has in common: is it there, may this person do it, is it still open, and the row in the trail. */
@Component
class ItemDesk {
    private final AgendaItems items;
    private final Sittings sittings;
    private final WhoActs whoActs;
    private final AuditTrail trail;

    ItemDesk(AgendaItems items, Sittings sittings, WhoActs whoActs, AuditTrail trail) {
        this.items = items;
        this.sittings = sittings;
        this.whoActs = whoActs;
        this.trail = trail;
    }

    /** @param kept whether this person is the chair, the convener or of the secretariat */
    record Found(AgendaItem item, Sitting sitting, boolean kept, boolean tabled) {
        boolean mayPrepare() {
            return kept || tabled;
        }
    }

    /** What is done to an open item; false: somebody changed the row meanwhile. */
    interface Act {
        boolean on(Found found);
    }

    Optional<Found> find(AgendaItemId id) {
        var me = whoActs.now();
        return items.find(id)
                .flatMap(item -> sittings.find(item.sitting())
                        .map(sitting -> new Found(
                                item,
                                sitting,
                                sitting.keptBy(me.post(), me.agency()),
                                item.tabledBy().equals(me.post()))));
    }

    /** On the day: the chair, the convener and the secretariat write. */
    RecordOutcome record(AgendaItemId id, String act, String why, Act what) {
        var found = find(id);
        if (found.isEmpty()) return gone(id, act);
        if (!found.get().kept()) return refuse(found.get(), act, new RecordOutcome.NotYours());
        return whileOpen(found.get(), act, why, what);
    }

    /** Before the day: whoever tabled the case does, too. */
    RecordOutcome prepare(AgendaItemId id, String act, String why, Act what) {
        var found = find(id);
        if (found.isEmpty()) return gone(id, act);
        if (!found.get().mayPrepare()) return refuse(found.get(), act, new RecordOutcome.NotYours());
        return whileOpen(found.get(), act, why, what);
    }

    private RecordOutcome whileOpen(Found found, String act, String why, Act what) {
        if (!found.item().open() || found.sitting().minutesAdopted())
            return refuse(found, act, new RecordOutcome.NotOpen());
        return attempt(found, act, why, what);
    }

    RecordOutcome attempt(Found found, String act, String why, Act what) {
        if (found.sitting().state() == SittingState.CALLED_OFF) return refuse(found, act, new RecordOutcome.NotOpen());
        if (!what.on(found)) return refuse(found, act, new RecordOutcome.ChangedMeanwhile());
        done(found, act, why);
        return new RecordOutcome.Done(found.sitting().id());
    }

    void done(Found found, String act, String why) {
        trail.acted(act, subject(found), why);
    }

    RecordOutcome gone(AgendaItemId id, String act) {
        trail.refused(act, Subject.of("agenda_item", id.value()), "見られない案件");
        return new RecordOutcome.NotFound();
    }

    RecordOutcome refuse(Found found, String act, RecordOutcome why) {
        trail.refused(act, subject(found), why.getClass().getSimpleName());
        return why;
    }

    static Subject subject(Found found) {
        UUID about = found.item().about().value();
        return Subject.inCase("agenda_item", found.item().id().value(), about);
    }
}
