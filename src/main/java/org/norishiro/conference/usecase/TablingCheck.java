package org.norishiro.conference.usecase;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.norishiro.casework.CaseId;
import org.norishiro.conference.AgendaItemId;
import org.norishiro.conference.SittingId;
import org.norishiro.conference.model.AgendaItem;
import org.norishiro.conference.model.AgendaItem.Tabling;
import org.norishiro.conference.model.AgendaTitle;
import org.norishiro.conference.model.Invitation;
import org.norishiro.conference.model.Paper;
import org.norishiro.conference.model.SittingState;
import org.norishiro.directory.Agencies.AgencyCard;
import org.norishiro.gate.Consents.Fact;
import org.norishiro.identity.AgencyId;
import org.norishiro.protection.Askable;
import org.springframework.stereotype.Component;

/** Whether a case may stand on that agenda like that. */
@Component
class TablingCheck {
    private final SittingBook book;
    private final Askable askable;
    private final Subjects subjects;
    private final ConsentToHear consent;

    TablingCheck(SittingBook book, Askable askable, Subjects subjects, ConsentToHear consent) {
        this.book = book;
        this.askable = askable;
        this.subjects = subjects;
        this.consent = consent;
    }

    sealed interface Checked {
        /** @param as its ground with the article that holds on the day of the sitting */
        record Fine(Tabling as) implements Checked {}

        record Refused(TablingRefusal why) implements Checked {}
    }

    /** @param own the item itself, when it stands on an agenda already */
    Checked of(CaseId about, SittingId sitting, Tabling tabling, @Nullable AgendaItemId own, LocalDate today) {
        var card = book.card(sitting);
        if (card.isEmpty() || card.get().sitting().state() != SittingState.PLANNED)
            return new Checked.Refused(new TablingRefusal.NoSuchSitting());
        if (!askable.includes(card.get().sitting().plan().secretariat(), own == null ? about.value() : own.value()))
            return new Checked.Refused(new TablingRefusal.NotForThisOffice());
        if (twice(about, sitting, own)) return new Checked.Refused(new TablingRefusal.TabledAlready());
        var persons = subjects.of(about, today);
        var name = AgendaTitle.nameIn(tabling.title(), names(persons));
        if (name.isPresent()) return new Checked.Refused(new TablingRefusal.NameInTitle(name.get()));
        return ground(tabling, card.get(), persons);
    }

    /** Whether all of them can be asked about the case at all, and may hear what is told of it. */
    Optional<TablingRefusal> of(AgendaItem item, List<Invitation> invited, Paper paper) {
        var agencies =
                askable.about(item.about().value()).stream().map(AgencyCard::id).toList();
        return IntStream.range(0, invited.size())
                .filter(n -> !agencies.contains(invited.get(n).agency()))
                .mapToObj(n -> (TablingRefusal) new TablingRefusal.NotToBeAsked(n))
                .findFirst()
                .or(() -> lacking(consent.lacking(
                        item, invited.stream().map(Invitation::agency).toList(), paper)));
    }

    /** The same of an item that was changed, with those invited already. */
    Optional<TablingRefusal> ofChanged(AgendaItem item, List<AgencyId> invited, List<Fact> spokenOf) {
        return lacking(consent.lackingOfChanged(item, invited, spokenOf));
    }

    private static Optional<TablingRefusal> lacking(List<String> what) {
        return what.isEmpty() ? Optional.empty() : Optional.of(new TablingRefusal.ConsentLacks(what));
    }

    private boolean twice(CaseId about, SittingId sitting, @Nullable AgendaItemId own) {
        return book.itemsOf(sitting).stream()
                .map(ItemCard::item)
                .anyMatch(item -> item.about().equals(about) && !item.id().equals(own));
    }

    private static List<String> names(List<Subjects.Subject> persons) {
        return persons.stream()
                .flatMap(person -> Stream.concat(
                        Stream.of(person.name(), person.shortName()),
                        Stream.of(person.name().split("[\\s　]+"))))
                .toList();
    }

    private static Checked ground(Tabling tabling, SittingCard card, List<Subjects.Subject> persons) {
        var ground = tabling.ground();
        var basis = card.bases().stream()
                .filter(each -> each.code().equals(ground.basisCode()))
                .findFirst();
        if (basis.isEmpty()) return new Checked.Refused(new TablingRefusal.BasisOfAnotherBody());
        var states = persons.stream().map(Subjects.Subject::state).toList();
        return ground.lackUnder(basis.get(), states)
                .<Checked>map(lack -> new Checked.Refused(new TablingRefusal.GroundLacks(lack, basis.get())))
                .orElseGet(() -> new Checked.Fine(tabling.under(basis.get())));
    }
}
