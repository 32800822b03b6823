package org.norishiro.conference.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.norishiro.audit.AuditTrail;
import org.norishiro.casework.CaseExtracts;
import org.norishiro.casework.CaseExtracts.Extract;
import org.norishiro.casework.Cases;
import org.norishiro.conference.AgendaItemId;
import org.norishiro.conference.SittingId;
import org.norishiro.conference.model.LegalBasis;
import org.norishiro.directory.Agencies.AgencyCard;
import org.norishiro.gate.ShownItem;
import org.norishiro.protection.Askable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the forms offer on which an item already tabled is changed. */
@Component
public class PrepareItem {
    private final ItemDesk desk;
    private final SittingBook book;
    private final Cases cases;
    private final Subjects subjects;
    private final CaseExtracts extracts;
    private final Askable askable;
    private final AuditTrail trail;
    private final Clock clock;

    PrepareItem(
            ItemDesk desk,
            SittingBook book,
            Cases cases,
            Subjects subjects,
            CaseExtracts extracts,
            Askable askable,
            AuditTrail trail,
            Clock clock) {
        this.desk = desk;
        this.book = book;
        this.cases = cases;
        this.subjects = subjects;
        this.extracts = extracts;
        this.askable = askable;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * @param bases of the sitting it is to be brought to
     * @param coming sittings it could be brought to instead
     * @param extracts what of the case could be shown; empty for whoever does not reach the case
     */
    public record Seen(
            ItemCard item,
            SittingCard sitting,
            List<LegalBasis> bases,
            List<SittingLine> coming,
            List<Subjects.Subject> persons,
            List<Extract> extracts,
            List<ShownItem> shown,
            List<AgencyCard> agencies,
            boolean reachesCase) {}

    /** Empty: not there, not this person's to prepare, or no longer open. */
    @Transactional
    public Optional<Seen> of(AgendaItemId id, @Nullable SittingId other, List<String> keys) {
        var found =
                desk.find(id).filter(there -> there.mayPrepare() && there.item().open());
        if (found.isEmpty()) return Optional.empty();
        var about = found.get().item().about();
        var today = LocalDate.now(clock);
        trail.viewed(ItemDesk.subject(found.get()), "案件の準備");
        var reaches = cases.find(about).isPresent();
        return Optional.of(new Seen(
                book.item(id).orElseThrow(),
                book.card(found.get().sitting().id()).orElseThrow(),
                book.card(other == null ? found.get().sitting().id() : other)
                        .map(SittingCard::bases)
                        .orElse(List.of()),
                book.coming(today),
                reaches ? subjects.of(about, today) : List.of(),
                reaches ? extracts.of(about) : List.of(),
                reaches ? extracts.chosen(about, keys) : List.of(),
                askable.about(id.value()),
                reaches));
    }
}
