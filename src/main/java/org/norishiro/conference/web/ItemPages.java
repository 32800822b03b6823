package org.norishiro.conference.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.norishiro.conference.AgendaItemId;
import org.norishiro.conference.SittingId;
import org.norishiro.conference.usecase.PrepareItem;
import org.norishiro.draft.DraftedForms;
import org.norishiro.shell.Entered;
import org.norishiro.shell.NotThere;
import org.springframework.stereotype.Component;

/** The pages on which an item is prepared further. */
@Component
class ItemPages {
    private final PrepareItem prepareItem;
    private final DraftedForms drafts;

    ItemPages(PrepareItem prepareItem, DraftedForms drafts) {
        this.prepareItem = prepareItem;
        this.drafts = drafts;
    }

    /** The form of changing it, as it stands or as somebody began to change it. */
    ItemPage change(AgendaItemId item, HttpServletRequest request) {
        var page = of(item, Entered.blank());
        var card = page.seen().item();
        var filled = DayFields.filled(TablingForm.now(card))
                .with("version", String.valueOf(card.item().version()));
        return new ItemPage(page.seen(), drafts.entered(page.draft(), request, filled));
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
