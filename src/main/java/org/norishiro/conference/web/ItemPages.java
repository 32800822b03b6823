package org.norishiro.conference.web;

import java.util.List;
import org.norishiro.conference.AgendaItemId;
import org.norishiro.conference.SittingId;
import org.norishiro.conference.usecase.PrepareItem;
import org.norishiro.shell.Entered;
import org.norishiro.shell.NotThere;
import org.springframework.stereotype.Component;

/** The pages on which an item is prepared further. */
@Component
class ItemPages {
    private final PrepareItem prepareItem;

    ItemPages(PrepareItem prepareItem) {
        this.prepareItem = prepareItem;
    }

    ItemPage of(AgendaItemId item, Entered entered) {
        return of(item, entered, List.of());
    }

    ItemPage of(AgendaItemId item, Entered entered, List<String> keys) {
        var text = entered.text("sitting");
        var other = text.isBlank() ? null : Ids.of(SittingId::of, text);
        return new ItemPage(prepareItem.of(item, other, keys).orElseThrow(NotThere::new), entered);
    }
}
