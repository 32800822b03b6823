package org.norishiro.conference.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.casework.Cases;
import org.norishiro.conference.AgendaItemId;
import org.norishiro.identity.WhoActs;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reading one item: for the invited what they are called for, its ground, the paper, and afterwards what was decided. */
@Component
public class ShowAgendaItem {
    private final SittingBook book;
    private final Cases cases;
    private final WhoActs whoActs;
    private final AuditTrail trail;
    private final Clock clock;

    ShowAgendaItem(SittingBook book, Cases cases, WhoActs whoActs, AuditTrail trail, Clock clock) {
        this.book = book;
        this.cases = cases;
        this.whoActs = whoActs;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * @param mine the invitation of one's own agency; null: one is here for another reason
     * @param reachesCase whether one may open the case itself
     * @param mayPrepare whether one may change the item before the day
     */
    public record Seen(
            ItemCard item,
            SittingCard sitting,
            ItemCard.@Nullable Invited mine,
            boolean reachesCase,
            boolean mayPrepare,
            LocalDate today) {}

    @Transactional
    public Optional<Seen> show(AgendaItemId id) {
        var found = book.item(id);
        if (found.isEmpty()) return Optional.empty();
        var card = found.get();
        var item = card.item();
        var sitting = book.card(item.sitting()).orElseThrow();
        var me = whoActs.now();
        var mine = card.invited(me.agency()).orElse(null);
        trail.viewed(
                Subject.inCase("agenda_item", id.value(), item.about().value()),
                mine == null ? "会議の案件として" : "招かれた目的のため");
        var keeps = sitting.sitting().keptBy(me.post(), me.agency())
                || item.tabledBy().equals(me.post());
        return Optional.of(new Seen(
                card, sitting, mine, cases.find(item.about()).isPresent(), keeps && item.open(), LocalDate.now(clock)));
    }
}
