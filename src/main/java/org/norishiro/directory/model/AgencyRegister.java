package org.norishiro.directory.model;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.norishiro.directory.Room;
import org.norishiro.identity.AgencyId;

/** The entries of all agencies, as a collection. */
public interface AgencyRegister {
    /** Who changed an entry last, and when. */
    record Change(String by, LocalDateTime at) {}

    Optional<AgencyEntry> find(AgencyId id);

    Optional<AgencyId> named(String name);

    void add(AgencyId id, AgencyFacts facts, AgencyProfile profile);

    /** False, changing nothing, if somebody changed the entry since this version. */
    boolean update(AgencyId id, AgencyProfile profile, long version);

    /** Nothing changes but the day; false if somebody changed the entry since this version. */
    boolean confirm(AgencyId id, LocalDate on, long version);

    /** Empty while an entry is as it was founded. */
    Optional<Change> lastChange(AgencyId id);

    /** Beside the entry: it changes from day to day, and meets no other change. */
    void sayRoom(AgencyId id, Room.Said said);
}
