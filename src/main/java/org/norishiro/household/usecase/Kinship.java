package org.norishiro.household.usecase;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.norishiro.household.PersonId;
import org.norishiro.household.Persons;
import org.norishiro.household.Persons.PersonCard;
import org.norishiro.household.model.Relation;
import org.norishiro.household.model.RelationKind;
import org.norishiro.household.model.RelationRegister;
import org.springframework.stereotype.Component;

/** Relations with the names of both, as pages show them. */
@Component
class Kinship {
    private final RelationRegister relations;
    private final Persons persons;
    private final SeenWhole seenWhole;

    Kinship(RelationRegister relations, Persons persons, SeenWhole seenWhole) {
        this.relations = relations;
        this.persons = persons;
        this.seenWhole = seenWhole;
    }

    List<KinLine> of(Collection<PersonId> about) {
        var found = relations.of(about);
        var ids = new HashSet<PersonId>();
        found.forEach(each -> ids.addAll(List.of(each.person(), each.other())));
        var cards = persons.all(ids).stream().collect(Collectors.toMap(PersonCard::id, Function.identity()));
        return found.stream()
                .flatMap(each -> line(each, cards.get(each.person()), cards.get(each.other())).stream())
                .toList();
    }

    /** It is written over by those who see both whole, as what is recorded of either of them. */
    boolean mayEnd(Relation relation) {
        return relation.open() && seenWhole.both(relation.person(), relation.other());
    }

    /** Empty: one of the two is out of reach. */
    private Optional<KinLine> line(Relation relation, @Nullable PersonCard person, @Nullable PersonCard other) {
        if (person == null || other == null) return Optional.empty();
        return Optional.of(new KinLine(
                relation.id(),
                person,
                other,
                relation.kind().label(),
                relation.note(),
                relation.kind() == RelationKind.SPOUSE,
                relation.since(),
                relation.until(),
                mayEnd(relation)));
    }
}
