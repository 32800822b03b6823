package org.norishiro.casework.store;

import static org.norishiro.casework.store.CaseRows.day;
import static org.norishiro.casework.store.CaseRows.dayOrNull;
import static org.norishiro.casework.store.CaseRows.known;
import static org.norishiro.casework.store.CaseRows.tokyo;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.CaseState;
import org.norishiro.casework.Phase;
import org.norishiro.casework.model.RoleKind;
import org.norishiro.casework.usecase.CaseHead;
import org.norishiro.casework.usecase.CaseViews;
import org.norishiro.household.HouseholdId;
import org.norishiro.household.PersonId;
import org.norishiro.identity.AgencyId;
import org.norishiro.identity.PostId;
import org.norishiro.shell.OneReading;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcCaseViews implements CaseViews {
    private final JdbcClient sql;

    JdbcCaseViews(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Optional<CaseHead> head(CaseId id) {
        return headIf("within_reach('CASE', :id)", id);
    }

    @Override
    public Optional<CaseHead> opened(CaseId id) {
        // as a sub-select it is asked before anything else, so that this statement too looks at the one case alone
        return headIf("(select look_at_case(:id))", id);
    }

    @Override
    public void lookedAt() {
        OneReading.asksAnew();
        sql.sql("select set_config('norishiro.focus', '', true)")
                .query(String.class)
                .single();
    }

    private Optional<CaseHead> headIf(String reached, CaseId id) {
        return sql.sql("""
                        with role as materialized (select * from case_role where case_id = :id and until is null)
                        select c.*, a.name as agency_name, hs.name as holder_name, by_staff.name as changed_by_name,
                          cr.post_id as coordinator, cs.name as coordinator_name, lr.post_id as lead, ls.name as lead_name
                        from support_case c
                        join agency a on a.id = c.agency_id
                        join staff by_staff on by_staff.id = c.changed_by
                        left join post hp on hp.id = c.holder_post_id
                        left join staff hs on hs.id = hp.staff_id
                        left join role cr on cr.kind = 'COORDINATOR'
                        left join post cp on cp.id = cr.post_id
                        left join staff cs on cs.id = cp.staff_id
                        left join role lr on lr.kind = 'LEAD' and lr.phase = c.phase
                        left join post lp on lp.id = lr.post_id
                        left join staff ls on ls.id = lp.staff_id
                        where\s""" + reached + " and c.id = :id")
                .param("id", id.value())
                .query(JdbcCaseViews::toHead)
                .optional();
    }

    private static CaseHead toHead(ResultSet rs, int n) throws SQLException {
        return new CaseHead(
                CaseRows.toCard(rs),
                day(rs, "opened_on"),
                dayOrNull(rs, "closed_on"),
                rs.getString("agency_name"),
                CaseRows.textOr(rs, "holder_name", ""),
                CaseRows.textOr(rs, "coordinator_name", ""),
                CaseRows.textOr(rs, "lead_name", ""),
                rs.getString("follow_up"),
                rs.getString("no_follow_up_reason"),
                rs.getInt("version"),
                rs.getString("changed_by_name"),
                tokyo(rs, "changed_at"));
    }

    @Override
    public List<Seat> team(CaseId id) {
        return sql.sql("""
                        select t.id, t.agency_id, a.name as agency, s.name as staff, t.part, a.phone, t.since, t.until
                        from team_member t
                        join agency a on a.id = t.agency_id
                        left join post p on p.id = t.post_id
                        left join staff s on s.id = p.staff_id
                        where t.case_id = :id
                        order by t.until is not null, t.since, t.id""")
                .param("id", id.value())
                .query((rs, n) -> new Seat(
                        known(rs, "id"),
                        new AgencyId(known(rs, "agency_id")),
                        rs.getString("agency"),
                        CaseRows.textOr(rs, "staff", ""),
                        rs.getString("part"),
                        rs.getString("phone"),
                        day(rs, "since"),
                        dayOrNull(rs, "until")))
                .list();
    }

    @Override
    public List<RoleHeld> roles(CaseId id) {
        return sql.sql("""
                        select r.kind, r.phase, s.name as staff, a.name as agency, r.since, r.until
                        from case_role r
                        join post p on p.id = r.post_id
                        join staff s on s.id = p.staff_id
                        join agency a on a.id = p.agency_id
                        where r.case_id = :id
                        order by r.kind, r.until is not null, r.since desc, r.id""")
                .param("id", id.value())
                .query(JdbcCaseViews::toRoleHeld)
                .list();
    }

    private static RoleHeld toRoleHeld(ResultSet rs, int n) throws SQLException {
        var phase = rs.getString("phase");
        return new RoleHeld(
                RoleKind.valueOf(rs.getString("kind")),
                phase == null ? null : Phase.valueOf(phase),
                rs.getString("staff"),
                rs.getString("agency"),
                day(rs, "since"),
                dayOrNull(rs, "until"));
    }

    @Override
    public List<CaseLink> about(Collection<HouseholdId> households, Collection<PersonId> persons) {
        return sql.sql("""
                        select id, number, name, state from support_case
                        where household_id = any(:households) or person_id = any(:persons)
                        order by opened_on desc, number desc""")
                .param("households", households.stream().map(HouseholdId::value).toArray(UUID[]::new))
                .param("persons", persons.stream().map(PersonId::value).toArray(UUID[]::new))
                .query((rs, n) -> new CaseLink(
                        new CaseId(known(rs, "id")),
                        rs.getString("number"),
                        rs.getString("name"),
                        CaseState.valueOf(rs.getString("state"))))
                .list();
    }

    @Override
    public List<Held> heldBy(PostId holder, LocalDate until) {
        return sql.sql("""
                        select id, name, next_step, next_date from support_case
                        where holder_post_id = :holder and state <> 'CLOSED' and next_date <= :until
                        order by next_date, number limit 200""")
                .param("holder", holder.value())
                .param("until", until)
                .query((rs, n) -> new Held(
                        new CaseId(known(rs, "id")),
                        rs.getString("name"),
                        rs.getString("next_step"),
                        day(rs, "next_date")))
                .list();
    }
}
