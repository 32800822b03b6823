package org.norishiro.plan.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.norishiro.identity.WhoActs;
import org.norishiro.plan.PlanRoleId;
import org.norishiro.plan.model.PlanRoles.Step;
import org.norishiro.plan.usecase.RoleLine;
import org.norishiro.plan.usecase.RoleReadings;
import org.norishiro.shell.Counted;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

@Repository
class JdbcRoleReadings implements RoleReadings {
    private static final Map<String, String> COLUMNS = Map.of(
            "due", "coalesce(o.reply_due, o.due)",
            "task", "o.task",
            "forWhom", "o.for_whom",
            "state", "o.reply");

    private final JdbcClient sql;
    private final WhoActs whoActs;

    JdbcRoleReadings(JdbcClient sql, WhoActs whoActs) {
        this.sql = sql;
        this.whoActs = whoActs;
    }

    @Override
    public Optional<RoleLine> role(PlanRoleId id) {
        return sql.sql(RoleLines.SELECT + " where within_reach('PLAN_ROLE', :id) and o.id = :id")
                .param("id", id.value())
                .query(RoleLines::toLine)
                .optional();
    }

    @Override
    public List<StepLine> stepsOf(PlanRoleId id) {
        return sql.sql("""
                        select t.*, s.name || '（' || a.name || '）' as by_name from plan_role_step t
                        join post p on p.id = t.by_post join staff s on s.id = p.staff_id join agency a on a.id = p.agency_id
                        where t.role_id = :role order by t.at desc""")
                .param("role", id.value())
                .query((rs, n) -> new StepLine(
                        Step.valueOf(rs.getString("act")),
                        PlanRows.knownMoment(rs, "at"),
                        rs.getString("by_name"),
                        rs.getString("words")))
                .list();
    }

    @Override
    public Counted<RoleLine> roles(RoleQuery query, LocalDate today) {
        var order = COLUMNS.getOrDefault(query.sort(), "o.reply_due") + (query.descending() ? " desc" : "");
        var rows = bound(
                        sql.sql(RoleLines.SELECT + " where " + matching(query.wanted())
                                + " and (:text = '' or position(lower(:text) in lower(o.task || ' ' || o.for_whom)) > 0)"
                                + " order by " + order + " nulls last, o.id limit :size offset :offset"),
                        today)
                .param("text", query.text())
                .param("size", query.size())
                .param("offset", query.offset())
                .query(RoleLines::toLine)
                .list();
        var total = bound(
                        sql.sql(
                                "select count(*) from plan_role o where " + matching(query.wanted())
                                        + " and (:text = '' or position(lower(:text) in lower(o.task || ' ' || o.for_whom)) > 0)"),
                        today)
                .param("text", query.text())
                .query(Integer.class)
                .single();
        return new Counted<>(rows, total);
    }

    @Override
    public int count(Wanted wanted, LocalDate today) {
        return bound(sql.sql("select count(*) from plan_role o where " + matching(wanted)), today)
                .query(Integer.class)
                .single();
    }

    @Override
    public Map<Wanted, List<RoleLine>> onDesk(LocalDate today, int most) {
        var lists = List.of(Wanted.AWAITED, Wanted.RETURNED, Wanted.TAKEN, Wanted.WAITING);
        var any = lists.stream().map(list -> "(" + onDesk(list) + ")").collect(Collectors.joining(" or "));
        var which = lists.stream()
                .map(list -> "case when " + onDesk(list) + " then '" + list + "' end")
                .collect(Collectors.joining(", "));
        var desk = new EnumMap<Wanted, List<RoleLine>>(Wanted.class);
        bound(
                        sql.sql(
                                "select o.*, l.list from (" + RoleLines.SELECT + " where " + any
                                        + ") o cross join unnest(array[" + which
                                        + "]) l(list) where l.list is not null order by coalesce(o.reply_due, o.due) nulls last, o.id limit :most"),
                        today)
                .param("most", most)
                .query((rs, n) -> desk.computeIfAbsent(Wanted.valueOf(rs.getString("list")), list -> new ArrayList<>())
                        .add(RoleLines.toLine(rs, n)))
                .list();
        return desk;
    }

    /** Of what one's agency has taken on, the desk shows what one holds oneself. */
    private static String onDesk(Wanted list) {
        return matching(list) + (list == Wanted.TAKEN ? " and o.holder_post_id = :post" : "");
    }

    private static String matching(Wanted wanted) {
        return switch (wanted) {
            case AWAITED -> "o.agency_id = :agency and o.reply in ('AWAITED', 'ASKED') and o.progress <> 'DROPPED'";
            case TAKEN -> """
                    o.agency_id = :agency and o.reply = 'ACCEPTED' and o.progress not in ('DONE', 'DROPPED') and o.ended_on is null""";
            case RETURNED -> """
                    o.coordinator_post_id = :post and o.progress <> 'DROPPED'
                    and (o.reply in ('DECLINED', 'ASKED') or (o.reply = 'AWAITED' and o.reply_due < :today))""";
            case WAITING -> """
                    o.coordinator_post_id = :post and o.progress <> 'DROPPED'
                    and o.reply = 'AWAITED' and o.reply_due >= :today""";
            case ALL -> "o.agency_id = :agency and o.reply <> 'NOT_YET_ASKED'";
        };
    }

    private StatementSpec bound(StatementSpec statement, LocalDate today) {
        var who = whoActs.now();
        return statement
                .param("agency", who.agency().value())
                .param("post", who.post().value())
                .param("today", today);
    }
}
