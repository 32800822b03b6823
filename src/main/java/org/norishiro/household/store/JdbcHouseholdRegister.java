package org.norishiro.household.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.norishiro.household.AddressSight;
import org.norishiro.household.HouseholdId;
import org.norishiro.household.PersonId;
import org.norishiro.household.model.Household;
import org.norishiro.household.model.HouseholdFacts;
import org.norishiro.household.model.HouseholdRegister;
import org.norishiro.household.model.LastChange;
import org.norishiro.household.model.Membership;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

@Repository
class JdbcHouseholdRegister implements HouseholdRegister {
    /** Written only by whoever is shown it. */
    private static final String WHERE_THEY_LIVE = "dwelling = :dwelling, address = :address, area = :area,";

    private final JdbcClient sql;

    JdbcHouseholdRegister(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public void add(Household household) {
        withFacts(sql.sql("""
                        insert into household (id, name, circumstances, key_person_state, key_person_id, key_person_note,
                          dwelling, address, area)
                        values (:id, :name, :circumstances, :keyState, :keyPerson, :keyNote,
                          :dwelling, :address, :area)"""), household).update();
        household.memberships().forEach(each -> insert(household.id(), each));
    }

    @Override
    public boolean update(Household household) {
        var changed = withFacts(sql.sql("""
                        update household set name = :name, circumstances = :circumstances, key_person_state = :keyState,
                          key_person_id = :keyPerson, key_person_note = :keyNote, %s
                          changed_at = now(), changed_by = my_staff(), version = version + 1
                        where id = :id and version = :version""".formatted(household.facts().withheld() ? "" : WHERE_THEY_LIVE)), household)
                .param("version", household.version())
                .update();
        if (changed == 0) return false;
        household.memberships().forEach(each -> keep(household.id(), each));
        return true;
    }

    @Override
    public Optional<Household> find(HouseholdId id) {
        return sql.sql("""
                        select h.id, h.name, h.key_person_state, h.key_person_id, h.version,
                          d.sight, d.address, d.area, d.dwelling, d.circumstances, d.key_person_note
                        from household h join shown_dwellings(array[:id]::uuid[]) d on d.household_id = h.id
                        where within_reach('HOUSEHOLD', :id) and h.id = :id""")
                .param("id", id.value())
                .query((rs, n) -> toHousehold(rs, membershipsOf(id)))
                .optional();
    }

    @Override
    public LastChange lastChange(HouseholdId id) {
        return sql.sql("""
                        select s.name, h.changed_at from household h join staff s on s.id = h.changed_by where h.id = :id""").param("id", id.value()).query(LastChanges::toChange).single();
    }

    private List<Membership> membershipsOf(HouseholdId id) {
        return sql.sql("""
                        with m as materialized (
                          select id, person_id, standing, lives_together, since, until from membership where household_id = :id),
                        p as materialized (
                          select id, born_earliest, registered_at from person where id = any(array(select person_id from m)))
                        select m.* from m join p on p.id = m.person_id order by\s""" + PersonColumns.ELDEST_FIRST)
                .param("id", id.value())
                .query((rs, n) -> new Membership(
                        rs.getObject("id", UUID.class),
                        new PersonId(rs.getObject("person_id", UUID.class)),
                        rs.getString("standing"),
                        rs.getBoolean("lives_together"),
                        rs.getObject("since", LocalDate.class),
                        rs.getObject("until", LocalDate.class)))
                .list();
    }

    private void keep(HouseholdId household, Membership each) {
        var changed = withMembership(sql.sql("""
                        update membership set standing = :standing, lives_together = :together, since = :since, until = :until,
                          version = version + 1
                        where id = :id and household_id = :household and person_id = :person"""), household, each).update();
        if (changed == 0) insert(household, each);
    }

    private void insert(HouseholdId household, Membership each) {
        withMembership(sql.sql("""
                        insert into membership (id, household_id, person_id, standing, lives_together, since, until)
                        values (:id, :household, :person, :standing, :together, :since, :until)"""), household, each).update();
    }

    private static StatementSpec withMembership(StatementSpec statement, HouseholdId household, Membership each) {
        return statement
                .param("id", each.id())
                .param("household", household.value())
                .param("person", each.person().value())
                .param("standing", each.standing())
                .param("together", each.livesTogether())
                .param("since", each.since())
                .param("until", each.until());
    }

    private static StatementSpec withFacts(StatementSpec statement, Household household) {
        var facts = household.facts();
        var key = KeyColumns.of(household.keyPerson());
        var about = statement
                .param("id", household.id().value())
                .param("name", facts.name())
                .param("circumstances", facts.circumstances())
                .param("keyState", key.state())
                .param("keyPerson", key.person())
                .param("keyNote", key.note());
        if (facts.withheld()) return about;
        return about.param("dwelling", facts.dwelling())
                .param("address", facts.address())
                .param("area", facts.area());
    }

    private static Household toHousehold(ResultSet rs, List<Membership> memberships) throws SQLException {
        var facts = new HouseholdFacts(
                rs.getString("name"),
                rs.getString("dwelling"),
                rs.getString("address"),
                rs.getString("area"),
                rs.getString("circumstances"),
                AddressSight.valueOf(rs.getString("sight")));
        var key = new KeyColumns(
                rs.getString("key_person_state"),
                rs.getObject("key_person_id", UUID.class),
                rs.getString("key_person_note"));
        return Household.restore(
                new HouseholdId(rs.getObject("id", UUID.class)),
                facts,
                key.toKeyPerson(),
                memberships,
                rs.getLong("version"));
    }
}
