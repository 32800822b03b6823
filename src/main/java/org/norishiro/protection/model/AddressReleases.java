package org.norishiro.protection.model;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.norishiro.household.PersonId;

/** The sheets with protected addresses of persons one reaches, as a collection. */
public interface AddressReleases {
    /** With names, and who ended it; null: nobody. */
    record Line(
            AddressRelease release,
            String askedBy,
            String releasedBy,
            @Nullable String endedBy) {}

    /**
     * What stands on it; only for whoever asked, on the day of its release. The address and nothing else that is protected: that is what the
     * second person released.
     */
    record Sheet(Line line, String address) {}

    /** False: somebody asks already, and nothing was written. */
    boolean add(AddressRelease release);

    /** False: somebody else answered meanwhile, and nothing was written. */
    boolean update(AddressRelease release);

    Optional<AddressRelease> find(PersonId person, UUID id);

    /** The newest first. */
    List<Line> of(UUID protection);

    /** Those that wait for an answer, and those released on this day. */
    List<AddressRelease> open();

    Optional<Sheet> sheet(PersonId person, UUID id);

    /** Whether whoever asked for it still knows the address and is not kept out. */
    boolean stillKnown(AddressRelease release);

    /** Whether whoever acts is named to know this protected address. */
    boolean known(PersonId person);
}
