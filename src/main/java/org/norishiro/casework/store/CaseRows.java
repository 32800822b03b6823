package org.norishiro.casework.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.norishiro.calendar.JapaneseTime;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.CaseState;
import org.norishiro.casework.Cases.CaseCard;
import org.norishiro.casework.Phase;
import org.norishiro.casework.model.CaseRole;
import org.norishiro.casework.model.CaseSubject;
import org.norishiro.casework.model.NextStep;
import org.norishiro.casework.model.RoleKind;
import org.norishiro.casework.model.Roles;
import org.norishiro.casework.model.Standing;
import org.norishiro.casework.model.SupportCase;
import org.norishiro.casework.model.SupportCase.CaseFile;
import org.norishiro.casework.model.Team;
import org.norishiro.casework.model.TeamMember;
import org.norishiro.household.HouseholdId;
import org.norishiro.household.PersonId;
import org.norishiro.identity.AgencyId;
import org.norishiro.identity.PostId;
import org.norishiro.intake.ConsultationId;

/** How rows become a case, and the small things every query of this module needs. */
final class CaseRows {

    private CaseRows() {}

    static SupportCase toCase(ResultSet rs, Team team, Roles roles) throws SQLException {
        return SupportCase.restore(
                toFile(rs), toStanding(rs), Phase.valueOf(rs.getString("phase")), team, roles, rs.getInt("version"));
    }

    private static CaseFile toFile(ResultSet rs) throws SQLException {
        var consultation = id(rs, "consultation_id");
        return new CaseFile(
                new CaseId(known(rs, "id")),
                rs.getString("number"),
                rs.getInt("fiscal_year"),
                new AgencyId(known(rs, "agency_id")),
                toSubject(rs),
                consultation == null ? null : new ConsultationId(consultation),
                rs.getString("name"),
                day(rs, "opened_on"));
    }

    private static CaseSubject toSubject(ResultSet rs) throws SQLException {
        var household = id(rs, "household_id");
        return household == null
                ? new CaseSubject.OfPerson(new PersonId(known(rs, "person_id")))
                : new CaseSubject.OfHousehold(new HouseholdId(household));
    }

    private static Standing toStanding(ResultSet rs) throws SQLException {
        return switch (CaseState.valueOf(rs.getString("state"))) {
            case OPEN -> new Standing.Open(toNext(rs));
            case SUSPENDED -> new Standing.Suspended(toNext(rs));
            case FOLLOWED_UP -> new Standing.FollowedUp(day(rs, "closed_on"), rs.getString("follow_up"), toNext(rs));
            case CLOSED -> new Standing.Closed(day(rs, "closed_on"), rs.getString("no_follow_up_reason"));
        };
    }

    private static NextStep toNext(ResultSet rs) throws SQLException {
        return new NextStep(new PostId(known(rs, "holder_post_id")), rs.getString("next_step"), day(rs, "next_date"));
    }

    static TeamMember toMember(ResultSet rs, int n) throws SQLException {
        return new TeamMember(
                known(rs, "id"),
                new AgencyId(known(rs, "agency_id")),
                postOf(rs, "post_id"),
                rs.getString("part"),
                day(rs, "since"),
                dayOrNull(rs, "until"));
    }

    static CaseRole toRole(ResultSet rs, int n) throws SQLException {
        var phase = rs.getString("phase");
        return new CaseRole(
                known(rs, "id"),
                RoleKind.valueOf(rs.getString("kind")),
                phase == null ? null : Phase.valueOf(phase),
                new PostId(known(rs, "post_id")),
                day(rs, "since"),
                dayOrNull(rs, "until"));
    }

    static @Nullable LocalDate closedOn(Standing standing) {
        return switch (standing) {
            case Standing.FollowedUp followed -> followed.closedOn();
            case Standing.Closed closed -> closed.closedOn();
            case Standing.Open open -> null;
            case Standing.Suspended suspended -> null;
        };
    }

    static @Nullable UUID id(ResultSet rs, String column) throws SQLException {
        return rs.getObject(column, UUID.class);
    }

    static UUID known(ResultSet rs, String column) throws SQLException {
        return Objects.requireNonNull(rs.getObject(column, UUID.class), column);
    }

    static @Nullable PostId postOf(ResultSet rs, String column) throws SQLException {
        var post = id(rs, column);
        return post == null ? null : new PostId(post);
    }

    static @Nullable PersonId personOf(ResultSet rs, String column) throws SQLException {
        var person = id(rs, column);
        return person == null ? null : new PersonId(person);
    }

    static LocalDate day(ResultSet rs, String column) throws SQLException {
        return Objects.requireNonNull(rs.getObject(column, LocalDate.class), column);
    }

    static @Nullable LocalDate dayOrNull(ResultSet rs, String column) throws SQLException {
        return rs.getObject(column, LocalDate.class);
    }

    static @Nullable LocalTime timeOrNull(ResultSet rs, String column) throws SQLException {
        return rs.getObject(column, LocalTime.class);
    }

    static OffsetDateTime moment(ResultSet rs, String column) throws SQLException {
        return Objects.requireNonNull(rs.getObject(column, OffsetDateTime.class), column);
    }

    static LocalDateTime tokyo(ResultSet rs, String column) throws SQLException {
        return moment(rs, column).atZoneSameInstant(JapaneseTime.ZONE).toLocalDateTime();
    }

    static String textOr(ResultSet rs, String column, String otherwise) throws SQLException {
        return Objects.requireNonNullElse(rs.getString(column), otherwise);
    }

    /** Needs the columns {@code coordinator} and {@code lead} beside those of the case. */
    static CaseCard toCard(ResultSet rs) throws SQLException {
        var household = id(rs, "household_id");
        return new CaseCard(
                new CaseId(known(rs, "id")),
                rs.getString("number"),
                rs.getString("name"),
                CaseState.valueOf(rs.getString("state")),
                Phase.valueOf(rs.getString("phase")),
                new AgencyId(known(rs, "agency_id")),
                household == null ? null : new HouseholdId(household),
                personOf(rs, "person_id"),
                new PostId(known(rs, "holder_post_id")),
                rs.getString("next_step"),
                dayOrNull(rs, "next_date"),
                postOf(rs, "coordinator"),
                postOf(rs, "lead"));
    }
}
