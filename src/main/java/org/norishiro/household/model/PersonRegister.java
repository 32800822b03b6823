package org.norishiro.household.model;

import java.util.Optional;
import org.norishiro.household.PersonId;

/** All persons one reaches, as a collection. */
public interface PersonRegister {
    void add(Person person);

    /** False: somebody else changed the person meanwhile, and nothing was written. */
    boolean update(Person person);

    Optional<Person> find(PersonId id);

    LastChange lastChange(PersonId id);
}
