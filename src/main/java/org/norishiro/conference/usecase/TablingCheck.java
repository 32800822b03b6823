package org.norishiro.conference.usecase;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.norishiro.casework.CaseId;
import org.norishiro.conference.AgendaItemId;
import org.norishiro.conference.SittingId;
import org.norishiro.conference.model.AgendaItem.Tabling;
import org.norishiro.conference.model.AgendaTitle;
import org.norishiro.conference.model.SittingState;
import org.springframework.stereotype.Component;

/** Whether a case may stand on that agenda like that. */
@Component
class TablingCheck {
    private final SittingBook book;
    private final Subjects subjects;

    TablingCheck(SittingBook book, Subjects subjects) {
        this.book = book;
        this.subjects = subjects;
    }

    /** @param own the item itself, when it stands on an agenda already */
    Optional<TablingRefusal> of(
            CaseId about, SittingId sitting, Tabling tabling, @Nullable AgendaItemId own, LocalDate today) {
        var card = book.card(sitting);
        if (card.isEmpty() || card.get().sitting().state() != SittingState.PLANNED)
            return Optional.of(new TablingRefusal.NoSuchSitting());
        if (twice(about, sitting, own)) return Optional.of(new TablingRefusal.TabledAlready());
        var persons = subjects.of(about, today);
        var name = AgendaTitle.nameIn(tabling.title(), names(persons));
        if (name.isPresent()) return Optional.of(new TablingRefusal.NameInTitle(name.get()));
        return ground(tabling, card.get(), persons);
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

    private static Optional<TablingRefusal> ground(Tabling tabling, SittingCard card, List<Subjects.Subject> persons) {
        var ground = tabling.ground();
        var basis = card.bases().stream()
                .filter(each -> each.code().equals(ground.basisCode()))
                .findFirst();
        if (basis.isEmpty()) return Optional.of(new TablingRefusal.BasisOfAnotherBody());
        var states = persons.stream().map(Subjects.Subject::state).toList();
        return ground.lackUnder(basis.get(), states).map(lack -> new TablingRefusal.GroundLacks(lack, basis.get()));
    }
}
