package org.norishiro.conference.usecase;

import org.norishiro.conference.AgendaItemId;
import org.norishiro.conference.model.AgendaItems;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changing the order of the agenda. */
@Component
public class MoveAgendaItem {
    private final ItemDesk desk;
    private final AgendaItems items;

    MoveAgendaItem(ItemDesk desk, AgendaItems items) {
        this.desk = desk;
        this.items = items;
    }

    @Transactional
    public RecordOutcome move(AgendaItemId item, boolean up) {
        return desk.record(item, "move agenda item", "案件の順番", found -> {
            items.move(found.item(), up);
            return true;
        });
    }
}
