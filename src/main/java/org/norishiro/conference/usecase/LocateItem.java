package org.norishiro.conference.usecase;

import java.util.Optional;
import org.norishiro.conference.AgendaItemId;
import org.norishiro.conference.SittingId;
import org.norishiro.conference.model.AgendaItem;
import org.norishiro.conference.model.AgendaItems;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** On the agenda of which sitting an item stands; of one out of reach nothing is told. */
@Component
public class LocateItem {
    private final AgendaItems items;

    LocateItem(AgendaItems items) {
        this.items = items;
    }

    @Transactional
    public Optional<SittingId> sittingOf(AgendaItemId item) {
        return items.find(item).map(AgendaItem::sitting);
    }
}
