package org.norishiro.directory.model;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.norishiro.directory.Room;
import org.norishiro.identity.AgencyId;

/** The entries of all agencies, as a collection. */
public interface AgencyRegister {
    /** Who changed an entry last, and when. */
    record Change(String by, LocalDateTime at) {}

    Optional<AgencyEntry> find(AgencyId id);

    /** All that are valid today, by name. */
    List<AgencyEntry> all();

    /** The name of the municipality whose register it is. */
    String municipality();

    Optional<AgencyId> named(String name);

    void add(AgencyId id, AgencyFacts facts, AgencyProfile profile);

    /** False, changing nothing, if somebody changed the entry since this version. */
    boolean update(AgencyId id, AgencyProfile profile, long version);

    /** Nothing changes but the day; false if somebody changed the entry since this version. */
    boolean confirm(AgencyId id, LocalDate on, long version);

    /** What changed at a time, by the column it stands in: what stood there before and after. */
    record PastChange(String by, LocalDateTime at, Map<String, AgencyProposal.Change> changes) {}

    /** Newest first; not those of before changes were kept. */
    List<PastChange> history(AgencyId id);

    /** What the organisation is, for the administrator to change; false if somebody changed the entry since this version. */
    boolean reorganise(AgencyId id, AgencyFacts facts, @Nullable LocalDate validUntil, long version);

    /** Empty while an entry is as it was founded. */
    Optional<Change> lastChange(AgencyId id);

    /** Beside the entry: it changes from day to day, and meets no other change. */
    void sayRoom(AgencyId id, Room.Said said);
}
