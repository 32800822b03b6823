package org.norishiro.conference.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.casework.Cases;
import org.norishiro.casework.Cases.IssueCard;
import org.norishiro.conference.AgendaItemId;
import org.norishiro.conference.SittingId;
import org.norishiro.conference.model.ItemState;
import org.norishiro.directory.Agencies.AgencyCard;
import org.norishiro.gate.ConsentState;
import org.norishiro.identity.Acting;
import org.norishiro.identity.WhoActs;
import org.norishiro.protection.Askable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Following a sitting (会議の進行): the agenda, and of the items one may see the one being dealt with. */
@Component
public class ShowSitting {
    private final SittingBook book;
    private final Cases cases;
    private final Subjects subjects;
    private final Askable askable;
    private final WhoActs whoActs;
    private final AuditTrail trail;
    private final Clock clock;

    ShowSitting(
            SittingBook book,
            Cases cases,
            Subjects subjects,
            Askable askable,
            WhoActs whoActs,
            AuditTrail trail,
            Clock clock) {
        this.book = book;
        this.cases = cases;
        this.subjects = subjects;
        this.askable = askable;
        this.whoActs = whoActs;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * @param item null: one may see none of the items
     * @param kept whether one writes the record (chair, convener, secretariat)
     * @param issues of the case, when one reaches it
     * @param persons of the case, when one reaches it
     */
    public record Seen(
            SittingCard sitting,
            List<AgendaLine> agenda,
            @Nullable ItemCard item,
            boolean kept,
            boolean reachesCase,
            List<IssueCard> issues,
            List<Subjects.Subject> persons,
            List<AgencyCard> agencies,
            Acting me,
            LocalDate today) {

        public int minutesPlanned() {
            return agenda.stream().mapToInt(AgendaLine::minutes).sum();
        }

        /** Whether an item stands on consent that is no longer there. */
        public boolean consentChanged() {
            return item != null
                    && item.item().tabling().ground().onConsent()
                    && !persons.isEmpty()
                    && persons.stream().noneMatch(person -> person.state() == ConsentState.GIVEN);
        }
    }

    /** @param wanted null: the first that is not closed */
    @Transactional
    public Optional<Seen> show(SittingId id, @Nullable AgendaItemId wanted) {
        var found = book.card(id);
        if (found.isEmpty()) return Optional.empty();
        var agenda = book.agenda(id);
        var item = choose(agenda, wanted).flatMap(book::item);
        if (wanted != null && item.isEmpty()) return Optional.empty();
        var me = whoActs.now();
        var today = LocalDate.now(clock);
        var about = item.map(card -> card.item().about());
        item.ifPresent(card -> trail.viewed(
                Subject.inCase(
                        "agenda_item",
                        card.item().id().value(),
                        card.item().about().value()),
                "会議の進行"));
        var reaches = about.flatMap(cases::find).isPresent();
        return Optional.of(new Seen(
                found.get(),
                agenda,
                item.orElse(null),
                found.get().sitting().keptBy(me.post(), me.agency()),
                reaches,
                about.filter(any -> reaches).map(cases::issuesOf).orElse(List.of()),
                about.filter(any -> reaches)
                        .map(each -> subjects.of(each, today))
                        .orElse(List.of()),
                item.map(shown -> askable.about(shown.item().id().value())).orElseGet(List::of),
                me,
                today));
    }

    private static Optional<AgendaItemId> choose(List<AgendaLine> agenda, @Nullable AgendaItemId wanted) {
        var seen = agenda.stream()
                .flatMap(line -> Optional.ofNullable(line.item()).stream())
                .toList();
        if (wanted != null)
            return seen.stream()
                    .map(AgendaLine.Shown::id)
                    .filter(wanted::equals)
                    .findFirst();
        return seen.stream()
                .filter(line -> line.state() == ItemState.TABLED)
                .findFirst()
                .or(() -> seen.stream().findFirst())
                .map(AgendaLine.Shown::id);
    }
}
