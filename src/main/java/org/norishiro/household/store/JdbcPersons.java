package org.norishiro.household.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.norishiro.household.HouseholdCard;
import org.norishiro.household.PersonId;
import org.norishiro.household.Persons;
import org.norishiro.household.model.SearchTerms;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPersons implements Persons {
    /** Persons already chosen, in {@code p}, with where they live as far as it is shown. */
    static final String WITH_ADDRESS = """
            \s select p.*, a.sight, a.address from p join shown_addresses(array(select id from p)) a on a.person_id = p.id""";

    private final JdbcClient sql;
    private final Clock clock;

    JdbcPersons(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public Optional<PersonCard> find(PersonId id) {
        return all(List.of(id)).stream().findFirst();
    }

    @Override
    public List<PersonCard> all(Collection<PersonId> ids) {
        return sql.sql("select " + PersonColumns.CARD + " from person p where p.id = any(:ids) order by "
                        + PersonColumns.ELDEST_FIRST)
                .param("ids", values(ids))
                .query(PersonColumns::card)
                .list();
    }

    @Override
    public List<FoundPerson> search(String typed, int most) {
        var terms = SearchTerms.of(typed, LocalDate.now(clock));
        if (terms.blank()) return List.of();
        var statement = sql.sql("with p as materialized (select found.*, row_number() over () as place from (select "
                        + PersonColumns.CARD + " from person p where " + PersonSearch.MATCHES
                        + " order by p.born_latest - p.born_earliest nulls last, p.kana, p.id limit :most) found)"
                        + WITH_ADDRESS + " order by p.place")
                .param("most", most);
        return withHouseholds(
                PersonSearch.with(statement, terms).query(JdbcPersons::toFound).list());
    }

    @Override
    public List<PersonId> answering(String typed) {
        var terms = SearchTerms.of(typed, LocalDate.now(clock));
        return terms.blank() ? List.of() : PersonSearch.answering(sql, terms);
    }

    @Override
    public List<FoundPerson> found(Collection<PersonId> ids) {
        var order = List.copyOf(ids);
        var rows = sql.sql("with p as materialized (select " + PersonColumns.CARD
                        + " from person p where p.id = any(:ids))" + WITH_ADDRESS)
                .param("ids", values(ids))
                .query(JdbcPersons::toFound)
                .list();
        return withHouseholds(rows).stream()
                .sorted(Comparator.comparing(
                        (FoundPerson each) -> order.indexOf(each.person().id())))
                .toList();
    }

    static FoundPerson toFound(ResultSet rs, int n) throws SQLException {
        return new FoundPerson(PersonColumns.card(rs, n), AddressColumns.shown(rs, "address"), List.of(), List.of());
    }

    private List<FoundPerson> withHouseholds(List<FoundPerson> found) {
        var households = new HashMap<UUID, List<HouseholdCard>>();
        sql.sql(JdbcHouseholds.OF_MEMBERS.formatted("person_id = any(:ids) and until is null"))
                .param(
                        "ids",
                        values(found.stream().map(each -> each.person().id()).toList()))
                .query((rs, n) -> households
                        .computeIfAbsent(rs.getObject("person_id", UUID.class), id -> new ArrayList<>())
                        .add(JdbcHouseholds.toCard(rs, n)))
                .list();
        var same = sameRecords(found);
        return found.stream()
                .map(each -> new FoundPerson(
                        each.person(),
                        each.address(),
                        households.getOrDefault(each.person().id().value(), List.of()),
                        same.getOrDefault(each.person().id().value(), List.of())))
                .toList();
    }

    private Map<UUID, List<PersonCard>> sameRecords(List<FoundPerson> found) {
        var same = new HashMap<UUID, List<PersonCard>>();
        sql.sql("""
                        with recursive one (root, id) as (
                          select r.id, r.id from unnest(:ids) r (id)
                          union
                          select one.root, same.id from one cross join lateral (%s) same (id)
                        )
                        select one.root,\s""".formatted(JdbcSamePersonRegister.SAME_AS_ONE) + PersonColumns.CARD
                        + " from one join person p on p.id = one.id where one.id <> one.root order by "
                        + PersonColumns.ELDEST_FIRST)
                .param(
                        "ids",
                        values(found.stream().map(each -> each.person().id()).toList()))
                .query((rs, n) -> same.computeIfAbsent(rs.getObject("root", UUID.class), id -> new ArrayList<>())
                        .add(PersonColumns.card(rs, n)))
                .list();
        return same;
    }

    static UUID[] values(Collection<PersonId> ids) {
        return ids.stream().map(PersonId::value).toArray(UUID[]::new);
    }
}
