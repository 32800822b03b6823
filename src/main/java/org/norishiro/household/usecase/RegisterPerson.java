package org.norishiro.household.usecase;

import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.household.PersonId;
import org.norishiro.household.model.Person;
import org.norishiro.household.model.PersonFacts;
import org.norishiro.household.model.PersonRegister;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Registering a person by themselves (人の登録). */
@Component
@Transactional
public class RegisterPerson {
    private final PersonRegister persons;
    private final AuditTrail trail;

    RegisterPerson(PersonRegister persons, AuditTrail trail) {
        this.persons = persons;
        this.trail = trail;
    }

    public PersonId register(PersonFacts facts) {
        var person = Person.register(facts);
        persons.add(person);
        trail.acted("register", Subject.of("person", person.id().value()), "人の登録");
        return person.id();
    }
}
