package org.norishiro.plan.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.norishiro.calendar.JapaneseTime;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.IssueId;
import org.norishiro.conference.AgendaItemId;
import org.norishiro.gate.ConsentState;
import org.norishiro.plan.PlanId;
import org.norishiro.plan.model.Goal;
import org.norishiro.plan.model.Period;
import org.norishiro.plan.model.PersonsConsent;
import org.norishiro.plan.model.Plan;
import org.norishiro.plan.model.PlanIssue;
import org.norishiro.plan.model.PlanState;
import org.norishiro.plan.model.Terms;

/** How rows become a plan, and the small things every query of this module needs. */
final class PlanRows {

    private PlanRows() {}

    static Plan toPlan(ResultSet rs, List<PlanIssue> issues) throws SQLException {
        var item = id(rs, "agenda_item_id");
        return Plan.restore(
                new Plan.Origin(
                        new PlanId(known(rs, "id")),
                        new CaseId(known(rs, "case_id")),
                        item == null ? null : new AgendaItemId(item),
                        rs.getInt("round")),
                toTerms(rs, issues),
                PlanState.valueOf(rs.getString("state")),
                rs.getInt("version"));
    }

    static Terms toTerms(ResultSet rs, List<PlanIssue> issues) throws SQLException {
        return new Terms(
                rs.getString("long_term_goal"),
                rs.getString("goal_state").equals("SPOKEN")
                        ? new Goal.Spoken(rs.getString("goal"))
                        : new Goal.NotYetSpoken(rs.getString("goal_not_yet_reason")),
                new Period(day(rs, "period_from"), day(rs, "period_until")),
                day(rs, "next_monitoring"),
                new PersonsConsent(
                        ConsentState.valueOf(rs.getString("consent_state")),
                        rs.getString("consent_note"),
                        rs.getObject("consent_on", LocalDate.class)),
                issues);
    }

    static PlanIssue toIssue(ResultSet rs, int n) throws SQLException {
        var issue = id(rs, "issue_id");
        return new PlanIssue(issue == null ? null : new IssueId(issue), rs.getString("words"));
    }

    static UUID known(ResultSet rs, String column) throws SQLException {
        return Objects.requireNonNull(rs.getObject(column, UUID.class), column);
    }

    static @Nullable UUID id(ResultSet rs, String column) throws SQLException {
        return rs.getObject(column, UUID.class);
    }

    static LocalDate day(ResultSet rs, String column) throws SQLException {
        return Objects.requireNonNull(rs.getObject(column, LocalDate.class), column);
    }

    static @Nullable LocalDateTime moment(ResultSet rs, String column) throws SQLException {
        var at = rs.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.atZoneSameInstant(JapaneseTime.ZONE).toLocalDateTime();
    }

    static LocalDateTime knownMoment(ResultSet rs, String column) throws SQLException {
        return Objects.requireNonNull(moment(rs, column), column);
    }

    static String text(ResultSet rs, String column) throws SQLException {
        return Objects.requireNonNullElse(rs.getString(column), "");
    }
}
