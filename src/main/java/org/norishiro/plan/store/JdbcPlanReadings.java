package org.norishiro.plan.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.norishiro.casework.CaseId;
import org.norishiro.identity.WhoActs;
import org.norishiro.plan.PlanId;
import org.norishiro.plan.PlanRoleId;
import org.norishiro.plan.model.Change;
import org.norishiro.plan.model.Monitoring;
import org.norishiro.plan.model.PlanRoles.Step;
import org.norishiro.plan.model.PlanState;
import org.norishiro.plan.model.Result;
import org.norishiro.plan.usecase.PlanReadings;
import org.norishiro.plan.usecase.PlanSheet;
import org.norishiro.plan.usecase.PlanSheet.ChangedWords;
import org.norishiro.plan.usecase.RoleLine;
import org.norishiro.shell.OneReading;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPlanReadings implements PlanReadings {
    private final JdbcClient sql;
    private final WhoActs whoActs;

    JdbcPlanReadings(JdbcClient sql, WhoActs whoActs) {
        this.sql = sql;
        this.whoActs = whoActs;
    }

    @Override
    public List<PlanLine> ofCase(CaseId about) {
        return sql.sql("""
                        select p.*, (p.made_at at time zone 'Asia/Tokyo')::date as made_on, o.roles, o.unsettled
                        from plan p
                        cross join lateral (
                          select count(*)::int as roles,
                            count(*) filter (where reply in ('AWAITED', 'DECLINED', 'ASKED'))::int as unsettled
                          from plan_role where plan_id = p.id and progress <> 'DROPPED') o
                        where p.case_id = :case order by p.round desc""")
                .param("case", about.value())
                .query((rs, n) -> new PlanLine(
                        new PlanId(PlanRows.known(rs, "id")),
                        rs.getInt("round"),
                        PlanState.valueOf(rs.getString("state")),
                        rs.getString("goal"),
                        PlanRows.day(rs, "period_from"),
                        PlanRows.day(rs, "period_until"),
                        PlanRows.day(rs, "next_monitoring"),
                        PlanRows.day(rs, "made_on"),
                        rs.getInt("roles"),
                        rs.getInt("unsettled")))
                .list();
    }

    @Override
    public Optional<PlanSheet> sheet(PlanId id) {
        return sql.sql("""
                        select p.*, s.name || '（' || a.name || '）' as made_by_name, ch.name as changed_by_name,
                          (p.made_at at time zone 'Asia/Tokyo')::date as made_on, (p.agreed_at at time zone 'Asia/Tokyo')::date as agreed_on
                        from plan p
                        join post m on m.id = p.made_by join staff s on s.id = m.staff_id join agency a on a.id = m.agency_id
                        join staff ch on ch.id = p.changed_by
                        where p.id = :id""").param("id", id.value()).query(this::toSheet).optional();
    }

    @Override
    public Optional<PlanSheet> current(CaseId about) {
        return OneReading.once(JdbcPlanReadings.class, about, () -> read(about));
    }

    private Optional<PlanSheet> read(CaseId about) {
        return sql.sql("select id from plan where case_id = :case order by (state = 'AGREED') desc, round desc limit 1")
                .param("case", about.value())
                .query(UUID.class)
                .optional()
                .map(PlanId::new)
                .flatMap(this::sheet);
    }

    private PlanSheet toSheet(ResultSet rs, int n) throws SQLException {
        var id = PlanRows.known(rs, "id");
        var issues = sql.sql("select * from plan_issue where plan_id = :plan order by position")
                .param("plan", id)
                .query(PlanRows::toIssue)
                .list();
        return new PlanSheet(
                new PlanId(id),
                new CaseId(PlanRows.known(rs, "case_id")),
                rs.getInt("round"),
                PlanState.valueOf(rs.getString("state")),
                PlanRows.toTerms(rs, issues),
                new PlanSheet.Made(
                        rs.getString("made_by_name"),
                        PlanRows.day(rs, "made_on"),
                        rs.getObject("agreed_on", LocalDate.class),
                        rs.getString("changed_by_name"),
                        PlanRows.knownMoment(rs, "changed_at")),
                rs.getInt("version"),
                rolesOf(id),
                monitoringsOf(id),
                evaluationOf(id));
    }

    private List<RoleLine> rolesOf(UUID plan) {
        return sql.sql(RoleLines.SELECT + " where o.plan_id = :plan order by o.position, o.progress = 'DROPPED', o.id")
                .param("plan", plan)
                .query(RoleLines::toLine)
                .list();
    }

    private List<PlanSheet.Looked> monitoringsOf(UUID plan) {
        return sql.sql("""
                        select m.*, s.name as by_name from monitoring m
                        join post p on p.id = m.recorded_by join staff s on s.id = p.staff_id
                        where m.plan_id = :plan order by m.on_date desc, m.recorded_at desc""")
                .param("plan", plan)
                .query((rs, n) -> new PlanSheet.Looked(
                        new Monitoring(
                                PlanRows.day(rs, "on_date"),
                                rs.getString("words"),
                                rs.getString("person_words"),
                                PlanRows.day(rs, "next_date")),
                        rs.getString("by_name")))
                .list();
    }

    private PlanSheet.@Nullable Judged evaluationOf(UUID plan) {
        return sql.sql("""
                        select e.*, s.name as by_name, ns.name || '（' || na.name || '）' as next_name,
                          array(select c.code from evaluation_change c where c.evaluation_id = e.id order by c.code) as observed
                        from evaluation e
                        join post p on p.id = e.recorded_by join staff s on s.id = p.staff_id
                        left join post np on np.id = e.next_post_id left join staff ns on ns.id = np.staff_id
                        left join agency na on na.id = np.agency_id
                        where e.plan_id = :plan""")
                .param("plan", plan)
                .query((rs, n) -> toJudged(rs))
                .optional()
                .orElse(null);
    }

    private static PlanSheet.Judged toJudged(ResultSet rs) throws SQLException {
        return new PlanSheet.Judged(
                PlanRows.day(rs, "on_date"),
                rs.getString("by_name"),
                rs.getString("summary"),
                List.of(changed(rs, "経済面", "economic"), changed(rs, "日常生活面", "daily"), changed(rs, "社会生活面", "social")),
                List.of((String[]) rs.getArray("observed").getArray()),
                rs.getString("remaining_issues"),
                rs.getString("persons_wish"),
                rs.getString("staff_opinion"),
                Result.valueOf(rs.getString("result")),
                rs.getString("follow_up"),
                rs.getString("no_follow_up_reason"),
                PlanRows.text(rs, "next_name"),
                rs.getObject("next_date", LocalDate.class));
    }

    private static ChangedWords changed(ResultSet rs, String label, String area) throws SQLException {
        return new ChangedWords(label, Change.valueOf(rs.getString(area + "_change")), rs.getString(area + "_words"));
    }

    @Override
    public List<Happened> happened(CaseId about) {
        return sql.sql("""
                        select e.*, s.name as by_name from (
                          select made_at as at, true as timed, 'プラン（第' || round || '回）の下書きを作りました' as title, '' as words, made_by as by_post, id as plan, null::uuid as role
                          from plan where case_id = :case
                          union all
                          select agreed_at, true, 'プラン（第' || round || '回）を決めて、役割を頼みました', '', agreed_by, id, null
                          from plan where case_id = :case and agreed_at is not null
                          union all
                          select on_date::timestamp at time zone 'Asia/Tokyo', false, 'モニタリング',
                            words || case when person_words = '' then '' else '　本人の言葉：' || person_words end, recorded_by, plan_id, null
                          from monitoring where case_id = :case
                          union all
                          select on_date::timestamp at time zone 'Asia/Tokyo', false,
                            'プランの評価：' || case result when 'CLOSE' then '終結' when 'REPLAN' then '再プラン' else '中断' end, summary, recorded_by, plan_id, null
                          from evaluation where case_id = :case
                          union all
                          select t.at, true, coalesce(a.name, case o.actor when 'PERSON' then '本人' else '家族など' end) || '：「' || o.task || '」', t.act || '|' || t.words, t.by_post, o.plan_id, o.id
                          from plan_role_step t join plan_role o on o.id = t.role_id left join agency a on a.id = o.agency_id
                          where t.case_id = :case and t.act <> 'ASKED'
                        ) e
                        join post p on p.id = e.by_post join staff s on s.id = p.staff_id""")
                .param("case", about.value())
                .query((rs, n) -> toHappened(rs))
                .list();
    }

    private static Happened toHappened(ResultSet rs) throws SQLException {
        var role = PlanRows.id(rs, "role");
        var words = rs.getString("words");
        var title = rs.getString("title");
        if (role != null) {
            var cut = words.indexOf('|');
            title += "を" + Step.valueOf(words.substring(0, cut)).label();
            words = words.substring(cut + 1);
        }
        return new Happened(
                PlanRows.knownMoment(rs, "at"),
                rs.getBoolean("timed"),
                title,
                words,
                rs.getString("by_name"),
                new PlanId(PlanRows.known(rs, "plan")),
                role == null ? null : new PlanRoleId(role));
    }

    @Override
    public List<MonitoringDue> monitoringDue(LocalDate until) {
        return sql.sql("""
                        with due as materialized (
                          select id, case_id, round, next_monitoring from plan where state = 'AGREED' and next_monitoring <= :until),
                        cases as materialized (
                          select id, name, phase, holder_post_id, next_date from support_case
                          where id = any(array(select case_id from due)) and state = 'OPEN'),
                        roles as materialized (
                          select case_id, kind, phase, post_id from case_role
                          where case_id = any(array(select case_id from due)) and until is null)
                        select p.id, p.case_id, p.round, p.next_monitoring, c.name
                        from due p
                        join cases c on c.id = p.case_id
                        -- the coordinator looks after it; where there is none the lead of the phase, else whoever holds the case
                        where case
                          when c.id in (select case_id from roles where kind = 'COORDINATOR')
                            then c.id in (select case_id from roles where kind = 'COORDINATOR' and post_id = :me)
                          when (c.id, c.phase) in (select case_id, phase from roles where kind = 'LEAD')
                            then (c.id, c.phase) in (select case_id, phase from roles where kind = 'LEAD' and post_id = :me)
                          else c.holder_post_id = :me end
                          -- the case itself already says it
                          and not (c.next_date = p.next_monitoring and c.holder_post_id = :me)
                        order by p.next_monitoring""")
                .param("until", until)
                .param("me", whoActs.now().post().value())
                .query((rs, n) -> new MonitoringDue(
                        new PlanId(PlanRows.known(rs, "id")),
                        new CaseId(PlanRows.known(rs, "case_id")),
                        rs.getString("name"),
                        rs.getInt("round"),
                        PlanRows.day(rs, "next_monitoring")))
                .list();
    }
}
