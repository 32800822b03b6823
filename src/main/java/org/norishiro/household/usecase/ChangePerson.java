package org.norishiro.household.usecase;

import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.gate.Sight;
import org.norishiro.household.PersonId;
import org.norishiro.household.model.LastChange;
import org.norishiro.household.model.PersonFacts;
import org.norishiro.household.model.PersonRegister;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writing down more, or better, about a person (人の修正). */
@Component
@Transactional
public class ChangePerson {
    private final PersonRegister persons;
    private final Sight sight;
    private final AuditTrail trail;

    ChangePerson(PersonRegister persons, Sight sight, AuditTrail trail) {
        this.persons = persons;
        this.sight = sight;
        this.trail = trail;
    }

    /** @param version of the person when the form was opened */
    public record Command(PersonId person, long version, PersonFacts facts) {}

    public sealed interface Outcome {
        record Changed() implements Outcome {}

        record NotFound() implements Outcome {}

        record ChangedMeanwhile(LastChange last, PersonFacts theirs, long version) implements Outcome {}
    }

    public Outcome change(Command command) {
        var subject = Subject.of("person", command.person().value());
        var found = persons.find(command.person());
        // whoever sees a part writes over nothing they do not see, in an emergency neither
        if (found.isEmpty() || !sight.wholeToGive("PERSON", command.person().value())) {
            trail.refused("change", subject, "見つからない");
            return new Outcome.NotFound();
        }
        var person = found.get();
        person.correct(command.facts());
        if (person.version() != command.version() || !persons.update(person)) return changedMeanwhile(command);
        trail.acted("change", subject, "人の修正");
        return new Outcome.Changed();
    }

    private Outcome changedMeanwhile(Command command) {
        trail.refused("change", Subject.of("person", command.person().value()), "ほかの人が先に直した");
        var theirs = persons.find(command.person()).orElseThrow();
        return new Outcome.ChangedMeanwhile(persons.lastChange(command.person()), theirs.facts(), theirs.version());
    }
}
