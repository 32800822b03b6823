package org.norishiro.household.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.norishiro.household.AddressSight;
import org.norishiro.household.ShownAddress;

/** Reads what {@code shown_addresses} and {@code shown_dwellings} answer: the table itself does not show these columns. */
final class AddressColumns {
    private AddressColumns() {}

    static ShownAddress shown(ResultSet rs, String column) throws SQLException {
        return new ShownAddress(AddressSight.valueOf(rs.getString("sight")), rs.getString(column));
    }
}
