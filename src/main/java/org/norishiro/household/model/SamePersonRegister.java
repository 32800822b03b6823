package org.norishiro.household.model;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.norishiro.household.Held;
import org.norishiro.household.PersonId;

/** The judgements (名寄せ) about two persons both of whom one sees whole; of any other there is nothing here. */
public interface SamePersonRegister {
    /** A judgement as it is shown, with names. */
    record Line(
            SamePerson judgement,
            String saidBy,
            Instant saidAt,
            @Nullable String undoneBy) {}

    /** False: somebody said the same before. */
    boolean add(SamePerson judgement);

    /** False: somebody else changed it meanwhile, and nothing was written. */
    boolean update(SamePerson judgement);

    Optional<SamePerson> find(UUID id);

    /** All records of the same human being, this one first, as far as the judgements one sees lead. */
    List<PersonId> recordsOf(PersonId person);

    /** The judgements about these records, those that hold first, the newest first. */
    List<Line> of(Collection<PersonId> persons);

    /** Whether each is sealed (封印) for readers of its own. */
    boolean areUnderTwoSeals(PersonId one, PersonId other);

    /** What has to be handed over before it is said: nobody holds what they may not see. */
    List<Held> toBeHandedOver(PersonId one, PersonId other);
}
