package org.norishiro.household.usecase;

import java.util.List;
import java.util.Optional;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.household.PersonId;
import org.norishiro.household.Persons;
import org.norishiro.household.Persons.FoundPerson;
import org.norishiro.household.Persons.PersonCard;
import org.norishiro.household.model.Namesakes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which records may be of the same person, or are looked for by name (名寄せを始める): none but those one sees whole. */
@Component
@Transactional
public class OfferSamePerson {
    private final SeenWhole seenWhole;
    private final Namesakes namesakes;
    private final Persons persons;
    private final AuditTrail trail;

    OfferSamePerson(SeenWhole seenWhole, Namesakes namesakes, Persons persons, AuditTrail trail) {
        this.seenWhole = seenWhole;
        this.namesakes = namesakes;
        this.persons = persons;
        this.trail = trail;
    }

    /** @param alike nobody typed anything: those whose name and birth are alike */
    public record Offer(PersonCard person, List<FoundPerson> found, boolean alike) {}

    /** Empty: the person is not there, or not seen whole. */
    public Optional<Offer> offer(PersonId id, String typed) {
        return seenWhole.find(id).map(person -> {
            trail.viewed(Subject.of("person", id.value()), "名寄せの候補");
            if (typed.isBlank()) return new Offer(person, persons.found(namesakes.of(id)), true);
            return new Offer(person, others(id, persons.search(typed, FindPersons.MOST)), false);
        });
    }

    private List<FoundPerson> others(PersonId id, List<FoundPerson> found) {
        return found.stream()
                .filter(each -> !each.person().id().equals(id)
                        && seenWhole.find(each.person().id()).isPresent())
                .toList();
    }
}
