package org.norishiro.casework.store;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.Cases;
import org.norishiro.casework.Phase;
import org.norishiro.casework.model.IssueState;
import org.norishiro.casework.usecase.IssueViews;
import org.norishiro.household.PersonId;
import org.norishiro.identity.AgencyId;
import org.norishiro.identity.PostId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcCases implements Cases {
    private final JdbcClient sql;
    private final IssueViews issues;

    JdbcCases(JdbcClient sql, IssueViews issues) {
        this.sql = sql;
        this.issues = issues;
    }

    @Override
    public Optional<CaseCard> find(CaseId id) {
        return sql.sql("""
                        with role as materialized (select * from case_role where case_id = :id and until is null)
                        select c.*, co.post_id as coordinator, le.post_id as lead
                        from support_case c
                        left join role co on co.kind = 'COORDINATOR'
                        left join role le on le.kind = 'LEAD' and le.phase = c.phase
                        where within_reach('CASE', :id) and c.id = :id""")
                .param("id", id.value())
                .query((rs, n) -> CaseRows.toCard(rs))
                .optional();
    }

    @Override
    public List<Answerer> answerersOf(CaseId id) {
        return sql.sql("""
                        select h.post_id, array_agg(h.what order by h.position, h.what) as what, bool_or(h.position = 0) as next
                        from (
                          select holder_post_id as post_id, '次にすること' as what, 0 as position from support_case where id = :id and state <> 'CLOSED'
                          union all
                          select post_id, case kind when 'COORDINATOR' then '調整担当' else '主担当（' || phase || '）' end, 1
                          from case_role where case_id = :id and until is null
                          union all
                          select post_id, '支援チームの一員', 2 from team_member where case_id = :id and post_id is not null and until is null
                        ) h
                        where within_reach('CASE', :id)
                        group by h.post_id order by min(h.position), h.post_id""")
                .param("id", id.value())
                .query((rs, n) -> new Answerer(
                        new PostId(CaseRows.known(rs, "post_id")),
                        Arrays.stream((String[]) rs.getArray("what").getArray())
                                .map(JdbcCases::withPhase)
                                .toList(),
                        rs.getBoolean("next")))
                .list();
    }

    private static String withPhase(String what) {
        return Arrays.stream(Phase.values())
                .filter(phase -> what.equals("主担当（" + phase.name() + "）"))
                .findFirst()
                .map(phase -> "主担当（" + phase.label() + "）")
                .orElse(what);
    }

    @Override
    public Map<CaseId, String> names(Collection<CaseId> ids) {
        var names = new HashMap<CaseId, String>();
        sql.sql("select id, name from support_case where id = any(:ids)")
                .param("ids", ids.stream().map(CaseId::value).distinct().toArray(UUID[]::new))
                .query((rs, n) -> names.put(new CaseId(CaseRows.known(rs, "id")), rs.getString("name")))
                .list();
        return names;
    }

    @Override
    public List<PersonId> personsOf(CaseId id, LocalDate today) {
        return sql.sql("""
                        with c as materialized (select person_id, household_id from support_case where id = :id)
                        select person_id from c where person_id is not null
                        union all
                        select m.person_id from membership m
                        where m.household_id = (select household_id from c)
                          and (m.since is null or m.since <= :today) and (m.until is null or m.until > :today)""")
                .param("id", id.value())
                .param("today", today)
                .query((rs, n) -> new PersonId(CaseRows.known(rs, "person_id")))
                .list();
    }

    @Override
    public List<IssueCard> issuesOf(CaseId id) {
        return issues.of(id).stream()
                .map(i -> new IssueCard(
                        i.id(),
                        i.code(),
                        i.kind(),
                        i.words(),
                        i.about(),
                        i.aboutWhom(),
                        i.priority(),
                        i.state().label(),
                        i.state() == IssueState.RESOLVED))
                .toList();
    }

    @Override
    public List<AgencyId> teamOf(CaseId id) {
        return sql.sql("""
                        select distinct agency_id from team_member
                        where case_id = :id and (until is null or until >= (now() at time zone 'Asia/Tokyo')::date)""")
                .param("id", id.value())
                .query((rs, n) -> new AgencyId(CaseRows.known(rs, "agency_id")))
                .list();
    }
}
