package org.norishiro.household.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.norishiro.household.HouseholdId;
import org.norishiro.household.Persons.FoundPerson;
import org.norishiro.household.model.SearchTerms;
import org.norishiro.household.usecase.HouseholdList;
import org.norishiro.shell.Counted;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

@Repository
class JdbcHouseholdList implements HouseholdList {
    private static final String COUNTED_ONCE = """
            coalesce(((select jsonb_object_agg(household_id, n) from (
              select household_id, count(*) as n from membership where until is null group by household_id) counted) ->> h.id::text)::int, 0)""";
    private static final Map<String, String> ORDER = Map.of(
            "name", "h.name",
            "members", COUNTED_ONCE,
            "area", "h.area",
            "changed", "h.changed_at");

    // One kind after the other, never joined: a join would check the long list of what one reaches again for every row.
    private static final String FOUND = """
            with people as materialized (select p.id from person p where %s)
            select h.id from household h where :named and h.search_text like all (:patterns)
            union select m.household_id from membership m where m.person_id = any(array(select id from people))
            union select c.household_id from support_case c
              where :named and c.household_id is not null and lower(replace(c.number, '-', '')) like all (:patterns)
            union select c.household_id from consultation c
              where :named and c.household_id is not null and lower(replace(c.number, '-', '')) like all (:patterns)
            """.formatted(PersonSearch.MATCHES);

    private static final String ANSWERS = "(:everything or h.id = any(:found)) and (:area = '' or h.area = :area)";

    private final JdbcClient sql;

    JdbcHouseholdList(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Counted<HouseholdRow> rows(Wanted wanted) {
        var found = found(wanted.terms());
        var total = asking(sql.sql("select count(*) from household h where " + ANSWERS), wanted, found)
                .query(Integer.class)
                .single();
        var order = ORDER.getOrDefault(wanted.sort(), "h.name") + (wanted.descending() ? " desc" : " asc");
        var rows = asking(sql.sql("""
                        with page as materialized (
                          select h.id, h.name, h.area, h.address, h.key_person_state, h.key_person_id, h.changed_at,
                            row_number() over (order by %s, h.id) as place
                          from household h where %s order by place limit :size offset :offset),
                        keys as materialized (
                          select id, coalesce(given_name, family_name, called_by) as name from person
                          where id = any(array(select key_person_id from page)))
                        select page.*, (page.changed_at at time zone 'Asia/Tokyo')::date as changed_on, coalesce(keys.name, '') as key_person
                        from page left join keys on keys.id = page.key_person_id
                        order by place""".formatted(order, ANSWERS)), wanted, found)
                .param("size", wanted.size())
                .param("offset", wanted.offset())
                .query(this::toRow)
                .list();
        return new Counted<>(withMembers(rows), total);
    }

    private UUID[] found(SearchTerms terms) {
        if (terms.blank()) return new UUID[0];
        return PersonSearch.with(sql.sql(FOUND), terms).query(UUID.class).list().toArray(UUID[]::new);
    }

    @Override
    public List<FoundPerson> withoutHousehold(SearchTerms terms, int most) {
        var statement = sql.sql("select " + PersonColumns.CARD + ", p.address from person p where "
                        + PersonSearch.MATCHES + """
                         and not exists (select 1 from membership m where m.person_id = p.id and m.until is null)
                        order by p.kana, p.id limit :most""")
                .param("most", most);
        return PersonSearch.with(statement, terms)
                .query((rs, n) -> new FoundPerson(PersonColumns.card(rs, n), rs.getString("address"), List.of()))
                .list();
    }

    @Override
    public List<String> areas() {
        return sql.sql("select distinct area from household where area <> '' order by area")
                .query((rs, n) -> rs.getString(1))
                .list();
    }

    private static StatementSpec asking(StatementSpec statement, Wanted wanted, UUID[] found) {
        return statement
                .param("everything", wanted.terms().blank())
                .param("found", found)
                .param("area", wanted.area());
    }

    private HouseholdRow toRow(ResultSet rs, int n) throws SQLException {
        return new HouseholdRow(
                new HouseholdId(rs.getObject("id", UUID.class)),
                rs.getString("name"),
                "",
                0,
                rs.getString("area"),
                rs.getString("address"),
                switch (rs.getString("key_person_state")) {
                    case "NONE" -> "なし";
                    case "NAMED" -> rs.getString("key_person");
                    default -> "未確認";
                },
                rs.getObject("changed_on", LocalDate.class));
    }

    private List<HouseholdRow> withMembers(List<HouseholdRow> rows) {
        var names = new HashMap<UUID, List<String>>();
        sql.sql("""
                        with seats as materialized (
                          select household_id, person_id from membership where household_id = any(:ids) and until is null),
                        people as materialized (
                          select id, coalesce(given_name, family_name, called_by) as name, born_earliest, registered_at from person
                          where id = any(array(select person_id from seats)))
                        select seats.household_id, people.name from seats join people on people.id = seats.person_id
                        order by people.born_earliest nulls last, people.registered_at, people.id""")
                .param("ids", rows.stream().map(row -> row.id().value()).toArray(UUID[]::new))
                .query((rs, n) -> names.computeIfAbsent(rs.getObject(1, UUID.class), id -> new ArrayList<>())
                        .add(rs.getString(2)))
                .list();
        return rows.stream()
                .map(row -> with(row, names.getOrDefault(row.id().value(), List.of())))
                .toList();
    }

    private static HouseholdRow with(HouseholdRow row, List<String> members) {
        return new HouseholdRow(
                row.id(),
                row.name(),
                String.join("・", members),
                members.size(),
                row.area(),
                row.address(),
                row.keyPerson(),
                row.changedOn());
    }
}
