package org.norishiro.household.model;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.norishiro.household.PersonId;

/** Relations between persons one reaches, as a collection. */
public interface RelationRegister {
    void add(Relation relation);

    /** False: somebody else changed the relation meanwhile, and nothing was written. */
    boolean update(Relation relation);

    Optional<Relation> find(UUID id);

    /** Every relation of at least one of these persons, those still holding first. */
    List<Relation> of(Collection<PersonId> persons);
}
