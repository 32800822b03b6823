package org.norishiro.directory.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.norishiro.directory.OpeningHours;
import org.norishiro.directory.Room;
import org.norishiro.identity.Acting;
import org.norishiro.identity.AgencyId;
import org.norishiro.identity.Role;

/**
 * An agency as it stands in the register (関係機関). Name and standing are facts of the organisation; the profile is its own.
 *
 * @param room null: it has not said whether it can take somebody
 * @param validUntil the last day it is asked for anything (廃止・統合); null: no end is known
 * @param confirmedOn when somebody last said or confirmed that it stands so (最終確認); null: nobody ever did
 */
public record AgencyEntry(
        AgencyId id,
        String name,
        String kana,
        String kind,
        Standing standing,
        String field,
        AgencyProfile profile,
        Room.@Nullable Said room,
        @Nullable LocalDate validUntil,
        @Nullable LocalDate confirmedOn,
        long version) {
    private static final int YEARS = 1;

    /** Whether what stands here has to be asked about again: nobody has confirmed it for a year. */
    public boolean stale(LocalDate today) {
        return confirmedOn == null || confirmedOn.isBefore(today.minusYears(YEARS));
    }

    /** The last day on which an entry may have been confirmed to be asked about on this day. */
    public static LocalDate staleSince(LocalDate today) {
        return today.minusYears(YEARS).minusDays(1);
    }

    /** When it can be reached; unsaid, too, where words stand that are no rules. */
    public OpeningHours opening() {
        return OpeningHours.kept(profile.access().hours());
    }

    public AgencyFacts facts() {
        return new AgencyFacts(name, kana, kind, standing, field);
    }

    /** The people who work there keep their own entry; the administrator keeps all of them. */
    public boolean keptBy(Acting who) {
        return who.role() == Role.ADMINISTRATOR || who.agency().equals(id);
    }
}
