package org.norishiro.household.usecase;

import java.util.List;
import java.util.Optional;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.household.PersonId;
import org.norishiro.household.Persons;
import org.norishiro.household.Persons.FoundPerson;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Two records side by side, before it is said that they are of one person (名寄せの確認). */
@Component
@Transactional
public class CompareRecords {
    private final SeenWhole seenWhole;
    private final Persons persons;
    private final AuditTrail trail;

    CompareRecords(SeenWhole seenWhole, Persons persons, AuditTrail trail) {
        this.seenWhole = seenWhole;
        this.persons = persons;
        this.trail = trail;
    }

    public record Pair(FoundPerson one, FoundPerson other) {}

    /** Empty: one of them is not there or not seen whole, or it is one record twice. */
    public Optional<Pair> compare(PersonId one, PersonId other) {
        if (one.equals(other)
                || seenWhole.find(one).isEmpty()
                || seenWhole.find(other).isEmpty()) return Optional.empty();
        for (var person : List.of(one, other)) trail.viewed(Subject.of("person", person.value()), "名寄せの確認");
        var found = persons.found(List.of(one, other));
        return Optional.of(new Pair(found.getFirst(), found.getLast()));
    }
}
