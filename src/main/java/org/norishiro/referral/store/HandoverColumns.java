package org.norishiro.referral.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.norishiro.referral.model.Handover;
import org.norishiro.referral.model.HandoverPlan;

/** How somebody is handed over, as a referral keeps it. */
final class HandoverColumns {
    private static final String UNKNOWN = "（記録なし）";

    private HandoverColumns() {}

    /** What was sent before who goes along had to be named, names nobody; its day is then the last one to answer. */
    static HandoverPlan read(ResultSet rs) throws SQLException {
        var way = Handover.valueOf(rs.getString("handover"));
        var on = rs.getObject("handover_on", LocalDate.class);
        var by = rs.getString("handover_by");
        if (!way.inPerson() || on != null) return new HandoverPlan(way, on, by);
        return new HandoverPlan(way, rs.getObject("reply_due", LocalDate.class), UNKNOWN);
    }
}
