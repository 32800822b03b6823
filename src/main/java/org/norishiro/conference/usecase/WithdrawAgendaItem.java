package org.norishiro.conference.usecase;

import org.norishiro.conference.AgendaItemId;
import org.norishiro.conference.model.AgendaItems;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Taking a case off the agenda again (取り下げ). */
@Component
public class WithdrawAgendaItem {
    private final ItemDesk desk;
    private final AgendaItems items;

    WithdrawAgendaItem(ItemDesk desk, AgendaItems items) {
        this.desk = desk;
        this.items = items;
    }

    @Transactional
    public RecordOutcome withdraw(AgendaItemId item, long version) {
        return desk.prepare(item, "withdraw agenda item", "案件の取り下げ", found -> {
            found.item().withdraw();
            return found.item().version() == version && items.update(found.item());
        });
    }
}
