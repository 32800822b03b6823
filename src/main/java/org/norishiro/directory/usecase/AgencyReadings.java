package org.norishiro.directory.usecase;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.norishiro.directory.OpeningHours;
import org.norishiro.directory.Room;
import org.norishiro.directory.model.Standing;
import org.norishiro.identity.AgencyId;
import org.norishiro.shell.Counted;
import org.norishiro.shell.Listing;

/** The register as it is looked through. */
public interface AgencyReadings {
    /**
     * @param people how many posts hold there today
     * @param room null: it has not said whether it can take somebody
     * @param place coordinates as {@code 34.3428, 134.0466}; empty if nobody has said where it is
     * @param stale whether nobody has confirmed for a year what stands there
     */
    record AgencyRow(
            AgencyId id,
            String name,
            String kind,
            String field,
            Standing standing,
            String does,
            String phone,
            int people,
            Room.@Nullable Said room,
            OpeningHours opening,
            String area,
            String place,
            boolean stale) {}

    /**
     * Those that are valid today, by the words and filters of the list.
     *
     * @param among null: all; else only these
     */
    Counted<AgencyRow> search(Listing listing, LocalDate staleSince, @Nullable Set<AgencyId> among);

    /** When each that is valid today can be reached. */
    Map<AgencyId, OpeningHours> opening();

    /** How many agencies there are whose entries are stale and in which nobody can sign in to confirm them. */
    int staleWithoutAccounts(LocalDate staleSince);

    /** The fields of welfare there are agencies for. */
    List<String> fields();
}
