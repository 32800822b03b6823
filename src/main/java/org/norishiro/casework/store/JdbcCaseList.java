package org.norishiro.casework.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.CaseState;
import org.norishiro.casework.Phase;
import org.norishiro.casework.usecase.CaseList;
import org.norishiro.household.PersonId;
import org.norishiro.household.Persons;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/**
 * Picks the page first and looks up the rest for its rows alone, by arrays of ids and once each ({@code materialized}, whatever
 * the planner expects): a join per row would sort the long list of what one reaches again for every row. The last note is the first
 * in the index: to ask for the greatest day would look up every note of the page in what one reaches.
 */
@Repository
class JdbcCaseList implements CaseList {
    private static final Map<String, String> ORDERS = Map.of(
            "name", "name",
            "number", "number",
            "due", "next_date",
            "phase", "phase",
            "opened", "opened_on");
    private static final String OVERDUE = "c.state <> 'CLOSED' and c.next_date < :today";
    // "in" is looked up in a table, "any" of an array looked through from end to end for every case
    private static final String NAMED = """
            (c.name ilike :like or c.number ilike :like or c.person_id in (select unnest(:people))
             or c.household_id in (select household_id from membership where until is null and person_id = any(:people)))""";
    private static final String COUNTS = """
            select count(*) as total, count(*) filter (where %s) as overdue from support_case c where
            """.formatted(OVERDUE);
    private static final String BY_MORE_THAN_AN_EMERGENCY =
            "c.id in (select r.object_id from reach r where r.kind = 'CASE' and r.ground <> 'EMERGENCY')";
    private static final String ROWS = """
            with page as materialized (
              select c.id, c.number, c.name, c.state, c.phase, c.household_id, c.holder_post_id, c.next_step, c.next_date, c.opened_on
              from support_case c where %s order by c.%s limit :size offset :offset),
            home as materialized (
              select id, case when id = any((select my_partly('HOUSEHOLD'))::uuid[]) then '' else listed_area end as listed_area
              from household where id = any(array(select household_id from page))),
            belonging as materialized (
              select household_id, count(*) as members from membership
              where household_id = any(array(select household_id from page)) and until is null group by household_id),
            note as materialized (
              select page.id as case_id, latest.happened_on as last_note from page cross join lateral (
                select n.happened_on from progress_note n
                where n.case_id = page.id and n.withdrawn_at is null order by n.happened_on desc limit 1) latest),
            asked as materialized (
              select case_id, count(*) as waiting from referral
              where case_id = any(array(select id from page)) and state = 'SENT' group by case_id)
            select page.*, s.name as holder, coalesce(page.holder_post_id = :me, false) as mine,
              coalesce(home.listed_area, '') as area, coalesce(belonging.members, 1) as members, note.last_note, coalesce(asked.waiting, 0) as waiting
            from page
            left join post p on p.id = page.holder_post_id
            left join staff s on s.id = p.staff_id
            left join home on home.id = page.household_id
            left join belonging on belonging.household_id = page.household_id
            left join note on note.case_id = page.id
            left join asked on asked.case_id = page.id
            order by page.%s
            """;

    private final JdbcClient sql;
    private final Persons persons;

    JdbcCaseList(JdbcClient sql, Persons persons) {
        this.sql = sql;
        this.persons = persons;
    }

    @Override
    public Listed list(Wanted wanted, Slice slice) {
        var people = namesPeople(wanted.words()) ? persons.answering(wanted.words()) : List.<PersonId>of();
        var order = order(slice);
        var rows = ROWS.formatted(filter(wanted), order.replace(", ", ", c."), order.replace(", ", ", page."));
        return new Listed(
                with(wanted, people, sql.sql(rows))
                        .param("size", slice.size())
                        .param("offset", slice.offset())
                        .query(JdbcCaseList::toRow)
                        .list(),
                with(wanted, people, sql.sql(COUNTS + filter(wanted)))
                        .query((rs, n) -> new Counts(rs.getInt("total"), rs.getInt("overdue")))
                        .single());
    }

    @Override
    public Ids ids(Wanted wanted, Slice slice) {
        var people = namesPeople(wanted.words()) ? persons.answering(wanted.words()) : List.<PersonId>of();
        var filter = filter(wanted) + " and " + BY_MORE_THAN_AN_EMERGENCY;
        var query = "select c.id from support_case c where " + filter + " order by c."
                + order(slice).replace(", ", ", c.") + " limit :size";
        var ids = with(wanted, people, sql.sql(query))
                .param("size", slice.size())
                .query((rs, n) -> new CaseId(CaseRows.known(rs, "id")))
                .list();
        return new Ids(
                ids,
                with(wanted, people, sql.sql(COUNTS + filter))
                        .query((rs, n) -> rs.getInt("total"))
                        .single());
    }

    private static String order(Slice slice) {
        return ORDERS.getOrDefault(slice.sort(), "next_date")
                + (slice.descending() ? " desc nulls last" : " nulls last")
                + ", number";
    }

    private static String filter(Wanted wanted) {
        var conditions = new ArrayList<String>();
        switch (wanted.whose()) {
            case MINE ->
                conditions.add(
                        "(c.holder_post_id = :me or c.id in (select case_id from case_role where post_id = :me and until is null))");
            case AGENCY -> conditions.add("c.agency_id = :mine");
            case ALL -> conditions.add("true");
        }
        if (!wanted.states().isEmpty()) conditions.add("c.state = any(:states)");
        if (wanted.overdue()) conditions.add(OVERDUE);
        if (!wanted.words().isEmpty()) conditions.add(NAMED);
        return String.join(" and ", conditions);
    }

    /** Nobody's name is written in figures and Latin letters alone, so a number does not go through all persons. */
    private static boolean namesPeople(String words) {
        return !words.matches("[\\x20-\\x7e]*");
    }

    private static StatementSpec with(Wanted wanted, List<PersonId> people, StatementSpec statement) {
        return statement
                .param("me", wanted.me().value())
                .param("mine", wanted.mine().value())
                .param("today", wanted.today())
                .param("states", wanted.states().stream().map(CaseState::name).toArray(String[]::new))
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .param("like", "%" + wanted.words().replaceAll("([\\\\%_])", "\\\\$1") + "%");
    }

    private static CaseRow toRow(ResultSet rs, int n) throws SQLException {
        return new CaseRow(
                new CaseId(CaseRows.known(rs, "id")),
                rs.getString("number"),
                rs.getString("name"),
                CaseState.valueOf(rs.getString("state")),
                Phase.valueOf(rs.getString("phase")),
                rs.getInt("members"),
                rs.getString("area"),
                rs.getString("next_step"),
                CaseRows.dayOrNull(rs, "next_date"),
                CaseRows.textOr(rs, "holder", ""),
                rs.getBoolean("mine"),
                CaseRows.dayOrNull(rs, "last_note"),
                rs.getInt("waiting"));
    }
}
