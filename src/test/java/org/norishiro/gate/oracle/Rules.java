package org.norishiro.gate.oracle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rules of who sees what, as one would tell them to a new colleague: slow, without any array, index or derived row. It exists in the
 * tests alone, and is compared with what the database answers. Nobody may speed it up by looking at how the database does it.
 */
final class Rules {
    enum Kind {
        PERSON,
        HOUSEHOLD,
        MEMBERSHIP,
        CASE,
        SEAT,
        DISCLOSURE,
        NOTE,
        ISSUE
    }

    /** Somebody who asks: in one post, with the agencies of all their posts. */
    record Asker(String login, UUID staff, UUID agency, Set<UUID> agencies, boolean worksOnCases) {}

    record Person(UUID id, UUID registeredBy) {}

    record Household(UUID id, UUID registeredBy) {}

    record Membership(UUID id, UUID household, UUID person, boolean[] over) {}

    /** @param partly who opened it saw only these members of the household, or null: all of it */
    record Case(
            UUID id, UUID household, UUID owner, @Nullable Set<UUID> partly) {}

    record Seat(UUID id, UUID about, UUID agency, boolean[] left) {}

    record Answering(UUID id, UUID about, UUID agency, boolean[] over) {}

    record Disclosure(
            UUID id, UUID about, UUID agency, @Nullable UUID person, Set<String> kinds, boolean[] over) {}

    /** A note or an issue. */
    record Item(Kind kind, UUID id, UUID about, @Nullable UUID person, String fact, UUID writtenIn) {}

    record Exclusion(
            UUID id,
            UUID person,
            @Nullable UUID staff,
            @Nullable UUID agency,
            boolean[] lifted) {}

    final List<Person> persons = new ArrayList<>();
    final List<Household> households = new ArrayList<>();
    final List<Membership> memberships = new ArrayList<>();
    final List<Case> cases = new ArrayList<>();
    final List<Seat> seats = new ArrayList<>();
    final List<Answering> answering = new ArrayList<>();
    final Map<UUID, UUID> holders = new HashMap<>();
    final List<Disclosure> disclosures = new ArrayList<>();
    final List<Item> items = new ArrayList<>();
    final List<Exclusion> exclusions = new ArrayList<>();

    Set<UUID> seenBy(Asker asker, Kind kind) {
        var seen = new HashSet<UUID>();
        if (!asker.worksOnCases()) return seen;
        switch (kind) {
            case PERSON -> persons.stream().filter(each -> sees(asker, each)).forEach(each -> seen.add(each.id()));
            case HOUSEHOLD ->
                households.stream().filter(each -> sees(asker, each)).forEach(each -> seen.add(each.id()));
            case MEMBERSHIP ->
                memberships.stream().filter(each -> sees(asker, each)).forEach(each -> seen.add(each.id()));
            case CASE -> cases.stream().filter(each -> sees(asker, each)).forEach(each -> seen.add(each.id()));
            case SEAT ->
                seats.stream().filter(each -> sees(asker, caseOf(each.about()))).forEach(each -> seen.add(each.id()));
            case DISCLOSURE ->
                disclosures.stream().filter(each -> sees(asker, each)).forEach(each -> seen.add(each.id()));
            case NOTE, ISSUE ->
                items.stream()
                        .filter(each -> each.kind() == kind && sees(asker, each))
                        .forEach(each -> seen.add(each.id()));
        }
        return seen;
    }

    boolean sees(Asker asker, Person person) {
        if (shieldedFrom(asker).contains(person.id())) return false;
        return wholly(asker.agency(), person) || inPart(asker.agency(), person);
    }

    boolean sees(Asker asker, Household household) {
        if (shieldedFrom(asker).stream().anyMatch(person -> livesIn(person, household.id()))) return false;
        return wholly(asker.agency(), household)
                || casesAbout(household.id())
                        .anyMatch(each -> wholly(asker.agency(), each) || sits(asker.agency(), each));
    }

    private boolean sees(Asker asker, Membership membership) {
        var household = householdOf(membership.household());
        if (!sees(asker, household)) return false;
        return wholly(asker.agency(), household) || sees(asker, personOf(membership.person()));
    }

    boolean sees(Asker asker, Case about) {
        if (shieldedFrom(asker).stream().anyMatch(person -> tellsOf(about, person))) return false;
        return wholly(asker.agency(), about) || sits(asker.agency(), about);
    }

    private boolean sees(Asker asker, Disclosure disclosure) {
        var about = caseOf(disclosure.about());
        return sees(asker, about)
                && (wholly(asker.agency(), about) || disclosure.agency().equals(asker.agency()));
    }

    private boolean sees(Asker asker, Item item) {
        var about = caseOf(item.about());
        if (!sees(asker, about)) return false;
        return wholly(asker.agency(), about)
                || item.writtenIn().equals(asker.agency())
                || disclosures.stream()
                        .anyMatch(each -> each.about().equals(item.about())
                                && each.agency().equals(asker.agency())
                                && !each.over()[0]
                                && Objects.equals(each.person(), item.person())
                                && (each.kinds().contains(item.fact())
                                        || item.fact().equals("BASIC")));
    }

    /** In charge of the case, or answering for it today. */
    boolean wholly(UUID agency, Case about) {
        return about.owner().equals(agency) || answers(agency, about);
    }

    private boolean answers(UUID agency, Case about) {
        return agency.equals(holders.get(about.id()))
                || answering.stream()
                        .anyMatch(each ->
                                each.about().equals(about.id()) && each.agency().equals(agency) && !each.over()[0]);
    }

    boolean wholly(UUID agency, Household household) {
        return household.registeredBy().equals(agency)
                || casesAbout(household.id()).anyMatch(each -> each.partly() == null && wholly(agency, each));
    }

    private boolean wholly(UUID agency, Person person) {
        return person.registeredBy().equals(agency)
                || memberships.stream()
                        .filter(each -> each.person().equals(person.id()))
                        .anyMatch(each -> wholly(agency, householdOf(each.household())));
    }

    private boolean inPart(UUID agency, Person person) {
        return disclosures.stream()
                        .anyMatch(each ->
                                each.agency().equals(agency) && person.id().equals(each.person()) && !each.over()[0])
                || cases.stream()
                        .anyMatch(each -> each.owner().equals(agency)
                                && each.partly() != null
                                && each.partly().contains(person.id()));
    }

    boolean sits(UUID agency, Case about) {
        return seats.stream()
                .anyMatch(
                        each -> each.about().equals(about.id()) && each.agency().equals(agency) && !each.left()[0]);
    }

    private List<UUID> shieldedFrom(Asker asker) {
        return exclusions.stream()
                .filter(each -> !each.lifted()[0])
                .filter(each ->
                        asker.staff().equals(each.staff()) || asker.agencies().contains(each.agency()))
                .map(Exclusion::person)
                .toList();
    }

    private boolean livesIn(UUID person, UUID household) {
        return memberships.stream()
                .anyMatch(
                        each -> each.person().equals(person) && each.household().equals(household) && !each.over()[0]);
    }

    private boolean tellsOf(Case about, UUID person) {
        return livesIn(person, about.household())
                || items.stream()
                        .anyMatch(each -> each.kind() == Kind.ISSUE
                                && each.about().equals(about.id())
                                && person.equals(each.person()));
    }

    private Stream<Case> casesAbout(UUID household) {
        return cases.stream().filter(each -> each.household().equals(household));
    }

    Household householdOf(UUID id) {
        return households.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    Person personOf(UUID id) {
        return persons.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
    }

    Case caseOf(UUID id) {
        return cases.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
    }
}
