package org.norishiro.directory.model;

import org.jspecify.annotations.Nullable;
import org.norishiro.directory.Room;
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
        Room.@Nullable Said room,
        long version) {

    /** The people who work there keep their own entry; the administrator keeps all of them. */
    public boolean keptBy(Acting who) {
        return who.role() == Role.ADMINISTRATOR || who.agency().equals(id);
    }
}
