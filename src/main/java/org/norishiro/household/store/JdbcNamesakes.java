package org.norishiro.household.store;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.norishiro.calendar.PartialDate;
import org.norishiro.household.PersonId;
import org.norishiro.household.model.Namesakes;
import org.norishiro.household.model.PersonName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcNamesakes implements Namesakes {
    /** More than these are no help: whoever registers looks for them by name. */
    private static final int MOST = 5;

    /** The keys are columns: an index answers although row-level security comes first. What is seen in part or in an emergency does not count. */
    private static final String ALIKE = """
            (p.kana_key = asked.kana_key and p.kana_key <> '' or p.name_key = asked.name_key and p.name_key <> '')
              and (p.born_earliest is null or asked.latest is null or p.born_earliest <= asked.latest)
              and (p.born_latest is null or asked.earliest is null or p.born_latest >= asked.earliest)
              and exists (select from reach r where r.kind = 'PERSON' and r.object_id = p.id and r.ground <> 'EMERGENCY' and not r.partial)
            order by p.born_earliest nulls last, p.registered_at, p.id limit\s""" + MOST;

    private final JdbcClient sql;

    JdbcNamesakes(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public List<PersonId> of(PersonId person) {
        return sql.sql("""
                        with asked as materialized (
                          select id, kana_key, name_key, born_earliest as earliest, born_latest as latest from person
                          where id = :person and exists (select from reach r
                            where r.kind = 'PERSON' and r.object_id = :person and r.ground <> 'EMERGENCY' and not r.partial))
                        select p.id from asked join person p on p.id <> asked.id
                        where p.id not in (select s.other_id from same_person s where s.person_id = asked.id and s.undone_at is null
                                           union select s.person_id from same_person s where s.other_id = asked.id and s.undone_at is null)
                          and\s""" + ALIKE)
                .param("person", person.value())
                .query((rs, n) -> new PersonId(rs.getObject(1, UUID.class)))
                .list();
    }

    @Override
    public List<PersonId> like(PersonName name, PartialDate born) {
        return sql.sql("""
                        with asked as materialized (
                          select folded_names(:kana) as kana_key, folded_names(:name) as name_key, :earliest::date as earliest,
                            :latest::date as latest)
                        select p.id from asked cross join person p where\s""" + ALIKE)
                .param("kana", name.kana())
                .param("name", text(name.family()) + text(name.given()))
                .param("earliest", born.earliest())
                .param("latest", born.latest())
                .query((rs, n) -> new PersonId(rs.getObject(1, UUID.class)))
                .list();
    }

    private static String text(@Nullable String part) {
        return part == null ? "" : part;
    }
}
