package org.norishiro.plan.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.norishiro.calendar.JapaneseTime;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.IssueId;
import org.norishiro.household.PersonId;
import org.norishiro.identity.AgencyId;
import org.norishiro.identity.PostId;
import org.norishiro.plan.PlanId;
import org.norishiro.plan.PlanRoleId;
import org.norishiro.plan.model.Actor;
import org.norishiro.plan.model.PlanRole;
import org.norishiro.plan.model.PlanRoles;
import org.norishiro.plan.model.Progress;
import org.norishiro.plan.model.Reply;
import org.norishiro.plan.model.ReplyState;
import org.norishiro.plan.model.RoleTask;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPlanRoles implements PlanRoles {
    private final JdbcClient sql;

    JdbcPlanRoles(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public void add(PlanRole role) {
        bound(sql.sql("""
                        insert into plan_role (id, plan_id, case_id, position, actor, agency_id, task, for_whom, person_id, issue_id,
                          decided_role_id, when_words, due, standby_event, frequency, reply, reply_due, replied_by, replied_at,
                          reply_words, worker_name, holder_post_id, coordinator_post_id, answer_words, progress, progress_words, ended_on)
                        values (:id, :plan, :case, :position, :actor, :agency, :task, :forWhom, :person, :issue,
                          :decided, :when, :due, :event, :frequency, :reply, :replyDue, :repliedBy, :repliedAt,
                          :replyWords, :worker, :holder, :coordinator, :answer, :progress, :progressWords, :endedOn)"""), role)
                .param("plan", role.place().plan().value())
                .param("case", role.place().ofCase().value())
                .param("position", role.place().position())
                .update();
    }

    @Override
    public Optional<PlanRole> find(PlanRoleId id) {
        return sql.sql("select * from plan_role where within_reach('PLAN_ROLE', :id) and id = :id for update")
                .param("id", id.value())
                .query(JdbcPlanRoles::toRole)
                .optional();
    }

    @Override
    public List<PlanRole> of(PlanId plan) {
        return sql.sql("select * from plan_role where plan_id = :plan order by position, id for update")
                .param("plan", plan.value())
                .query(JdbcPlanRoles::toRole)
                .list();
    }

    @Override
    public List<PlanRole> openOf(CaseId ofCase) {
        return sql.sql("""
                        select * from plan_role where case_id = :case and progress <> 'DROPPED' and ended_on is null
                        order by position, id for update""")
                .param("case", ofCase.value())
                .query(JdbcPlanRoles::toRole)
                .list();
    }

    @Override
    public void update(PlanRole changed) {
        var rows =
                bound(sql.sql("""
                        update plan_role set actor = :actor, agency_id = :agency, task = :task, for_whom = :forWhom,
                          person_id = :person, issue_id = :issue, decided_role_id = :decided, when_words = :when, due = :due,
                          standby_event = :event, frequency = :frequency, reply = :reply, reply_due = :replyDue,
                          replied_by = :repliedBy, replied_at = :repliedAt, reply_words = :replyWords, worker_name = :worker,
                          holder_post_id = :holder, coordinator_post_id = :coordinator, answer_words = :answer,
                          progress = :progress, progress_words = :progressWords, ended_on = :endedOn,
                          version = version + 1, changed_at = now(), changed_by = my_staff()
                        where id = :id and version = :version"""), changed).param("version", changed.version()).update();
        if (rows == 0) throw new OptimisticLockingFailureException("plan role " + changed.id());
    }

    @Override
    public void remove(PlanRole drafted) {
        if (!drafted.drafted()) throw new IllegalStateException("a role that was asked for leaves a trace");
        sql.sql("delete from plan_role where id = :id")
                .param("id", drafted.id().value())
                .update();
    }

    @Override
    public void note(PlanRole about, Step step, String words) {
        sql.sql("insert into plan_role_step (role_id, case_id, act, words) values (:role, :case, :act, :words)")
                .param("role", about.id().value())
                .param("case", about.place().ofCase().value())
                .param("act", step.name())
                .param("words", words)
                .update();
    }

    /** What a reply leaves in the row. */
    private record Said(
            @Nullable LocalDate due,
            @Nullable PostId by,
            @Nullable LocalDateTime at,
            String words,
            String worker) {
        static Said of(Reply reply) {
            return switch (reply) {
                case Reply.NotNeeded n -> new Said(null, null, null, "", "");
                case Reply.NotYetAsked n -> new Said(null, null, null, "", "");
                case Reply.Awaited(var due) -> new Said(due, null, null, "", "");
                case Reply.Accepted(var by, var at, var worker, var words) -> new Said(null, by, at, words, worker);
                case Reply.Declined(var by, var at, var reason) -> new Said(null, by, at, reason, "");
                case Reply.Asked(var by, var at, var question) -> new Said(null, by, at, question, "");
            };
        }
    }

    private static StatementSpec bound(StatementSpec statement, PlanRole role) {
        var said = Said.of(role.reply());
        var at = said.at();
        return asked(statement, role.task())
                .param("id", role.id().value())
                .param("reply", ReplyState.of(role.reply()).name())
                .param("replyDue", said.due())
                .param("repliedBy", said.by() == null ? null : said.by().value())
                .param(
                        "repliedAt",
                        at == null ? null : at.atZone(JapaneseTime.ZONE).toOffsetDateTime())
                .param("replyWords", said.words())
                .param("worker", said.worker())
                .param("holder", role.holder().value())
                .param("coordinator", role.coordinator().value())
                .param("answer", role.answer())
                .param("progress", role.progress().name())
                .param("progressWords", role.progressWords())
                .param("endedOn", role.endedOn());
    }

    private static StatementSpec asked(StatementSpec statement, RoleTask task) {
        var agency = task.agency();
        var person = task.person();
        var issue = task.issue();
        return statement
                .param("actor", task.actor().name())
                .param("agency", agency == null ? null : agency.value())
                .param("task", task.task())
                .param("forWhom", task.forWhom())
                .param("person", person == null ? null : person.value())
                .param("issue", issue == null ? null : issue.value())
                .param("decided", task.decidedRole())
                .param("when", task.when().words())
                .param("due", task.when().due())
                .param("event", task.when().standbyEvent())
                .param("frequency", task.frequency());
    }

    private static PlanRole toRole(ResultSet rs, int n) throws SQLException {
        return PlanRole.restore(
                new PlanRole.Place(
                        new PlanRoleId(PlanRows.known(rs, "id")),
                        new PlanId(PlanRows.known(rs, "plan_id")),
                        new CaseId(PlanRows.known(rs, "case_id")),
                        rs.getInt("position")),
                toTask(rs),
                new PlanRole.Standing(
                        toReply(rs),
                        Progress.valueOf(rs.getString("progress")),
                        rs.getString("progress_words"),
                        new PostId(PlanRows.known(rs, "coordinator_post_id")),
                        new PostId(PlanRows.known(rs, "holder_post_id")),
                        rs.getString("answer_words"),
                        rs.getObject("ended_on", LocalDate.class)),
                rs.getInt("version"));
    }

    private static RoleTask toTask(ResultSet rs) throws SQLException {
        var agency = PlanRows.id(rs, "agency_id");
        var person = PlanRows.id(rs, "person_id");
        var issue = PlanRows.id(rs, "issue_id");
        return new RoleTask(
                Actor.valueOf(rs.getString("actor")),
                agency == null ? null : new AgencyId(agency),
                rs.getString("task"),
                rs.getString("for_whom"),
                person == null ? null : new PersonId(person),
                issue == null ? null : new IssueId(issue),
                PlanRows.id(rs, "decided_role_id"),
                toWhen(rs),
                rs.getString("frequency"));
    }

    static RoleTask.When toWhen(ResultSet rs) throws SQLException {
        return new RoleTask.When(
                rs.getString("when_words"), rs.getObject("due", LocalDate.class), rs.getString("standby_event"));
    }

    private static Reply toReply(ResultSet rs) throws SQLException {
        var words = rs.getString("reply_words");
        return switch (ReplyState.valueOf(rs.getString("reply"))) {
            case NOT_NEEDED -> new Reply.NotNeeded();
            case NOT_YET_ASKED -> new Reply.NotYetAsked();
            case AWAITED -> new Reply.Awaited(PlanRows.day(rs, "reply_due"));
            case ACCEPTED -> new Reply.Accepted(repliedBy(rs), repliedAt(rs), rs.getString("worker_name"), words);
            case DECLINED -> new Reply.Declined(repliedBy(rs), repliedAt(rs), words);
            case ASKED -> new Reply.Asked(repliedBy(rs), repliedAt(rs), words);
        };
    }

    private static PostId repliedBy(ResultSet rs) throws SQLException {
        return new PostId(PlanRows.known(rs, "replied_by"));
    }

    private static LocalDateTime repliedAt(ResultSet rs) throws SQLException {
        return PlanRows.knownMoment(rs, "replied_at");
    }
}
