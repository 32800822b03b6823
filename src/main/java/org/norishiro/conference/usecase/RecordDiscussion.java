package org.norishiro.conference.usecase;

import org.norishiro.conference.AgendaItemId;
import org.norishiro.conference.model.AgendaItems;
import org.norishiro.conference.model.ItemState;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writing down what was said, and how urgent all took it to be. It may be put right until the minutes are adopted. */
@Component
public class RecordDiscussion {
    private final ItemDesk desk;
    private final AgendaItems items;

    RecordDiscussion(ItemDesk desk, AgendaItems items) {
        this.desk = desk;
        this.items = items;
    }

    public record Command(AgendaItemId item, long version, String urgencyShared, String discussion) {}

    @Transactional
    public RecordOutcome record(Command command) {
        var found = desk.find(command.item());
        var act = "record discussion";
        if (found.isEmpty()) return desk.gone(command.item(), act);
        var there = found.get();
        if (!there.kept()) return desk.refuse(there, act, new RecordOutcome.NotYours());
        if (there.sitting().minutesAdopted() || there.item().state() == ItemState.WITHDRAWN)
            return desk.refuse(there, act, new RecordOutcome.NotOpen());
        return desk.attempt(there, act, "話し合いの記録", open -> {
            open.item().note(command.urgencyShared(), command.discussion());
            return open.item().version() == command.version() && items.update(open.item());
        });
    }
}
