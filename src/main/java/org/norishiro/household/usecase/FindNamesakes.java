package org.norishiro.household.usecase;

import java.util.List;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.household.Persons;
import org.norishiro.household.Persons.FoundPerson;
import org.norishiro.household.model.Namesakes;
import org.norishiro.household.model.PersonFacts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether somebody who is about to be registered may be on record already (二重登録の注意). A hint to look, never a refusal: whoever
 * registers says whether it is another person. Of persons one does not see whole it tells nothing, not that there are any.
 */
@Component
@Transactional
public class FindNamesakes {
    private final Namesakes namesakes;
    private final Persons persons;
    private final AuditTrail trail;

    FindNamesakes(Namesakes namesakes, Persons persons, AuditTrail trail) {
        this.namesakes = namesakes;
        this.persons = persons;
        this.trail = trail;
    }

    public List<FoundPerson> like(PersonFacts facts) {
        var found = persons.found(namesakes.like(facts.name(), facts.born()));
        if (!found.isEmpty()) trail.viewed(Subject.all("person"), "同じ人かもしれない記録");
        return found;
    }
}
