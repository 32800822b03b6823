package org.norishiro.conference.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.norishiro.casework.CaseSteering;
import org.norishiro.casework.Cases;
import org.norishiro.conference.AgendaItemClosed;
import org.norishiro.conference.AgendaItemId;
import org.norishiro.conference.model.AgendaItem;
import org.norishiro.conference.model.AgendaItems;
import org.norishiro.conference.model.Closing;
import org.norishiro.conference.model.Conclusion;
import org.norishiro.conference.model.Resolutions;
import org.norishiro.conference.model.Sitting;
import org.norishiro.conference.model.SittingState;
import org.norishiro.conference.model.Sittings;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Closing an item (案件を閉じる): only with roles or the explicit "no clear plan yet", and with a next date or an explicit end. The
 * next date becomes the next step of the case; who convened or closed becomes nothing in the case by it.
 */
@Component
public class CloseAgendaItem {
    private final ItemDesk desk;
    private final AgendaItems items;
    private final Resolutions resolutions;
    private final Sittings sittings;
    private final Cases cases;
    private final CaseSteering steering;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CloseAgendaItem(
            ItemDesk desk,
            AgendaItems items,
            Resolutions resolutions,
            Sittings sittings,
            Cases cases,
            CaseSteering steering,
            ApplicationEventPublisher events,
            Clock clock) {
        this.desk = desk;
        this.items = items;
        this.resolutions = resolutions;
        this.sittings = sittings;
        this.cases = cases;
        this.steering = steering;
        this.events = events;
        this.clock = clock;
    }

    /** @param nextStep what the case waits for until the next date */
    public record Command(AgendaItemId item, long version, Closing closing, String nextStep) {}

    public sealed interface Outcome {
        record Ended(RecordOutcome how) implements Outcome {}

        record Incomplete(Set<Closing.Lack> lacks) implements Outcome {}

        /** The day of the sitting has not come. */
        record TooEarly(LocalDate heldOn) implements Outcome {}
    }

    @Transactional
    public Outcome close(Command command) {
        var found = desk.find(command.item());
        if (found.isPresent() && found.get().kept() && found.get().item().open()) {
            var heldOn = found.get().sitting().plan().on();
            if (LocalDate.now(clock).isBefore(heldOn)) {
                desk.refuse(found.get(), "close agenda item", new RecordOutcome.NotOpen());
                return new Outcome.TooEarly(heldOn);
            }
            var lacks = command.closing().lacks(resolutions.any(command.item()), heldOn);
            if (!lacks.isEmpty()) {
                desk.refuse(found.get(), "close agenda item", new RecordOutcome.NotOpen());
                return new Outcome.Incomplete(lacks);
            }
        }
        return new Outcome.Ended(
                desk.record(command.item(), "close agenda item", "案件を閉じた", open -> close(command, open)));
    }

    private boolean close(Command command, ItemDesk.Found open) {
        var item = open.item();
        item.close(command.closing(), true, open.sitting().plan().on());
        if (item.version() != command.version() || !items.update(item)) return false;
        holdSitting(open.sitting());
        steer(command, item);
        var decided = command.closing().conclusion() == Conclusion.DECIDED;
        events.publishEvent(new AgendaItemClosed(item.id(), item.sitting(), item.about(), decided));
        return true;
    }

    private void holdSitting(Sitting sitting) {
        if (sitting.state() != SittingState.PLANNED) return;
        sitting.hold();
        if (!sittings.update(sitting)) throw new IllegalStateException("the sitting was changed while it was held");
    }

    /** A secretariat outside the team does not reach the case: there its alert tells those who do (see {@code ConferenceAlerts}). */
    private void steer(Command command, AgendaItem item) {
        var next = command.closing().nextDate();
        if (next == null) return;
        cases.find(item.about())
                .filter(card -> !card.state().closed())
                .ifPresent(card -> steering.next(card.id(), card.answering(), command.nextStep(), next));
    }
}
