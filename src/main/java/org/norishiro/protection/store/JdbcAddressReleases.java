package org.norishiro.protection.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.norishiro.household.PersonId;
import org.norishiro.identity.StaffId;
import org.norishiro.protection.Wish;
import org.norishiro.protection.model.AddressRelease;
import org.norishiro.protection.model.AddressReleases;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAddressReleases implements AddressReleases {
    private static final String LINES = """
            select r.*, asker.name as asker, coalesce(releaser.name, '') as releaser, ender.name as ender
            from address_release r
            join staff asker on asker.id = r.asked_by
            left join staff releaser on releaser.id = r.released_by
            left join staff ender on ender.id = r.ended_by
            """;

    /** As {@code AddressRelease.holdsOn} says it. */
    private static final String TODAY =
            "r.ended_at is null and (r.released_at at time zone 'Asia/Tokyo')::date = (now() at time zone 'Asia/Tokyo')::date";

    private final JdbcClient sql;

    JdbcAddressReleases(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public boolean add(AddressRelease release) {
        return sql.sql("""
                                insert into address_release (id, protection_id, person_id, receiver, reason)
                                values (:id, :protection, :person, :receiver, :reason) on conflict do nothing""")
                        .param("id", release.id())
                        .param("protection", release.protection())
                        .param("person", release.person().value())
                        .param("receiver", release.receiver())
                        .param("reason", release.wish().reason())
                        .update()
                == 1;
    }

    @Override
    public boolean update(AddressRelease release) {
        var releaser = release.releasedBy();
        return sql.sql("""
                                update address_release set released_by = :releaser::uuid,
                                  released_at = case when :releaser::uuid is not null then coalesce(released_at, now()) end,
                                  ended_by = case when :ended then my_staff() end, ended_at = case when :ended then now() end,
                                  version = version + 1
                                where id = :id and version = :version and ended_at is null""")
                        .param("releaser", releaser == null ? null : releaser.value())
                        .param("ended", release.ended())
                        .param("id", release.id())
                        .param("version", release.version())
                        .update()
                == 1;
    }

    @Override
    public Optional<AddressRelease> find(PersonId person, UUID id) {
        return sql.sql("select * from address_release where person_id = :person and id = :id")
                .param("person", person.value())
                .param("id", id)
                .query((row, n) -> toRelease(row))
                .optional();
    }

    @Override
    public List<Line> of(UUID protection) {
        return sql.sql(LINES + "where r.protection_id = :protection order by r.asked_at desc")
                .param("protection", protection)
                .query((row, n) -> toLine(row))
                .list();
    }

    @Override
    public List<AddressRelease> open() {
        return sql.sql("""
                        select r.* from address_release r join address_protection p on p.id = r.protection_id
                        where p.ended_at is null and (r.released_at is null and r.ended_at is null or %s) order by r.asked_at""".formatted(TODAY)).query((row, n) -> toRelease(row)).list();
    }

    @Override
    public Optional<Sheet> sheet(PersonId person, UUID id) {
        return sql.sql("""
                        select l.*, s.address from (%s where r.id = :id and r.person_id = :person
                          and r.asked_by = my_staff() and %s) l
                        cross join lateral shown_addresses(array[l.person_id]) s
                        where s.sight = 'KNOWN'""".formatted(LINES, TODAY))
                .param("id", id)
                .param("person", person.value())
                .query((row, n) -> new Sheet(toLine(row), row.getString("address")))
                .optional();
    }

    @Override
    public boolean known(PersonId person) {
        return sql.sql("select exists (select from shown_addresses(array[:person::uuid]) s where s.sight = 'KNOWN')")
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    @Override
    public boolean stillKnown(AddressRelease release) {
        return sql.sql("select asker_still_knows(:id)")
                .param("id", release.id())
                .query(Boolean.class)
                .single();
    }

    private static Line toLine(ResultSet row) throws SQLException {
        return new Line(toRelease(row), row.getString("asker"), row.getString("releaser"), row.getString("ender"));
    }

    private static AddressRelease toRelease(ResultSet row) throws SQLException {
        var releaser = row.getObject("released_by", UUID.class);
        var released = row.getTimestamp("released_at");
        return new AddressRelease(
                row.getObject("id", UUID.class),
                row.getObject("protection_id", UUID.class),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("receiver"),
                new Wish(
                        new StaffId(row.getObject("asked_by", UUID.class)),
                        row.getTimestamp("asked_at").toInstant(),
                        row.getString("reason")),
                releaser == null ? null : new StaffId(releaser),
                released == null ? null : released.toInstant(),
                row.getTimestamp("ended_at") != null,
                row.getLong("version"));
    }
}
