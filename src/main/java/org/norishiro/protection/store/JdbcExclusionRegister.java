package org.norishiro.protection.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.norishiro.household.Held;
import org.norishiro.household.HouseholdId;
import org.norishiro.household.PersonId;
import org.norishiro.identity.AgencyId;
import org.norishiro.identity.StaffId;
import org.norishiro.protection.Wish;
import org.norishiro.protection.model.Exclusion;
import org.norishiro.protection.model.ExclusionGround;
import org.norishiro.protection.model.ExclusionRegister;
import org.norishiro.protection.model.KeptOut;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcExclusionRegister implements ExclusionRegister {
    /** Why somebody is kept out is told only to who is shown such facts. */
    private static final String COLUMNS = """
            e.id, e.person_id, e.staff_id, e.agency_id, e.ground, (select told.words from exclusion_words(e.id) told) as words, e.recorded_by, e.recorded_at,
            e.lifting_asked_by, e.lifting_asked_at, e.lifting_reason, e.lifted_by, e.lifted_at, e.version""";

    private final JdbcClient sql;

    JdbcExclusionRegister(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public void add(Exclusion exclusion) {
        sql.sql("""
                        insert into exclusion (id, person_id, staff_id, agency_id, ground, words)
                        values (:id, :person, :staff, :agency, :ground, :words)""")
                .param("id", exclusion.id())
                .param("person", exclusion.person().value())
                .param("staff", staff(exclusion.keptOut()))
                .param("agency", agency(exclusion.keptOut()))
                .param("ground", exclusion.ground().name())
                .param("words", exclusion.words())
                .update();
    }

    @Override
    public boolean update(Exclusion exclusion) {
        var wish = exclusion.wish();
        return sql.sql("""
                                update exclusion set lifting_asked_by = :askedBy, lifting_asked_at = :askedAt, lifting_reason = :reason,
                                  lifted_by = :liftedBy, lifted_at = :liftedAt, version = version + 1
                                where id = :id and version = :version""")
                        .param("askedBy", wish == null ? null : wish.by().value())
                        .param("askedAt", wish == null ? null : Timestamp.from(wish.at()))
                        .param("reason", wish == null ? "" : wish.reason())
                        .param(
                                "liftedBy",
                                exclusion.liftedBy() == null
                                        ? null
                                        : exclusion.liftedBy().value())
                        .param("liftedAt", exclusion.liftedAt() == null ? null : Timestamp.from(exclusion.liftedAt()))
                        .param("id", exclusion.id())
                        .param("version", exclusion.version())
                        .update()
                == 1;
    }

    @Override
    public Optional<Exclusion> find(UUID id) {
        return sql.sql("select " + COLUMNS + " from exclusion e where e.id = :id")
                .param("id", id)
                .query((row, n) -> toExclusion(row))
                .optional();
    }

    private static final String LINES = """
            select
            """ + COLUMNS + """
            , coalesce(s.name, a.name) as whom, coalesce(home.name, '') as where_from,
              r.name as recorder, asked.name as asker, lifter.name as lifter
            from exclusion e
            left join staff s on s.id = e.staff_id
            left join agency a on a.id = e.agency_id
            left join lateral (
              select w.name from post p join agency w on w.id = p.agency_id
              where p.staff_id = e.staff_id order by p.is_concurrent, p.valid_from desc limit 1) home on true
            join staff r on r.id = e.recorded_by
            left join staff asked on asked.id = e.lifting_asked_by
            left join staff lifter on lifter.id = e.lifted_by
            where e.person_id = any(%s)
            order by e.lifted_at is not null, e.recorded_at desc""";

    @Override
    public List<Line> of(Collection<PersonId> persons) {
        return sql.sql(LINES.formatted(":persons"))
                .param("persons", persons.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(JdbcExclusionRegister::toLine)
                .list();
    }

    /** Who lives there is looked up only if anybody is kept out of anything at all. */
    @Override
    public List<Line> inHousehold(HouseholdId household, LocalDate on) {
        return sql.sql(LINES.formatted("""
                        array(select m.person_id from membership m where m.household_id = :household
                          and (m.until is null or m.until > :on))"""))
                .param("household", household.value())
                .param("on", on)
                .query(JdbcExclusionRegister::toLine)
                .list();
    }

    private static Line toLine(ResultSet row, int n) throws SQLException {
        return new Line(
                toExclusion(row),
                row.getString("whom"),
                row.getString("where_from"),
                row.getString("recorder"),
                row.getTimestamp("recorded_at").toInstant(),
                row.getString("asker"),
                row.getString("lifter"));
    }

    @Override
    public List<Exclusion> askedAbout() {
        return sql.sql("""
                        select %s from exclusion e where e.lifting_asked_at is not null and e.lifted_at is null
                        order by e.lifting_asked_at""".formatted(COLUMNS))
                .query((row, n) -> toExclusion(row))
                .list();
    }

    @Override
    public boolean holds(PersonId person, KeptOut keptOut) {
        return sql.sql("""
                        select exists (select from exclusion where person_id = :person and lifted_at is null
                          and (staff_id = :staff::uuid or agency_id = :agency::uuid))""")
                .param("person", person.value())
                .param("staff", staff(keptOut))
                .param("agency", agency(keptOut))
                .query(Boolean.class)
                .single();
    }

    @Override
    public List<Held> toBeHandedOver(PersonId person, KeptOut keptOut) {
        return sql.sql(
                        "select kind, id, number from to_be_handed_over(:person, :staff::uuid, :agency::uuid) order by 1, 3")
                .param("person", person.value())
                .param("staff", staff(keptOut))
                .param("agency", agency(keptOut))
                .query((row, n) ->
                        new Held(Held.Kind.valueOf(row.getString(1)), row.getObject(2, UUID.class), row.getString(3)))
                .list();
    }

    private static @Nullable UUID staff(KeptOut keptOut) {
        return keptOut instanceof KeptOut.Member(var staff) ? staff.value() : null;
    }

    private static @Nullable UUID agency(KeptOut keptOut) {
        return keptOut instanceof KeptOut.Everybody(var agency) ? agency.value() : null;
    }

    private static Exclusion toExclusion(ResultSet row) throws SQLException {
        var staff = row.getObject("staff_id", UUID.class);
        var keptOut = staff != null
                ? new KeptOut.Member(new StaffId(staff))
                : new KeptOut.Everybody(new AgencyId(Objects.requireNonNull(row.getObject("agency_id", UUID.class))));
        var asker = row.getObject("lifting_asked_by", UUID.class);
        var wish = asker == null
                ? null
                : new Wish(
                        new StaffId(asker),
                        Objects.requireNonNull(instant(row, "lifting_asked_at")),
                        row.getString("lifting_reason"));
        var lifter = row.getObject("lifted_by", UUID.class);
        return Exclusion.onRecord(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("person_id", UUID.class)),
                keptOut,
                ExclusionGround.valueOf(row.getString("ground")),
                row.getString("words"),
                wish,
                lifter == null ? null : new StaffId(lifter),
                instant(row, "lifted_at"),
                row.getLong("version"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
