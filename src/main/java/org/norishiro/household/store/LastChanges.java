package org.norishiro.household.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import org.norishiro.calendar.JapaneseTime;
import org.norishiro.household.model.LastChange;

/** Reads who changed a row last: name first, time second. */
final class LastChanges {

    private LastChanges() {}

    static LastChange toChange(ResultSet rs, int n) throws SQLException {
        return new LastChange(
                rs.getString(1),
                rs.getObject(2, OffsetDateTime.class)
                        .atZoneSameInstant(JapaneseTime.ZONE)
                        .toLocalDateTime());
    }
}
