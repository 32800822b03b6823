package org.norishiro.protection.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.norishiro.desk.DueItem;
import org.norishiro.desk.DueItems;
import org.norishiro.household.PersonId;
import org.norishiro.household.Persons;
import org.norishiro.household.Persons.PersonCard;
import org.norishiro.identity.Acting;
import org.norishiro.protection.model.AddressKnowers;
import org.norishiro.protection.model.AddressKnowers.Waiting;
import org.norishiro.protection.model.AddressProtection;
import org.norishiro.protection.model.AddressProtectionRegister;
import org.springframework.stereotype.Component;

/**
 * Protections of addresses that have to be renewed or ended, for those who know the address and those who lead; wishes to end one
 * or to let somebody know, for those who may answer. Whoever asked sees that they wait.
 */
@Component
class AddressProtectionsDue implements DueItems {
    private static final int DAYS_AHEAD = 30;

    private final AddressProtectionRegister register;
    private final AddressKnowers knowers;
    private final Openers openers;
    private final Persons persons;
    private final Clock clock;

    AddressProtectionsDue(
            AddressProtectionRegister register, AddressKnowers knowers, Openers openers, Persons persons, Clock clock) {
        this.register = register;
        this.knowers = knowers;
        this.openers = openers;
        this.persons = persons;
        this.clock = clock;
    }

    @Override
    public List<DueItem> dueFor(Acting who, LocalDate today) {
        var running = register.toReviewBy(today.plusDays(DAYS_AHEAD));
        var asked = register.askedAbout();
        var waiting = knowers.waiting();
        if (running.isEmpty() && asked.isEmpty() && waiting.isEmpty()) return List.of();
        var known = known(running, asked, waiting);
        return Stream.of(
                        running.stream().filter(each -> concerns(who, each)).map(AddressProtectionsDue::toReview),
                        asked.stream().flatMap(each -> ending(who, each).stream()),
                        waiting.stream().flatMap(each -> naming(who, each, today).stream()))
                .flatMap(items -> items)
                .flatMap(item -> Optional.ofNullable(known.get(item.person())).map(item::about).stream())
                .toList();
    }

    /** An item before the person is named. */
    private record Item(PersonId person, DueItem.Kind kind, String what, LocalDate due, String holder, String act) {
        DueItem about(PersonCard card) {
            return new DueItem(kind, card.name(), what, due, holder, "/persons/" + person + "/address-protection", act);
        }
    }

    private boolean concerns(Acting who, AddressProtection protection) {
        return who.role().leads()
                || knowers.of(protection.id()).stream()
                        .anyMatch(line ->
                                line.knower().knows() && line.knower().staff().equals(who.staff()));
    }

    private static Item toReview(AddressProtection protection) {
        return new Item(
                protection.person(), DueItem.Kind.MINE, "住所の保護の更新か終了", protection.reviewOn(), "わたし", "更新か終了を決める");
    }

    private Optional<Item> ending(Acting who, AddressProtection protection) {
        var wish = protection.wish();
        var mine = decides(who, protection.person()) && protection.mayBeAnsweredBy(who.staff());
        if (wish == null || !mine && !wish.by().equals(who.staff())) return Optional.empty();
        return Optional.of(answer(protection.person(), mine, "住所の保護の終了の申し出", wish.answerBy(clock.getZone())));
    }

    private Optional<Item> naming(Acting who, Waiting waiting, LocalDate today) {
        var knower = waiting.knower();
        var mine = decides(who, waiting.person()) && knower.mayBeAnsweredBy(who.staff());
        if (!mine && !knower.namedBy().equals(who.staff())) return Optional.empty();
        return Optional.of(answer(waiting.person(), mine, "住所を知る職員の追加", today));
    }

    private boolean decides(Acting who, PersonId person) {
        return who.role().leads() && openers.includeMe(person);
    }

    private static Item answer(PersonId person, boolean mine, String what, LocalDate due) {
        return new Item(
                person,
                mine ? DueItem.Kind.AWAITS_MY_ANSWER : DueItem.Kind.I_WAIT,
                what,
                due,
                mine ? "わたし" : "査察指導員・管理者、調整担当",
                mine ? "決める" : "見る");
    }

    private Map<PersonId, PersonCard> known(
            List<AddressProtection> running, List<AddressProtection> asked, List<Waiting> waiting) {
        var ids = Stream.of(
                        running.stream().map(AddressProtection::person),
                        asked.stream().map(AddressProtection::person),
                        waiting.stream().map(Waiting::person))
                .flatMap(each -> each)
                .distinct()
                .toList();
        return persons.all(ids).stream()
                .collect(Collectors.toMap(PersonCard::id, Function.identity(), (one, same) -> one));
    }

    @Override
    public String named() {
        return "住所の保護";
    }
}
