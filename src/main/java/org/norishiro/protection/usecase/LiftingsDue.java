package org.norishiro.protection.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.norishiro.desk.DueItem;
import org.norishiro.desk.DueItems;
import org.norishiro.household.PersonId;
import org.norishiro.household.Persons;
import org.norishiro.household.Persons.PersonCard;
import org.norishiro.identity.Acting;
import org.norishiro.protection.model.Exclusion;
import org.norishiro.protection.model.ExclusionRegister;
import org.springframework.stereotype.Component;

/** Wishes to lift an exclusion, for those who may answer them; whoever asked sees that they wait. */
@Component
class LiftingsDue implements DueItems {
    private final ExclusionRegister register;
    private final Openers openers;
    private final Persons persons;
    private final Clock clock;

    LiftingsDue(ExclusionRegister register, Openers openers, Persons persons, Clock clock) {
        this.register = register;
        this.openers = openers;
        this.persons = persons;
        this.clock = clock;
    }

    @Override
    public List<DueItem> dueFor(Acting who, LocalDate today) {
        var waiting = register.askedAbout();
        if (waiting.isEmpty()) return List.of();
        Map<PersonId, PersonCard> known = persons
                .all(waiting.stream().map(Exclusion::person).toList())
                .stream()
                .collect(Collectors.toMap(PersonCard::id, Function.identity(), (one, same) -> one));
        return waiting.stream()
                .flatMap(
                        exclusion -> Optional.ofNullable(known.get(exclusion.person()))
                                .flatMap(person -> item(who, exclusion, person))
                                .stream())
                .toList();
    }

    private Optional<DueItem> item(Acting who, Exclusion exclusion, PersonCard person) {
        var mine =
                who.role().leads() && exclusion.mayBeAnsweredBy(who.staff()) && openers.includeMe(exclusion.person());
        var wish = exclusion.wish();
        if (wish == null || !mine && !wish.by().equals(who.staff())) return Optional.empty();
        return Optional.of(new DueItem(
                mine ? DueItem.Kind.AWAITS_MY_ANSWER : DueItem.Kind.I_WAIT,
                person.name(),
                "見せない相手の解除の申し出",
                wish.answerBy(clock.getZone()),
                mine ? "わたし" : "査察指導員・管理者、調整担当",
                "/persons/" + person.id() + "/exclusions",
                mine ? "決める" : "見る"));
    }

    @Override
    public String named() {
        return "見せない相手の解除";
    }
}
