package org.norishiro.directory.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.norishiro.identity.Acting;
import org.norishiro.identity.AgencyId;
import org.norishiro.identity.Role;

/**
 * An agency as it stands in the register (関係機関). Name and standing are facts of the organisation; the profile is its own.
 *
 * @param room null: it has not said whether it can take somebody
 */
public record AgencyEntry(
        AgencyId id,
        String name,
        String kana,
        String kind,
        Standing standing,
        String field,
        AgencyProfile profile,
        @Nullable RoomSaid room,
        long version) {

    /** What it said last of whether it can take somebody (空き). */
    public record RoomSaid(Room room, LocalDate on) {}

    /** The people who work there keep their own entry; the administrator keeps all of them. */
    public boolean keptBy(Acting who) {
        return who.role() == Role.ADMINISTRATOR || who.agency().equals(id);
    }
}
