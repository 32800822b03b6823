package org.norishiro.household.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.norishiro.household.PersonId;
import org.norishiro.household.model.Relation;
import org.norishiro.household.model.RelationKind;
import org.norishiro.household.model.RelationRegister;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcRelationRegister implements RelationRegister {
    private final JdbcClient sql;

    JdbcRelationRegister(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public void add(Relation relation) {
        sql.sql("""
                        insert into relation (id, person_id, other_id, kind, note, since, until)
                        values (:id, :person, :other, :kind, :note, :since, :until)""")
                .param("id", relation.id())
                .param("person", relation.person().value())
                .param("other", relation.other().value())
                .param("kind", relation.kind().name())
                .param("note", relation.note())
                .param("since", relation.since())
                .param("until", relation.until())
                .update();
    }

    @Override
    public boolean update(Relation relation) {
        return sql.sql(
                                "update relation set until = :until, version = version + 1 where id = :id and version = :version")
                        .param("until", relation.until())
                        .param("id", relation.id())
                        .param("version", relation.version())
                        .update()
                == 1;
    }

    @Override
    public Optional<Relation> find(UUID id) {
        return sql.sql("select * from relation where id = :id")
                .param("id", id)
                .query(JdbcRelationRegister::toRelation)
                .optional();
    }

    @Override
    public List<Relation> of(Collection<PersonId> persons) {
        return sql.sql("""
                        select * from relation where person_id = any(:persons) or other_id = any(:persons)
                        order by until nulls first, kind, since nulls last, id""")
                .param("persons", JdbcPersons.values(persons))
                .query(JdbcRelationRegister::toRelation)
                .list();
    }

    private static Relation toRelation(ResultSet rs, int n) throws SQLException {
        return Relation.restore(
                rs.getObject("id", UUID.class),
                new PersonId(rs.getObject("person_id", UUID.class)),
                new PersonId(rs.getObject("other_id", UUID.class)),
                RelationKind.valueOf(rs.getString("kind")),
                rs.getString("note"),
                rs.getObject("since", LocalDate.class),
                rs.getObject("until", LocalDate.class),
                rs.getLong("version"));
    }
}
