package org.norishiro.household.usecase;

import java.util.List;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.household.HouseholdId;
import org.norishiro.household.PersonId;
import org.norishiro.household.Persons.FoundPerson;
import org.norishiro.household.Registration;
import org.norishiro.household.model.Household;
import org.norishiro.household.model.HouseholdFacts;
import org.norishiro.household.model.HouseholdRegister;
import org.norishiro.household.model.Person;
import org.norishiro.household.model.PersonFacts;
import org.norishiro.household.model.PersonName;
import org.norishiro.household.model.PersonRegister;
import org.norishiro.household.model.Stated;
import org.springframework.stereotype.Component;

@Component
class Registering implements Registration {
    private final PersonRegister persons;
    private final HouseholdRegister households;
    private final FindNamesakes findNamesakes;
    private final AuditTrail trail;

    Registering(PersonRegister persons, HouseholdRegister households, FindNamesakes findNamesakes, AuditTrail trail) {
        this.persons = persons;
        this.households = households;
        this.findNamesakes = findNamesakes;
        this.trail = trail;
    }

    @Override
    public PersonId register(NewPerson person) {
        var registered = Person.register(facts(person));
        persons.add(registered);
        trail.acted("register", Subject.of("person", registered.id().value()), "相談受付と同時の登録");
        return registered.id();
    }

    @Override
    public List<FoundPerson> alike(NewPerson person) {
        return findNamesakes.like(facts(person));
    }

    private static PersonFacts facts(NewPerson person) {
        return new PersonFacts(
                new PersonName(person.familyName(), person.givenName(), person.kana(), person.calledBy(), ""),
                person.sex(),
                person.born(),
                Stated.of(person.address(), Stated.State.NOT_ASKED),
                Stated.of(person.phone(), Stated.State.NOT_ASKED),
                "",
                false);
    }

    @Override
    public HouseholdId found(String name, String address, List<NewMember> members) {
        var household = Household.found(new HouseholdFacts(name, "", address, "", ""));
        members.forEach(each -> household.join(each.person(), each.standing(), true, null));
        households.add(household);
        trail.acted("register", Subject.of("household", household.id().value()), "相談受付と同時の登録");
        return household.id();
    }

    @Override
    public void join(HouseholdId id, NewMember member) {
        var household = households.find(id).orElseThrow();
        if (household.hasMember(member.person())) return;
        household.join(member.person(), member.standing(), true, null);
        if (!households.update(household)) throw new IllegalStateException("changed within one transaction");
        trail.acted("join", Subject.of("household", id.value()), "相談受付と同時の登録");
    }
}
