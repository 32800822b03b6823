package org.norishiro.protection.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.norishiro.household.PersonId;
import org.norishiro.identity.StaffId;
import org.norishiro.protection.model.AddressKnower;
import org.norishiro.protection.model.AddressKnowers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAddressKnowers implements AddressKnowers {
    private final JdbcClient sql;

    JdbcAddressKnowers(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public void add(PersonId person, AddressKnower knower) {
        var agreed = knower.agreedBy();
        sql.sql("""
                        insert into address_knower (id, protection_id, person_id, staff_id, reason, is_first, agreed_by, agreed_at)
                        values (:id, :protection, :person, :staff, :reason, :first, :agreed::uuid, case when :first then now() end)""")
                .param("id", knower.id())
                .param("protection", knower.protection())
                .param("person", person.value())
                .param("staff", knower.staff().value())
                .param("reason", knower.reason())
                .param("first", knower.first())
                .param("agreed", agreed == null ? null : agreed.value())
                .update();
    }

    @Override
    public boolean update(AddressKnower knower) {
        var agreed = knower.agreedBy();
        return sql.sql("""
                                update address_knower set agreed_by = :agreed::uuid,
                                  agreed_at = case when :agreed::uuid is not null then coalesce(agreed_at, now()) end,
                                  ended_by = case when :ended then my_staff() end, ended_at = case when :ended then now() end,
                                  version = version + 1
                                where id = :id and version = :version""")
                        .param("agreed", agreed == null ? null : agreed.value())
                        .param("ended", knower.ended())
                        .param("id", knower.id())
                        .param("version", knower.version())
                        .update()
                == 1;
    }

    @Override
    public Optional<AddressKnower> find(PersonId person, UUID id) {
        return sql.sql("select * from address_knower where person_id = :person and id = :id")
                .param("person", person.value())
                .param("id", id)
                .query((row, n) -> toKnower(row))
                .optional();
    }

    @Override
    public List<Line> of(UUID protection) {
        return sql.sql("""
                        select k.*, s.name, coalesce(home.name, '') as agency, namer.name as namer
                        from address_knower k
                        join staff s on s.id = k.staff_id
                        join staff namer on namer.id = k.named_by
                        left join lateral (
                          select w.name from post p join agency w on w.id = p.agency_id
                          where p.staff_id = k.staff_id order by p.is_concurrent, p.valid_from desc limit 1) home on true
                        where k.protection_id = :protection and k.ended_at is null
                        order by k.agreed_at nulls last, k.named_at""")
                .param("protection", protection)
                .query((row, n) ->
                        new Line(toKnower(row), row.getString("name"), row.getString("agency"), row.getString("namer")))
                .list();
    }

    @Override
    public List<Waiting> waiting() {
        return sql.sql("""
                        select k.* from address_knower k join address_protection p on p.id = k.protection_id
                        where k.agreed_at is null and k.ended_at is null and p.ended_at is null order by k.named_at""")
                .query((row, n) -> new Waiting(new PersonId(row.getObject("person_id", UUID.class)), toKnower(row)))
                .list();
    }

    /** Whoever works in two offices is offered once, by the first. */
    @Override
    public List<Candidate> candidates(PersonId person) {
        return sql.sql("""
                        select distinct on (agency, s.name, s.id) s.id, s.name, a.name as agency
                        from who_reaches('PERSON', :person) w
                        join post p on (p.agency_id = w.agency_id or p.staff_id = w.staff_id)
                          and (now() at time zone 'Asia/Tokyo')::date between p.valid_from and coalesce(p.valid_until, 'infinity')
                          and p.role not in ('PLANNER', 'ADMINISTRATOR')
                        join staff s on s.id = p.staff_id
                        join agency a on a.id = p.agency_id
                        where not exists (select from exclusion e where e.person_id = :person and e.staff_id = s.id and e.lifted_at is null)
                        order by agency, s.name, s.id""")
                .param("person", person.value())
                .query((row, n) -> new Candidate(
                        new StaffId(row.getObject("id", UUID.class)), row.getString("name"), row.getString("agency")))
                .list();
    }

    private static AddressKnower toKnower(ResultSet row) throws SQLException {
        var agreed = row.getObject("agreed_by", UUID.class);
        return new AddressKnower(
                row.getObject("id", UUID.class),
                row.getObject("protection_id", UUID.class),
                new StaffId(row.getObject("staff_id", UUID.class)),
                row.getString("reason"),
                row.getBoolean("is_first"),
                new StaffId(Objects.requireNonNull(row.getObject("named_by", UUID.class))),
                agreed == null ? null : new StaffId(agreed),
                row.getTimestamp("ended_at") != null,
                row.getLong("version"));
    }
}
