package org.norishiro.intake.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.norishiro.calendar.JapaneseTime;
import org.norishiro.identity.AgencyId;
import org.norishiro.intake.Consultations.TakenIssue;
import org.norishiro.intake.model.EmergencyNeed;
import org.norishiro.intake.model.Speaker;
import org.norishiro.intake.model.Told;
import org.norishiro.intake.model.Urgency;

/** Reads what was told from the columns it is kept in; times are kept as instants and told in Japanese time. */
final class ConsultationColumns {

    private ConsultationColumns() {}

    static OffsetDateTime instant(LocalDateTime at) {
        return at.atZone(JapaneseTime.ZONE).toOffsetDateTime();
    }

    static LocalDateTime here(OffsetDateTime instant) {
        return instant.atZoneSameInstant(JapaneseTime.ZONE).toLocalDateTime();
    }

    static LocalDateTime time(ResultSet rs, String column) throws SQLException {
        return here(Objects.requireNonNull(rs.getObject(column, OffsetDateTime.class)));
    }

    static Told told(ResultSet rs, List<TakenIssue> issues) throws SQLException {
        return new Told(
                time(rs, "received_at"),
                rs.getString("channel"),
                speaker(rs),
                rs.getString("complaint"),
                issues,
                Urgency.valueOf(rs.getString("urgency")),
                EmergencyNeed.valueOf(rs.getString("emergency_need")),
                rs.getString("emergency_note"));
    }

    private static Speaker speaker(ResultSet rs) throws SQLException {
        var agency = rs.getObject("speaker_agency_id", UUID.class);
        return new Speaker(
                rs.getString("speaker"),
                rs.getString("speaker_name"),
                rs.getString("speaker_contact"),
                agency == null ? null : new AgencyId(agency));
    }
}
