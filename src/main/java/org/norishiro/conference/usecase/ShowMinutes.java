package org.norishiro.conference.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.conference.AgendaItemId;
import org.norishiro.conference.SittingId;
import org.norishiro.identity.WhoActs;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reading the minutes (議事録): of a sitting those items one may see, or of one item alone. */
@Component
public class ShowMinutes {
    private final SittingBook book;
    private final WhoActs whoActs;
    private final AuditTrail trail;
    private final Clock clock;

    ShowMinutes(SittingBook book, WhoActs whoActs, AuditTrail trail, Clock clock) {
        this.book = book;
        this.whoActs = whoActs;
        this.trail = trail;
        this.clock = clock;
    }

    /** @param hidden how many items are for others only */
    public record Seen(
            SittingCard sitting, List<ItemCard> items, int hidden, boolean kept, LocalDate today, LocalDateTime now) {

        public long open() {
            return items.stream().filter(card -> card.item().open()).count();
        }
    }

    /** @param only null: all items one may see */
    @Transactional
    public Optional<Seen> of(SittingId id, @Nullable AgendaItemId only) {
        var found = book.card(id);
        if (found.isEmpty()) return Optional.empty();
        var items = book.itemsOf(id).stream()
                .filter(card -> only == null || card.item().id().equals(only))
                .toList();
        if (only != null && items.isEmpty()) return Optional.empty();
        items.forEach(card -> trail.viewed(
                Subject.inCase(
                        "agenda_item",
                        card.item().id().value(),
                        card.item().about().value()),
                "議事録"));
        var me = whoActs.now();
        var hidden = only != null
                ? 0
                : (int) book.agenda(id).stream()
                        .filter(line -> line.item() == null)
                        .count();
        return Optional.of(new Seen(
                found.get(),
                items,
                hidden,
                found.get().sitting().keptBy(me.post(), me.agency()),
                LocalDate.now(clock),
                LocalDateTime.now(clock)));
    }
}
