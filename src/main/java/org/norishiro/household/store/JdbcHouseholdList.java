package org.norishiro.household.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
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
    private static final Map<String, String> ORDER =
            Map.of("name", "h.name", "members", "members", "area", "h.area", "changed", "h.changed_at");

    // Searched from the found end, so that row-level security narrows before anything is compared.
    private static final String ANSWERS = """
            (:everything or h.search_text like all (:patterns)
             or h.id in (select m.household_id from membership m join person p on p.id = m.person_id where %s)
             or h.id in (select c.household_id from support_case c where lower(replace(c.number, '-', '')) like all (:patterns) and :named)
             or h.id in (select c.household_id from consultation c where lower(replace(c.number, '-', '')) like all (:patterns) and :named))
            and (:area = '' or h.area = :area)
            """.formatted(PersonSearch.MATCHES);

    private final JdbcClient sql;

    JdbcHouseholdList(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Counted<HouseholdRow> rows(Wanted wanted) {
        var total = asking(sql.sql("select count(*) from household h where " + ANSWERS), wanted)
                .query(Integer.class)
                .single();
        var rows = asking(
                        sql.sql("""
                        select h.id, h.name, h.area, h.address, (h.changed_at at time zone 'Asia/Tokyo')::date as changed_on,
                          (select count(*) from membership m where m.household_id = h.id and m.until is null) as members,
                          h.key_person_state, coalesce(k.given_name, k.family_name, k.called_by, '') as key_person
                        from household h left join person k on k.id = h.key_person_id
                        where %s
                        order by %s %s, h.id limit :size offset :offset""".formatted(
                                        ANSWERS,
                                        ORDER.getOrDefault(wanted.sort(), "h.name"),
                                        wanted.descending() ? "desc" : "asc")),
                        wanted)
                .param("size", wanted.size())
                .param("offset", wanted.offset())
                .query(this::toRow)
                .list();
        return new Counted<>(withMembers(rows), total);
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

    private static StatementSpec asking(StatementSpec statement, Wanted wanted) {
        return PersonSearch.with(statement, wanted.terms())
                .param("everything", wanted.terms().blank())
                .param("area", wanted.area());
    }

    private HouseholdRow toRow(ResultSet rs, int n) throws SQLException {
        return new HouseholdRow(
                new HouseholdId(rs.getObject("id", UUID.class)),
                rs.getString("name"),
                "",
                rs.getInt("members"),
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
        var names = new HashMap<UUID, String>();
        sql.sql("""
                        select m.household_id, string_agg(coalesce(p.given_name, p.family_name, p.called_by), '・'
                          order by p.born_earliest nulls last, p.registered_at, p.id)
                        from membership m join person p on p.id = m.person_id
                        where m.household_id = any(:ids) and m.until is null group by m.household_id""")
                .param("ids", rows.stream().map(row -> row.id().value()).toArray(UUID[]::new))
                .query((rs, n) -> names.put(rs.getObject(1, UUID.class), rs.getString(2)))
                .list();
        return rows.stream()
                .map(row -> new HouseholdRow(
                        row.id(),
                        row.name(),
                        names.getOrDefault(row.id().value(), ""),
                        row.count(),
                        row.area(),
                        row.address(),
                        row.keyPerson(),
                        row.changedOn()))
                .toList();
    }
}
