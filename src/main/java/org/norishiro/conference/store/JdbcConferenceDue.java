package org.norishiro.conference.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.norishiro.desk.DueItem;
import org.norishiro.desk.DueItems;
import org.norishiro.identity.Acting;
import org.norishiro.identity.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sittings one has part in; items left open behind a sitting; items whose consent is gone; minutes not adopted. */
@Repository
class JdbcConferenceDue implements DueItems {
    private static final int DAYS_AHEAD = 60;
    private static final int DAYS_FOR_MINUTES = 14;
    private static final Set<Role> KEEPERS = Set.of(Role.COORDINATOR, Role.SUPERVISOR);

    private final JdbcClient sql;

    JdbcConferenceDue(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public List<DueItem> dueFor(Acting who, LocalDate today) {
        var due = new ArrayList<>(leftOpen(who, today));
        due.addAll(withoutConsent(today));
        due.addAll(minutes(today));
        due.addAll(sittings(today));
        return due;
    }

    private List<DueItem> sittings(LocalDate today) {
        return sql.sql("""
                        select s.id, s.name, s.held_on, count(i.id) as items, (array_agg(i.id))[1] as item,
                          s.chair_post_id = (select my_post()) or s.convener_post_id = (select my_post()) as keeps
                        from sitting s
                        left join agenda_item i on i.municipality_id = s.municipality_id and i.sitting_id = s.id
                          and i.state = 'TABLED'
                          and (i.tabled_by = (select my_post()) or exists (
                            select 1 from agenda_invitation v where v.item_id = i.id and v.agency_id = (select my_agency())))
                        where s.state <> 'CALLED_OFF' and s.held_on between :today and :until
                        group by s.id, s.name, s.held_on, s.starts_at, s.chair_post_id, s.convener_post_id
                        having count(i.id) > 0 or s.chair_post_id = (select my_post()) or s.convener_post_id = (select my_post())
                        order by s.held_on, s.starts_at""")
                .param("today", today)
                .param("until", today.plusDays(DAYS_AHEAD))
                .query(JdbcConferenceDue::toSitting)
                .list();
    }

    private static DueItem toSitting(ResultSet rs, int n) throws SQLException {
        var keeps = rs.getBoolean("keeps");
        var items = rs.getInt("items");
        var alone = items == 1 && !keeps;
        return new DueItem(
                DueItem.Kind.SITTING,
                rs.getString("name"),
                keeps ? "会議を進める" : "会議に出る（" + items + "件）",
                rs.getObject("held_on", LocalDate.class),
                "わたし",
                alone ? "/agenda-items/" + rs.getString("item") : "/sittings/" + rs.getString("id"),
                alone ? "資料を読む" : "会議を開く");
    }

    private List<DueItem> leftOpen(Acting who, LocalDate today) {
        return sql.sql("""
                        select i.id as item, i.title, s.id, s.name, s.held_on, s.state = 'CALLED_OFF' as called_off
                        from agenda_item i join sitting s on s.municipality_id = i.municipality_id and s.id = i.sitting_id
                        where i.state = 'TABLED'
                          and case when s.state = 'CALLED_OFF' then i.tabled_by = (select my_post())
                                   else s.held_on < :today and (s.convener_post_id = (select my_post())
                                     or (:keeper and s.agency_id = (select my_agency()))) end
                        order by s.held_on""")
                .param("today", today)
                .param("keeper", KEEPERS.contains(who.role()))
                .query(JdbcConferenceDue::toLeftOpen)
                .list();
    }

    private static DueItem toLeftOpen(ResultSet rs, int n) throws SQLException {
        var calledOff = rs.getBoolean("called_off");
        var item = rs.getString("item");
        return new DueItem(
                DueItem.Kind.MINE,
                rs.getString("title"),
                rs.getString("name") + (calledOff ? "が中止になった案件を移す" : "の案件を閉じる"),
                rs.getObject("held_on", LocalDate.class),
                "わたし",
                calledOff ? "/agenda-items/" + item + "/edit" : "/sittings/" + rs.getString("id") + "?item=" + item,
                calledOff ? "別の会議に移す" : "案件を閉じる");
    }

    /** Brought on a consent that is gone: whoever brought it finds another ground, shows less, or takes it off. */
    private List<DueItem> withoutConsent(LocalDate today) {
        return sql.sql("""
                        select i.id, i.title from agenda_item i
                        where i.tabled_by = (select my_post()) and i.state = 'TABLED' and i.basis = 'CONSENT'
                          and exists (select from lapsed_in(i.id))
                        order by i.id""")
                .query((rs, n) -> new DueItem(
                        DueItem.Kind.MINE,
                        rs.getString("title"),
                        "同意がなくなりました。根拠か資料を見直すか、会議から取り下げてください",
                        today,
                        "わたし",
                        "/agenda-items/" + rs.getString("id"),
                        "案件を見直す"))
                .list();
    }

    private List<DueItem> minutes(LocalDate today) {
        return sql.sql("""
                        select s.id, s.name, s.held_on from sitting s
                        where s.state = 'HELD' and s.minutes_adopted_at is null and s.held_on < :today
                          and s.convener_post_id = (select my_post())
                          and not exists (select 1 from agenda_item i where i.sitting_id = s.id and i.state = 'TABLED')
                        order by s.held_on""")
                .param("today", today)
                .query((rs, n) -> new DueItem(
                        DueItem.Kind.MINE,
                        rs.getString("name"),
                        "議事録を確定する",
                        rs.getObject("held_on", LocalDate.class).plusDays(DAYS_FOR_MINUTES),
                        "わたし",
                        "/sittings/" + rs.getString("id") + "/minutes",
                        "議事録を開く"))
                .list();
    }
}
