package org.norishiro.household.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.norishiro.household.Held;
import org.norishiro.household.PersonId;
import org.norishiro.household.model.SamePerson;
import org.norishiro.household.model.SamePersonRegister;
import org.norishiro.identity.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcSamePersonRegister implements SamePersonRegister {
    /** One step from {@code one.id}: by two indexes, however many judgements are in sight. */
    static final String SAME_AS_ONE = """
            select s.other_id from same_person s where s.person_id = one.id and s.undone_at is null
            union all
            select s.person_id from same_person s where s.other_id = one.id and s.undone_at is null""";

    private final JdbcClient sql;

    JdbcSamePersonRegister(JdbcClient sql) {
        this.sql = sql;
    }

    /** The pair in the order the table asks for; two at once wait for each other, and the second finds it said. */
    @Override
    public boolean add(SamePerson judgement) {
        return sql.sql("""
                                insert into same_person (id, person_id, other_id, evidence)
                                values (:id, least(:one::uuid, :other::uuid), greatest(:one::uuid, :other::uuid), :evidence)
                                on conflict do nothing""")
                        .param("id", judgement.id())
                        .param("one", judgement.one().value())
                        .param("other", judgement.other().value())
                        .param("evidence", judgement.evidence())
                        .update()
                == 1;
    }

    @Override
    public boolean update(SamePerson judgement) {
        var undoing = judgement.undoing();
        return sql.sql("""
                                update same_person set undone_by = :by, undone_at = :at, undone_reason = :reason, version = version + 1
                                where id = :id and version = :version and undone_at is null""")
                        .param("by", undoing == null ? null : undoing.by().value())
                        .param("at", undoing == null ? null : Timestamp.from(undoing.at()))
                        .param("reason", undoing == null ? "" : undoing.reason())
                        .param("id", judgement.id())
                        .param("version", judgement.version())
                        .update()
                == 1;
    }

    @Override
    public Optional<SamePerson> find(UUID id) {
        return sql.sql("select * from same_person where id = :id")
                .param("id", id)
                .query(JdbcSamePersonRegister::toJudgement)
                .optional();
    }

    @Override
    public List<PersonId> recordsOf(PersonId person) {
        return sql.sql("""
                        with recursive one (id) as (
                          select :person::uuid
                          union
                          select same.id from one cross join lateral (%s) same (id)
                        )
                        select id from one order by id <> :person::uuid, id""".formatted(SAME_AS_ONE))
                .param("person", person.value())
                .query((rs, n) -> new PersonId(rs.getObject(1, UUID.class)))
                .list();
    }

    @Override
    public List<Line> of(Collection<PersonId> persons) {
        return sql.sql("""
                        select s.*, sayer.name as sayer, undoer.name as undoer from same_person s
                        join staff sayer on sayer.id = s.said_by
                        left join staff undoer on undoer.id = s.undone_by
                        where s.person_id = any(:persons) or s.other_id = any(:persons)
                        order by s.undone_at is not null, s.said_at desc, s.id""")
                .param("persons", JdbcPersons.values(persons))
                .query((rs, n) -> new Line(
                        toJudgement(rs, n),
                        rs.getString("sayer"),
                        rs.getTimestamp("said_at").toInstant(),
                        rs.getString("undoer")))
                .list();
    }

    @Override
    public boolean areUnderTwoSeals(PersonId one, PersonId other) {
        return sql.sql("select are_under_two_seals(:one, :other)")
                .param("one", one.value())
                .param("other", other.value())
                .query(Boolean.class)
                .single();
    }

    @Override
    public List<Held> toBeHandedOver(PersonId one, PersonId other) {
        return sql.sql("select kind, id, number from to_be_handed_over_if_same(:one, :other) order by 1, 3")
                .param("one", one.value())
                .param("other", other.value())
                .query((rs, n) ->
                        new Held(Held.Kind.valueOf(rs.getString(1)), rs.getObject(2, UUID.class), rs.getString(3)))
                .list();
    }

    private static SamePerson toJudgement(ResultSet rs, int n) throws SQLException {
        return SamePerson.onRecord(
                rs.getObject("id", UUID.class),
                new PersonId(rs.getObject("person_id", UUID.class)),
                new PersonId(rs.getObject("other_id", UUID.class)),
                rs.getString("evidence"),
                new StaffId(rs.getObject("said_by", UUID.class)),
                undoing(rs),
                rs.getLong("version"));
    }

    private static SamePerson.@Nullable Undoing undoing(ResultSet rs) throws SQLException {
        var by = rs.getObject("undone_by", UUID.class);
        return by == null
                ? null
                : new SamePerson.Undoing(
                        new StaffId(by), rs.getTimestamp("undone_at").toInstant(), rs.getString("undone_reason"));
    }
}
