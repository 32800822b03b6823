package org.norishiro.intake.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.norishiro.desk.DueItem;
import org.norishiro.desk.DueItems;
import org.norishiro.identity.Acting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Consultations this post has in hand, until they end or a case goes on with them. */
@Repository
class DueConsultations implements DueItems {
    private static final String ABOUT_NOBODY_YET = "まだ名前の分からない人";

    private final JdbcClient sql;

    DueConsultations(JdbcClient sql) {
        this.sql = sql;
    }

    private record Held(
            UUID id,
            String number,
            @Nullable String outcome,
            String nextStep,
            @Nullable LocalDate nextDate,
            @Nullable UUID household) {}

    @Override
    public List<DueItem> dueFor(Acting who, LocalDate today) {
        var held = held(who);
        var homes = homes(held.stream()
                .map(Held::household)
                .filter(Objects::nonNull)
                .distinct()
                .toArray(UUID[]::new));
        var people = people(held.stream()
                .filter(each -> each.household() == null)
                .map(Held::id)
                .toArray(UUID[]::new));
        return held.stream().map(each -> toItem(each, homes, people)).toList();
    }

    private List<Held> held(Acting who) {
        return sql.sql("""
                        with held as materialized (
                          select id, number, outcome, next_step, next_date, household_id from consultation
                          where holder_post_id = :post and (outcome is null or outcome not in ('INFORMED', 'SUSPENDED')))
                        select * from held
                        where id not in (select consultation_id from support_case
                                         where consultation_id = any(array(select id from held)))
                        order by next_date, number limit 200""")
                .param("post", who.post().value())
                .query(DueConsultations::toHeld)
                .list();
    }

    private Map<UUID, String> homes(UUID[] ids) {
        if (ids.length == 0) return Map.of();
        return names(
                sql.sql("select id, name from household where id = any(:ids)").param("ids", ids));
    }

    private Map<UUID, String> people(UUID[] consultations) {
        if (consultations.length == 0) return Map.of();
        return names(sql.sql("""
                        with concerned as materialized (
                          select consultation_id, person_id, part from consultation_person where consultation_id = any(:ids)),
                        people as materialized (
                          select id, coalesce(given_name, family_name, called_by) as name from person
                          where id = any(array(select person_id from concerned)))
                        select c.consultation_id, string_agg(p.name, '・' order by c.part <> '本人', p.id)
                        from concerned c join people p on p.id = c.person_id group by c.consultation_id""").param("ids", consultations));
    }

    private static Map<UUID, String> names(JdbcClient.StatementSpec statement) {
        var names = new HashMap<UUID, String>();
        statement.query(row -> {
            names.put(row.getObject(1, UUID.class), row.getString(2));
        });
        return names;
    }

    private static Held toHeld(ResultSet rs, int n) throws SQLException {
        return new Held(
                rs.getObject("id", UUID.class),
                rs.getString("number"),
                rs.getString("outcome"),
                rs.getString("next_step"),
                rs.getObject("next_date", LocalDate.class),
                rs.getObject("household_id", UUID.class));
    }

    private static DueItem toItem(Held held, Map<UUID, String> homes, Map<UUID, String> people) {
        var path = "/consultations/" + held.id();
        var step = Step.after(held.outcome(), held.id(), path);
        var about = held.household() == null ? people.get(held.id()) : homes.get(held.household());
        return new DueItem(
                DueItem.Kind.MINE,
                Objects.requireNonNullElse(about, ABOUT_NOBODY_YET),
                "相談 " + held.number() + "：" + (held.nextStep().isEmpty() ? step.what() : held.nextStep()),
                held.nextDate(),
                "わたし",
                step.href(),
                step.act());
    }

    /** What moves a consultation on from here. */
    private record Step(String what, String href, String act) {
        static Step after(@Nullable String outcome, UUID id, String path) {
            return switch (outcome) {
                case null -> new Step("スクリーニング", path + "/screening", "スクリーニングする");
                case "SEEK_CONSENT" -> new Step("同意に向けた働きかけ", path, "相談を開く");
                default -> new Step("ケースを開く", "/cases/new?consultation=" + id, "ケースを開く");
            };
        }
    }
}
