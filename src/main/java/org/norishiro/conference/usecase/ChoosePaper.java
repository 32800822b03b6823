package org.norishiro.conference.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.norishiro.conference.AgendaItemId;
import org.norishiro.conference.model.AgendaItems;
import org.norishiro.conference.model.Paper;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Choosing anew what of the case the invited are shown. */
@Component
public class ChoosePaper {
    private final ItemDesk desk;
    private final AgendaItems items;
    private final SittingBook book;
    private final Papers papers;
    private final ConsentToHear consent;
    private final Clock clock;

    ChoosePaper(ItemDesk desk, AgendaItems items, SittingBook book, Papers papers, ConsentToHear consent, Clock clock) {
        this.desk = desk;
        this.items = items;
        this.book = book;
        this.papers = papers;
        this.consent = consent;
        this.clock = clock;
    }

    public record Command(AgendaItemId item, long version, List<String> keys) {}

    @Transactional
    public RecordOutcome choose(Command command) {
        var card = book.item(command.item());
        if (card.isEmpty()) return desk.gone(command.item(), "choose paper");
        var paper = papers.of(card.get().item().about(), command.keys(), LocalDate.now(clock));
        var lacking = lacking(card.get(), paper);
        if (!lacking.isEmpty())
            return desk.find(command.item())
                    .map(found -> desk.refuse(found, "choose paper", new RecordOutcome.ConsentLacks(lacking)))
                    .orElseGet(RecordOutcome.NotFound::new);
        return desk.prepare(command.item(), "choose paper", "資料を選び直した", found -> {
            if (found.item().version() != command.version() || !items.update(found.item())) return false;
            items.showInstead(found.item(), paper);
            return true;
        });
    }

    private List<String> lacking(ItemCard card, Paper paper) {
        var invited = card.invited().stream().map(ItemCard.Invited::agency).toList();
        return consent.lacking(card.item(), invited, paper);
    }
}
