package org.norishiro.protection.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.norishiro.household.HouseholdId;
import org.norishiro.household.PersonId;
import org.norishiro.identity.StaffId;
import org.norishiro.protection.Wish;
import org.norishiro.protection.model.AddressMeasure;
import org.norishiro.protection.model.AddressProtection;
import org.norishiro.protection.model.AddressProtectionRegister;
import org.norishiro.protection.model.MeasureKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAddressProtectionRegister implements AddressProtectionRegister {
    /** As {@code AddressMeasure.reviewOn} says it. */
    private static final String TO_REVIEW = """
            select p.* from address_protection p
            where p.ended_at is null and (
              select max(coalesce(m.until, case m.kind when 'PROVISIONAL' then m.applied_on + 30 else (m.since + interval '1 year')::date end))
              from address_measure m where m.protection_id = p.id) <= :day
            order by p.recorded_at""";

    private final JdbcClient sql;

    JdbcAddressProtectionRegister(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public void add(AddressProtection protection) {
        sql.sql("insert into address_protection (id, person_id) values (:id, :person)")
                .param("id", protection.id())
                .param("person", protection.person().value())
                .update();
        protection.measures().forEach(each -> add(protection, each));
    }

    @Override
    public void add(AddressProtection protection, AddressMeasure measure) {
        sql.sql("""
                        insert into address_measure (id, protection_id, person_id, kind, authority, applied_on, since, until, against, words)
                        values (:id, :protection, :person, :kind, :authority, :applied, :since, :until, :against, :words)""")
                .param("id", measure.id())
                .param("protection", protection.id())
                .param("person", protection.person().value())
                .param("kind", measure.kind().name())
                .param("authority", measure.authority())
                .param("applied", measure.appliedOn())
                .param("since", measure.since())
                .param("until", measure.until())
                .param("against", measure.against())
                .param("words", measure.words())
                .update();
    }

    @Override
    public boolean update(AddressProtection protection) {
        var wish = protection.wish();
        var endedBy = protection.endedBy();
        return sql.sql("""
                                update address_protection set ending_asked_by = :askedBy, ending_asked_at = :askedAt, ending_reason = :reason,
                                  ended_by = :endedBy, ended_at = :endedAt, version = version + 1
                                where id = :id and version = :version and ended_at is null""")
                        .param("askedBy", wish == null ? null : wish.by().value())
                        .param("askedAt", wish == null ? null : Timestamp.from(wish.at()))
                        .param("reason", wish == null ? "" : wish.reason())
                        .param("endedBy", endedBy == null ? null : endedBy.value())
                        .param("endedAt", protection.endedAt() == null ? null : Timestamp.from(protection.endedAt()))
                        .param("id", protection.id())
                        .param("version", protection.version())
                        .update()
                == 1;
    }

    @Override
    public Optional<AddressProtection> of(PersonId person) {
        return sql.sql("select * from address_protection where person_id = :person and ended_at is null")
                .param("person", person.value())
                .query((row, n) -> toProtection(row))
                .optional();
    }

    @Override
    public List<AddressProtection> former(PersonId person) {
        return sql.sql("""
                        select * from address_protection where person_id = :person and ended_at is not null order by ended_at desc""")
                .param("person", person.value())
                .query((row, n) -> toProtection(row))
                .list();
    }

    @Override
    public List<Line> inHousehold(HouseholdId household, LocalDate on) {
        return sql.sql("""
                        select p.person_id, m.kind, (select min(since) from address_measure where protection_id = p.id) as since
                        from address_protection p
                        join lateral (
                          select kind from address_measure where protection_id = p.id order by recorded_at desc limit 1) m on true
                        where p.ended_at is null and p.person_id = any(array(
                          select s.person_id from membership s where s.household_id = :household and (s.until is null or s.until > :on)))
                        order by p.recorded_at""")
                .param("household", household.value())
                .param("on", on)
                .query((row, n) -> new Line(
                        new PersonId(row.getObject("person_id", UUID.class)),
                        row.getObject("since", LocalDate.class),
                        MeasureKind.valueOf(row.getString("kind"))))
                .list();
    }

    @Override
    public List<AddressProtection> askedAbout() {
        return sql.sql("""
                        select * from address_protection where ending_asked_at is not null and ended_at is null
                        order by ending_asked_at""").query((row, n) -> toProtection(row)).list();
    }

    @Override
    public List<AddressProtection> toReviewBy(LocalDate day) {
        return sql.sql(TO_REVIEW)
                .param("day", day)
                .query((row, n) -> toProtection(row))
                .list();
    }

    private List<AddressMeasure> measures(UUID protection) {
        return sql.sql("""
                        select m.id, m.kind, m.authority, m.applied_on, m.since, m.until, told.against, told.words
                        from address_measure m cross join lateral address_measure_words(m.id) told
                        where m.protection_id = :id order by m.recorded_at, m.id""")
                .param("id", protection)
                .query((row, n) -> new AddressMeasure(
                        row.getObject("id", UUID.class),
                        MeasureKind.valueOf(row.getString("kind")),
                        row.getString("authority"),
                        row.getObject("applied_on", LocalDate.class),
                        row.getObject("since", LocalDate.class),
                        row.getObject("until", LocalDate.class),
                        row.getString("against"),
                        row.getString("words")))
                .list();
    }

    private AddressProtection toProtection(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var ender = row.getObject("ended_by", UUID.class);
        var ended = row.getTimestamp("ended_at");
        return AddressProtection.onRecord(
                id,
                new PersonId(row.getObject("person_id", UUID.class)),
                measures(id),
                row.getTimestamp("recorded_at").toInstant(),
                wish(row),
                ender == null ? null : new StaffId(ender),
                ended == null ? null : ended.toInstant(),
                row.getLong("version"));
    }

    private static @Nullable Wish wish(ResultSet row) throws SQLException {
        var asker = row.getObject("ending_asked_by", UUID.class);
        if (asker == null) return null;
        return new Wish(
                new StaffId(asker), row.getTimestamp("ending_asked_at").toInstant(), row.getString("ending_reason"));
    }
}
