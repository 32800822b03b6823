package org.norishiro.protection.model;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.norishiro.household.PersonId;
import org.norishiro.identity.StaffId;

/** Who knows protected addresses, as a collection. */
public interface AddressKnowers {
    /** Named, with names. */
    record Line(AddressKnower knower, String name, String agency, String namedBy) {}

    /** Somebody who reaches the person and so may be named. */
    record Candidate(StaffId staff, String name, String agency) {}

    void add(PersonId person, AddressKnower knower);

    /** False: somebody else changed it meanwhile, and nothing was written. */
    boolean update(AddressKnower knower);

    Optional<AddressKnower> find(PersonId person, UUID id);

    /** Those who know, and those somebody wants to name. */
    List<Line> of(UUID protection);

    /** Persons about whom naming somebody waits for an answer, with who is named. */
    List<Waiting> waiting();

    record Waiting(PersonId person, AddressKnower knower) {}

    /** By agency and name: those whose office reaches the person, without those who are kept out. */
    List<Candidate> candidates(PersonId person);
}
