package org.norishiro.intake.usecase;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.norishiro.household.Persons.FoundPerson;
import org.norishiro.household.Registration;
import org.norishiro.household.Registration.NewPerson;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who of those about to be registered with a consultation may be on record already (同じ人かもしれない記録). A hint to look, never a refusal. */
@Component
@Transactional
public class FindAlike {
    private final Registration registration;

    FindAlike(Registration registration) {
        this.registration = registration;
    }

    /** By the row of the form they stand in; rows like nobody are left out. */
    public Map<Integer, List<FoundPerson>> among(Map<Integer, NewPerson> newcomers) {
        var alike = new TreeMap<Integer, List<FoundPerson>>();
        newcomers.forEach((row, person) -> alike.put(row, registration.alike(person)));
        alike.values().removeIf(List::isEmpty);
        return alike;
    }
}
