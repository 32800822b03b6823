package org.norishiro.gate.oracle;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.norishiro.gate.oracle.Facts.Place;
import org.norishiro.gate.oracle.Facts.Protection;

/**
 * Whom and where a protection covers: the person and those who live with them, on all their records, and where each of these records says
 * that they live.
 */
final class ProtectedPlaces {
    private final Facts facts;

    ProtectedPlaces(Facts facts) {
        this.facts = facts;
    }

    void begins(Protection protection) {
        facts.protections.add(protection);
        coversHomeOf(protection, protection.person());
        coversOtherRecords(protection);
    }

    /** Who is protected takes the protection along, and finds that of the household. */
    void movesIn(UUID person, UUID household) {
        for (var each : holding()) {
            if (each.places().contains(new Place(person, person))) coversHomeOf(each, person);
            for (var place : List.copyOf(each.places()))
                if (place.object().equals(household)) each.places().add(new Place(person, place.through()));
            coversOtherRecords(each);
        }
    }

    /** Two records turned out to be of one human being. */
    void turnOutToBeTheSame() {
        holding().forEach(this::coversOtherRecords);
    }

    /** They turned out not to be: what no other judgement joins to the protected person is open again. */
    void turnOutNotToBeTheSame() {
        for (var each : holding()) {
            var joined = joinedTo(each);
            each.places().removeIf(place -> !joined.contains(place.through()));
        }
    }

    private List<Protection> holding() {
        return facts.protections.stream()
                .filter(each -> each.term().holds(facts.today))
                .toList();
    }

    private void coversHomeOf(Protection protection, UUID person) {
        protection.places().add(new Place(person, person));
        for (var household : facts.households) {
            if (!facts.livesIn(person, household.id())) continue;
            protection.places().add(new Place(household.id(), person));
            facts.livingIn(household.id()).forEach(each -> protection.places().add(new Place(each.person(), person)));
        }
    }

    private void coversOtherRecords(Protection protection) {
        for (var grown = true; grown; ) {
            var before = protection.places().size();
            for (var place : List.copyOf(protection.places()))
                for (var record : facts.otherRecordsOf(place.object())) coversHomeOf(protection, record);
            grown = protection.places().size() > before;
        }
    }

    private Set<UUID> joinedTo(Protection protection) {
        var joined = new HashSet<>(Set.of(protection.person()));
        for (var grown = true; grown; ) {
            var others = protection.places().stream()
                    .filter(place -> joined.contains(place.through()))
                    .flatMap(place -> facts.otherRecordsOf(place.object()).stream())
                    .collect(Collectors.toSet());
            grown = joined.addAll(others);
        }
        return joined;
    }
}
