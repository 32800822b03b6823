package org.norishiro.seal.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.norishiro.casework.CaseId;
import org.norishiro.household.PersonId;
import org.norishiro.identity.StaffId;
import org.norishiro.protection.Wish;
import org.norishiro.seal.model.Seal;
import org.norishiro.seal.model.SealReader;
import org.norishiro.seal.model.SealRegister;
import org.norishiro.seal.model.Sealed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcSealRegister implements SealRegister {
    private final JdbcClient sql;

    JdbcSealRegister(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public void seal(Sealed about, String reason, Collection<StaffId> readers) {
        sql.sql(
                        switch (about) {
                            case Sealed.OfCase(var _) -> "select seal_case(:id, :about, :reason, :readers)";
                            case Sealed.OfPerson(var _) -> "select seal_person(:id, :about, :reason, :readers)";
                        })
                .param("id", UUID.randomUUID())
                .param("about", about.value())
                .param("reason", reason)
                .param("readers", values(readers))
                .query((row, n) -> true)
                .list();
    }

    @Override
    public boolean update(Seal seal) {
        var wish = seal.wish();
        return sql.sql("""
                                update case_seal set lifting_asked_by = :askedBy, lifting_asked_at = :askedAt, lifting_reason = :reason,
                                  lifted_by = case when :lifted then my_staff() end, lifted_at = case when :lifted then now() end,
                                  version = version + 1
                                where id = :id and version = :version and lifted_at is null""")
                        .param("askedBy", wish == null ? null : wish.by().value())
                        .param("askedAt", wish == null ? null : Timestamp.from(wish.at()))
                        .param("reason", wish == null ? "" : wish.reason())
                        .param("lifted", seal.lifted())
                        .param("id", seal.id())
                        .param("version", seal.version())
                        .update()
                == 1;
    }

    @Override
    public Optional<Seal> of(Sealed about) {
        return sql.sql("select * from case_seal where id = seal_over(:kind, :about)")
                .param("kind", kind(about))
                .param("about", about.value())
                .query((row, n) -> toSeal(row))
                .optional();
    }

    @Override
    public List<Seal> all() {
        return sql.sql("select * from case_seal where lifted_at is null order by sealed_at desc")
                .query((row, n) -> toSeal(row))
                .list();
    }

    @Override
    public void add(SealReader reader) {
        sql.sql("""
                        insert into seal_reader (id, seal_id, case_id, person_id, staff_id, reason)
                        select s.id, s.seal, case when s.kind = 'CASE' then s.about end, case when s.kind = 'PERSON' then s.about end, s.staff, s.reason
                        from (values (:id::uuid, :seal::uuid, :kind, :about::uuid, :staff::uuid, :reason)) s (id, seal, kind, about, staff, reason)""")
                .param("id", reader.id())
                .param("seal", reader.seal())
                .param("kind", kind(reader.about()))
                .param("about", reader.about().value())
                .param("staff", reader.staff().value())
                .param("reason", reader.reason())
                .update();
    }

    @Override
    public boolean update(SealReader reader) {
        var agreed = reader.agreedBy();
        return sql.sql("""
                                update seal_reader set agreed_by = :agreed::uuid,
                                  agreed_at = case when :agreed::uuid is not null then coalesce(agreed_at, now()) end,
                                  ended_by = case when :ended then my_staff() end, ended_at = case when :ended then now() end,
                                  version = version + 1
                                where id = :id and version = :version""")
                        .param("agreed", agreed == null ? null : agreed.value())
                        .param("ended", reader.ended())
                        .param("id", reader.id())
                        .param("version", reader.version())
                        .update()
                == 1;
    }

    @Override
    public Optional<SealReader> reader(Sealed about, UUID id) {
        return sql.sql("select * from seal_reader where seal_id = seal_over(:kind, :about) and id = :id")
                .param("kind", kind(about))
                .param("about", about.value())
                .param("id", id)
                .query((row, n) -> toReader(row))
                .optional();
    }

    @Override
    public List<ReaderLine> readers(UUID seal) {
        return sql.sql("""
                        select r.*, s.name, coalesce(home.name, '') as agency, namer.name as namer
                        from seal_reader r
                        join staff s on s.id = r.staff_id
                        join staff namer on namer.id = r.named_by
                        left join lateral (
                          select w.name from post p join agency w on w.id = p.agency_id
                          where p.staff_id = r.staff_id order by p.is_concurrent, p.valid_from desc limit 1) home on true
                        where r.seal_id = :seal and r.ended_at is null
                        order by r.agreed_at nulls last, r.named_at, s.name""")
                .param("seal", seal)
                .query((row, n) -> new ReaderLine(
                        toReader(row), row.getString("name"), row.getString("agency"), row.getString("namer")))
                .list();
    }

    @Override
    public List<SealReader> waiting() {
        return sql.sql("""
                        select r.* from seal_reader r join case_seal s on s.id = r.seal_id
                        where r.agreed_at is null and r.ended_at is null and s.lifted_at is null order by r.named_at""").query((row, n) -> toReader(row)).list();
    }

    @Override
    public List<Candidate> candidates(Sealed about) {
        return sql.sql("select staff_id, name, agency from who_may_read(:about)")
                .param("about", about.value())
                .query((row, n) ->
                        new Candidate(new StaffId(row.getObject(1, UUID.class)), row.getString(2), row.getString(3)))
                .list();
    }

    @Override
    public List<Unsettled> toBeSettled(Sealed about, Collection<StaffId> readers) {
        return sql.sql(
                        switch (about) {
                            case Sealed.OfCase(var _) ->
                                "select kind, id, words from to_be_settled(:about, :readers) order by 1, 3";
                            case Sealed.OfPerson(var _) ->
                                "select kind, id, words from to_be_settled_about(:about, :readers) order by 1, 3";
                        })
                .param("about", about.value())
                .param("readers", values(readers))
                .query((row, n) -> new Unsettled(
                        Unsettled.Kind.valueOf(row.getString(1)), row.getObject(2, UUID.class), row.getString(3)))
                .list();
    }

    @Override
    public boolean canBeOpenedBy(Collection<StaffId> readers) {
        return sql.sql("select can_be_opened(:readers)")
                .param("readers", values(readers))
                .query(Boolean.class)
                .single();
    }

    private static UUID[] values(Collection<StaffId> staff) {
        return staff.stream().map(StaffId::value).distinct().toArray(UUID[]::new);
    }

    private static String kind(Sealed about) {
        return switch (about) {
            case Sealed.OfCase(var _) -> "CASE";
            case Sealed.OfPerson(var _) -> "PERSON";
        };
    }

    private static Sealed about(ResultSet row) throws SQLException {
        var about = row.getObject("case_id", UUID.class);
        return about == null
                ? new Sealed.OfPerson(new PersonId(row.getObject("person_id", UUID.class)))
                : new Sealed.OfCase(new CaseId(about));
    }

    private static Seal toSeal(ResultSet row) throws SQLException {
        var asker = row.getObject("lifting_asked_by", UUID.class);
        return new Seal(
                row.getObject("id", UUID.class),
                about(row),
                row.getString("reason"),
                row.getTimestamp("sealed_at").toInstant(),
                asker == null
                        ? null
                        : new Wish(
                                new StaffId(asker),
                                row.getTimestamp("lifting_asked_at").toInstant(),
                                row.getString("lifting_reason")),
                row.getTimestamp("lifted_at") != null,
                row.getLong("version"));
    }

    private static SealReader toReader(ResultSet row) throws SQLException {
        var agreed = row.getObject("agreed_by", UUID.class);
        return new SealReader(
                row.getObject("id", UUID.class),
                row.getObject("seal_id", UUID.class),
                about(row),
                new StaffId(row.getObject("staff_id", UUID.class)),
                row.getString("reason"),
                new StaffId(row.getObject("named_by", UUID.class)),
                agreed == null ? null : new StaffId(agreed),
                row.getTimestamp("ended_at") != null,
                row.getLong("version"));
    }
}
