package org.norishiro.household.usecase;

import java.util.List;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.household.Persons;
import org.norishiro.household.Persons.FoundPerson;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looking for a person already on record, to choose rather than to register twice (人を探す). */
@Component
@Transactional
public class FindPersons {
    /** More than these are no help: a longer word is. */
    public static final int MOST = 20;

    private final Persons persons;
    private final AuditTrail trail;

    FindPersons(Persons persons, AuditTrail trail) {
        this.persons = persons;
        this.trail = trail;
    }

    public List<FoundPerson> find(String typed) {
        if (typed.isBlank()) return List.of();
        trail.viewed(Subject.all("person"), "人の検索");
        return persons.search(typed, MOST);
    }
}
