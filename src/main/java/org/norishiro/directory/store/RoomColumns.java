package org.norishiro.directory.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.norishiro.directory.Room;

/** What an agency said last of its room, out of its row. */
final class RoomColumns {
    private RoomColumns() {}

    static Room.@Nullable Said read(ResultSet rs) throws SQLException {
        var said = rs.getString("room");
        return said == null ? null : new Room.Said(Room.valueOf(said), rs.getObject("room_on", LocalDate.class));
    }
}
