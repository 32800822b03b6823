package org.norishiro.plan.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.IssueId;
import org.norishiro.household.PersonId;
import org.norishiro.identity.AgencyId;
import org.norishiro.identity.PostId;
import org.norishiro.plan.PlanId;
import org.norishiro.plan.PlanRoleId;
import org.norishiro.plan.model.Actor;
import org.norishiro.plan.model.Progress;
import org.norishiro.plan.model.ReplyState;
import org.norishiro.plan.usecase.RoleLine;

/** How a role is read: the row of the role and the names of those who hold it, nothing of the case. */
final class RoleLines {
    static final String SELECT = """
            select o.*, a.name as agency_name, rs.name as replied_by_name,
              hs.name || '（' || ha.name || '）' as holder_name, cs.name || '（' || ca.name || '）' as coordinator_name,
              ch.name as changed_by_name
            from plan_role o
            left join agency a on a.id = o.agency_id
            left join post rp on rp.id = o.replied_by
            left join staff rs on rs.id = rp.staff_id
            join post hp on hp.id = o.holder_post_id
            join staff hs on hs.id = hp.staff_id
            join agency ha on ha.id = hp.agency_id
            join post cp on cp.id = o.coordinator_post_id
            join staff cs on cs.id = cp.staff_id
            join agency ca on ca.id = cp.agency_id
            join staff ch on ch.id = o.changed_by
            """;

    private RoleLines() {}

    static RoleLine toLine(ResultSet rs, int n) throws SQLException {
        return new RoleLine(
                new PlanRoleId(PlanRows.known(rs, "id")),
                new PlanId(PlanRows.known(rs, "plan_id")),
                new CaseId(PlanRows.known(rs, "case_id")),
                rs.getInt("position"),
                asked(rs),
                new RoleLine.Answered(
                        ReplyState.valueOf(rs.getString("reply")),
                        rs.getObject("reply_due", LocalDate.class),
                        PlanRows.text(rs, "replied_by_name"),
                        PlanRows.moment(rs, "replied_at"),
                        rs.getString("worker_name"),
                        rs.getString("reply_words"),
                        rs.getString("answer_words")),
                new RoleLine.Held(
                        new PostId(PlanRows.known(rs, "holder_post_id")),
                        rs.getString("holder_name"),
                        new PostId(PlanRows.known(rs, "coordinator_post_id")),
                        rs.getString("coordinator_name"),
                        Progress.valueOf(rs.getString("progress")),
                        rs.getString("progress_words"),
                        rs.getObject("ended_on", LocalDate.class)),
                new RoleLine.Version(
                        rs.getInt("version"), rs.getString("changed_by_name"), PlanRows.knownMoment(rs, "changed_at")));
    }

    private static RoleLine.Asked asked(ResultSet rs) throws SQLException {
        var agency = PlanRows.id(rs, "agency_id");
        var issue = PlanRows.id(rs, "issue_id");
        var person = PlanRows.id(rs, "person_id");
        return new RoleLine.Asked(
                Actor.valueOf(rs.getString("actor")),
                agency == null ? null : new AgencyId(agency),
                PlanRows.text(rs, "agency_name"),
                rs.getString("task"),
                rs.getString("for_whom"),
                person == null ? null : new PersonId(person),
                issue == null ? null : new IssueId(issue),
                PlanRows.id(rs, "decided_role_id"),
                JdbcPlanRoles.toWhen(rs),
                rs.getString("frequency"));
    }
}
