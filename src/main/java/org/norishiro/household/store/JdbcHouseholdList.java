package org.norishiro.household.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.norishiro.household.HouseholdId;
import org.norishiro.household.PersonId;
import org.norishiro.household.Persons.FoundPerson;
import org.norishiro.household.ShownAddress;
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
    // an area is where they live: whoever sees a part of the household neither lists nor looks by it
    private static final String AREA =
            "case when h.id = any((select my_partly('HOUSEHOLD'))::uuid[]) then '' else h.listed_area end";
    private static final Map<String, String> ORDER =
            Map.of("name", "h.name", "members", COUNTED_ONCE, "area", AREA, "changed", "h.changed_at");

    // One kind after the other, never joined: a join would check the long list of what one reaches again for every row.
    private static final String BY_OWN_NAME = """
            with asked as materialized (select '%' || folded_names(word) || '%' as pattern from unnest(:words) word)
            select h.id from household h where :named
              and case when h.id = any((select my_partly('HOUSEHOLD'))::uuid[]) then h.named_text else h.search_text end
                like all (array(select pattern from asked))
            union select c.household_id from support_case c
              where :named and c.household_id is not null and lower(replace(c.number, '-', '')) like all (array(select pattern from asked))
            union select c.household_id from consultation c
              where :named and c.household_id is not null and lower(replace(c.number, '-', '')) like all (array(select pattern from asked))
            """;

    private final JdbcClient sql;

    JdbcHouseholdList(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Counted<HouseholdRow> rows(Wanted wanted) {
        var where = (wanted.among() == null ? "" : "h.id = any(:among) and ") + "(:area = '' or " + AREA + " = :area)";
        var total = asking(sql.sql("select count(*) from household h where " + where), wanted)
                .query(Integer.class)
                .single();
        var order = ORDER.getOrDefault(wanted.sort(), "h.name") + (wanted.descending() ? " desc" : " asc");
        var rows = asking(sql.sql("""
                        with h as materialized (select page.*, row_number() over () as place from (
                          select h.id, h.name, h.key_person_state, h.key_person_id,
                            (h.changed_at at time zone 'Asia/Tokyo')::date as changed_on
                          from household h where %s order by %s, h.id limit :size offset :offset) page)
                        select h.*, d.sight, d.address, d.area
                        from h join shown_dwellings(array(select id from h)) d on d.household_id = h.id order by h.place""".formatted(where, order)), wanted)
                .param("size", wanted.size())
                .param("offset", wanted.offset())
                .query(JdbcHouseholdList::toBare)
                .list();
        return new Counted<>(withPeople(rows), total);
    }

    @Override
    public Answering answering(SearchTerms terms) {
        var loose = new LinkedHashSet<>(PersonSearch.answering(sql, terms));
        var households = new LinkedHashSet<HouseholdId>();
        sql.sql("select household_id, person_id, until is null as lasts from membership where person_id = any(:people)")
                .param("people", JdbcPersons.values(loose))
                .query(rs -> {
                    households.add(new HouseholdId(rs.getObject("household_id", UUID.class)));
                    if (rs.getBoolean("lasts")) loose.remove(new PersonId(rs.getObject("person_id", UUID.class)));
                });
        sql.sql(BY_OWN_NAME)
                .param("named", !terms.words().isEmpty())
                .param("words", PersonSearch.words(terms))
                .query((rs, n) -> households.add(new HouseholdId(rs.getObject(1, UUID.class))))
                .list();
        return new Answering(List.copyOf(households), List.copyOf(loose));
    }

    @Override
    public List<FoundPerson> persons(List<PersonId> ids, int most) {
        if (ids.isEmpty()) return List.of();
        return sql.sql("with p as materialized (select " + PersonColumns.CARD
                        + " from person p where p.id = any(:persons) order by p.kana, p.id limit :most)"
                        + JdbcPersons.WITH_ADDRESS + " order by p.kana, p.id")
                .param("persons", JdbcPersons.values(ids))
                .param("most", most)
                .query(JdbcPersons::toFound)
                .list();
    }

    @Override
    public List<String> areas() {
        return sql.sql("select distinct " + AREA + " as area from household h where " + AREA + " <> '' order by area")
                .query((rs, n) -> rs.getString(1))
                .list();
    }

    private static StatementSpec asking(StatementSpec statement, Wanted wanted) {
        var asked = statement.param("area", wanted.area());
        if (wanted.among() == null) return asked;
        return asked.param(
                "among", wanted.among().stream().map(HouseholdId::value).toArray(UUID[]::new));
    }

    /** A row before anybody is named in it. */
    private record Bare(
            UUID id,
            String name,
            String area,
            ShownAddress address,
            String keyState,
            @Nullable UUID key,
            LocalDate changedOn) {}

    private static Bare toBare(ResultSet rs, int n) throws SQLException {
        return new Bare(
                rs.getObject("id", UUID.class),
                rs.getString("name"),
                rs.getString("area"),
                AddressColumns.shown(rs, "address"),
                rs.getString("key_person_state"),
                rs.getObject("key_person_id", UUID.class),
                rs.getObject("changed_on", LocalDate.class));
    }

    /** Persons are asked for once, members and key persons together: what one reaches of them is the longest list there is. */
    private List<HouseholdRow> withPeople(List<Bare> rows) {
        var members = new HashMap<UUID, List<String>>();
        var names = new HashMap<UUID, String>();
        sql.sql("""
                        with seats as materialized (
                          select household_id, person_id from membership where household_id = any(:ids) and until is null),
                        people as materialized (
                          select id, coalesce(given_name, family_name, called_by) as name, born_earliest, registered_at from person
                          where id = any(array(select person_id from seats union all select unnest(:keys))))
                        select seats.household_id, people.id, people.name from people left join seats on seats.person_id = people.id
                        order by people.born_earliest nulls last, people.registered_at, people.id""")
                .param("ids", rows.stream().map(Bare::id).toArray(UUID[]::new))
                .param(
                        "keys",
                        rows.stream().map(Bare::key).filter(Objects::nonNull).toArray(UUID[]::new))
                .query(rs -> {
                    names.put(rs.getObject("id", UUID.class), rs.getString("name"));
                    var household = rs.getObject("household_id", UUID.class);
                    if (household != null)
                        members.computeIfAbsent(household, id -> new ArrayList<>())
                                .add(rs.getString("name"));
                });
        return rows.stream()
                .map(row -> named(row, members.getOrDefault(row.id(), List.of()), names))
                .toList();
    }

    private static HouseholdRow named(Bare row, List<String> members, Map<UUID, String> names) {
        var key = switch (row.keyState()) {
            case "NONE" -> "なし";
            case "NAMED" -> names.getOrDefault(row.key(), "");
            default -> "未確認";
        };
        return new HouseholdRow(
                new HouseholdId(row.id()),
                row.name(),
                String.join("・", members),
                members.size(),
                row.area(),
                row.address(),
                key,
                row.changedOn());
    }
}
