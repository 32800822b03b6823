package org.norishiro.household.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.norishiro.household.HouseholdCard;
import org.norishiro.household.HouseholdId;
import org.norishiro.household.Households;
import org.norishiro.household.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcHouseholds implements Households {
    static final String CARD = """
            h.id as household_id, h.name as household_name, d.sight, d.address as household_address, d.area, h.key_person_id,
            case h.key_person_state
              when 'NONE' then 'なし'
              when 'NAMED' then coalesce(nullif(concat_ws(' ', k.family_name, k.given_name), ''), k.called_by, '')
              else '未確認' end as key_person_words
            """;

    /**
     * The households of the members who answer to a condition ({@code %s}, on membership), each guarded table read once for all
     * of them: a join would go through what one reaches again for every row.
     */
    static final String OF_MEMBERS = """
            with m as materialized (select person_id, household_id, since from membership where %s),
            h as materialized (
              select id, name, key_person_id, key_person_state, registered_at from household
              where id = any(array(select household_id from m))),
            d as materialized (select * from shown_dwellings(array(select id from h))),
            k as materialized (
              select id, family_name, given_name, called_by from person where id = any(array(select key_person_id from h)))
            select m.person_id,
            """ + CARD + """
            from m
            join h on h.id = m.household_id
            join d on d.household_id = h.id
            left join k on k.id = h.key_person_id
            order by m.since nulls first, h.registered_at""";

    private final JdbcClient sql;

    JdbcHouseholds(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Optional<HouseholdCard> find(HouseholdId id) {
        return sql.sql("""
                        with h as materialized (select id, name, key_person_id, key_person_state from household where id = :id),
                        d as materialized (select * from shown_dwellings(array(select id from h))),
                        k as materialized (
                          select id, family_name, given_name, called_by from person where id = (select key_person_id from h))
                        select\s""" + CARD + "from h join d on d.household_id = h.id left join k on k.id = h.key_person_id")
                .param("id", id.value())
                .query(JdbcHouseholds::toCard)
                .optional();
    }

    @Override
    public List<Member> members(HouseholdId id, LocalDate on) {
        return sql.sql("""
                        with m as materialized (
                          select person_id, standing, lives_together from membership
                          where household_id = :id and (since is null or since <= :on) and (until is null or until > :on)),
                        p as materialized (
                          select\s""" + PersonColumns.CARD + """
                        , born_earliest, registered_at from person p where id = any(array(select person_id from m)))
                        select\s""" + PersonColumns.CARD + """
                        , m.standing, m.lives_together
                        from m join p on p.id = m.person_id
                        order by\s""" + PersonColumns.ELDEST_FIRST)
                .param("id", id.value())
                .param("on", on)
                .query((rs, n) -> new Member(
                        PersonColumns.card(rs, n), rs.getString("standing"), rs.getBoolean("lives_together")))
                .list();
    }

    @Override
    public List<HouseholdCard> of(PersonId person, LocalDate on) {
        return sql.sql(OF_MEMBERS.formatted(
                        "person_id = :person and (since is null or since <= :on) and (until is null or until > :on)"))
                .param("person", person.value())
                .param("on", on)
                .query(JdbcHouseholds::toCard)
                .list();
    }

    static HouseholdCard toCard(ResultSet rs, int n) throws SQLException {
        var key = rs.getObject("key_person_id", UUID.class);
        return new HouseholdCard(
                new HouseholdId(rs.getObject("household_id", UUID.class)),
                rs.getString("household_name"),
                AddressColumns.shown(rs, "household_address"),
                rs.getString("area"),
                key == null ? null : new PersonId(key),
                rs.getString("key_person_words"));
    }
}
