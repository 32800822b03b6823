package org.norishiro.intake.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.norishiro.identity.PostId;
import org.norishiro.intake.Screened;
import org.norishiro.intake.model.Consultation;
import org.norishiro.intake.model.Custody;
import org.norishiro.intake.model.Screening;

/** The columns that custody and screening are kept in. */
record CustodyColumns(
        @Nullable String outcome,
        String reason,
        @Nullable OffsetDateTime screenedAt,
        @Nullable UUID screenedBy,
        @Nullable UUID holder,
        String nextStep,
        @Nullable LocalDate nextDate) {

    static CustodyColumns of(Consultation consultation) {
        var screening = consultation.screening();
        var outcome = screening == null ? null : screening.outcome().name();
        var at = screening == null ? null : ConsultationColumns.instant(screening.at());
        var by = screening == null ? null : screening.by().value();
        return switch (consultation.custody()) {
            case Custody.Held(var holder, var step, var date) ->
                new CustodyColumns(
                        outcome, screening == null ? "" : screening.reason(), at, by, holder.value(), step, date);
            case Custody.Ended(var reason) -> new CustodyColumns(outcome, reason, at, by, null, "", null);
        };
    }

    static CustodyColumns read(ResultSet rs) throws SQLException {
        return new CustodyColumns(
                rs.getString("outcome"),
                rs.getString("outcome_reason"),
                rs.getObject("screened_at", OffsetDateTime.class),
                rs.getObject("screened_by", UUID.class),
                rs.getObject("holder_post_id", UUID.class),
                rs.getString("next_step"),
                rs.getObject("next_date", LocalDate.class));
    }

    Custody toCustody() {
        return holder == null || nextDate == null
                ? new Custody.Ended(reason)
                : new Custody.Held(new PostId(holder), nextStep, nextDate);
    }

    @Nullable
    Screening toScreening() {
        if (outcome == null || screenedBy == null || screenedAt == null) return null;
        return new Screening(
                Screened.valueOf(outcome), reason, new PostId(screenedBy), ConsultationColumns.here(screenedAt));
    }
}
