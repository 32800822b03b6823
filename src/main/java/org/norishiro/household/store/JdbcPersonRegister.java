package org.norishiro.household.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.norishiro.household.AddressSight;
import org.norishiro.household.PersonId;
import org.norishiro.household.Sex;
import org.norishiro.household.model.LastChange;
import org.norishiro.household.model.Person;
import org.norishiro.household.model.PersonFacts;
import org.norishiro.household.model.PersonRegister;
import org.norishiro.household.model.Stated;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPersonRegister implements PersonRegister {
    /** Written only by whoever is shown it. */
    private static final String WHERE_THEY_LIVE = """
            address = :address, address_state = :addressState, phone = :phone, phone_state = :phoneState, contact_note = :note,""";

    private final JdbcClient sql;

    JdbcPersonRegister(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public void add(Person person) {
        withFacts(sql.sql("""
                        insert into person (id, family_name, given_name, kana, called_by, other_names, sex, born, born_earliest,
                          born_latest, is_deceased, address, address_state, phone, phone_state, contact_note)
                        values (:id, :family, :given, :kana, :calledBy, :others, :sex, :born, :earliest,
                          :latest, :deceased, :address, :addressState, :phone, :phoneState, :note)"""), person).update();
    }

    @Override
    public boolean update(Person person) {
        return withFacts(sql.sql("""
                        update person set family_name = :family, given_name = :given, kana = :kana, called_by = :calledBy,
                          other_names = :others, sex = :sex, born = :born, born_earliest = :earliest, born_latest = :latest,
                          is_deceased = :deceased, %s
                          changed_at = now(), changed_by = my_staff(), version = version + 1
                        where id = :id and version = :version""".formatted(person.facts().withheld() ? "" : WHERE_THEY_LIVE)), person)
                        .param("version", person.version())
                        .update()
                == 1;
    }

    @Override
    public Optional<Person> find(PersonId id) {
        return sql.sql("select " + PersonColumns.CARD + """
                        , p.version, a.sight, a.address, a.address_state, a.phone, a.phone_state, a.contact_note
                        from person p join shown_addresses(array[:id]::uuid[]) a on a.person_id = p.id
                        where within_reach('PERSON', :id) and p.id = :id""")
                .param("id", id.value())
                .query(JdbcPersonRegister::toPerson)
                .optional();
    }

    @Override
    public LastChange lastChange(PersonId id) {
        return sql.sql("""
                        select s.name, p.changed_at from person p join staff s on s.id = p.changed_by where p.id = :id""").param("id", id.value()).query(LastChanges::toChange).single();
    }

    private static StatementSpec withFacts(StatementSpec statement, Person person) {
        var facts = person.facts();
        var name = facts.name();
        var about = statement
                .param("id", person.id().value())
                .param("family", name.family())
                .param("given", name.given())
                .param("kana", name.kana())
                .param("calledBy", name.calledBy())
                .param("others", name.others())
                .param("sex", facts.sex().name())
                .param("born", facts.born().toText())
                .param("earliest", facts.born().earliest())
                .param("latest", facts.born().latest())
                .param("deceased", facts.deceased());
        if (facts.withheld()) return about;
        return about.param("address", facts.address().text())
                .param("addressState", facts.address().state().name())
                .param("phone", facts.phone().text())
                .param("phoneState", facts.phone().state().name())
                .param("note", facts.contactNote());
    }

    private static Person toPerson(ResultSet rs, int n) throws SQLException {
        var facts = new PersonFacts(
                PersonColumns.name(rs),
                Sex.valueOf(rs.getString("sex")),
                PersonColumns.born(rs),
                stated(rs, "address"),
                stated(rs, "phone"),
                rs.getString("contact_note"),
                rs.getBoolean("is_deceased"),
                AddressSight.valueOf(rs.getString("sight")));
        return Person.restore(new PersonId(rs.getObject("id", UUID.class)), facts, rs.getLong("version"));
    }

    private static Stated stated(ResultSet rs, String column) throws SQLException {
        return new Stated(Stated.State.valueOf(rs.getString(column + "_state")), rs.getString(column));
    }
}
