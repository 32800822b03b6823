package org.norishiro.referral.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.norishiro.referral.model.Handover;
import org.norishiro.referral.model.HandoverPlan;

/** How somebody is handed over, as a referral keeps it. */
final class HandoverColumns {
    private HandoverColumns() {}

    /** What was sent before who goes along had to be named, has neither. */
    static HandoverPlan read(ResultSet rs) throws SQLException {
        return new HandoverPlan(
                Handover.valueOf(rs.getString("handover")),
                rs.getObject("handover_on", LocalDate.class),
                rs.getString("handover_by"));
    }
}
