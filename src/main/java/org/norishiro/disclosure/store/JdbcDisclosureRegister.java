package org.norishiro.disclosure.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.norishiro.casework.CaseId;
import org.norishiro.disclosure.model.Disclosure;
import org.norishiro.disclosure.model.DisclosureRegister;
import org.norishiro.gate.Basis;
import org.norishiro.gate.FieldClass;
import org.norishiro.household.PersonId;
import org.norishiro.identity.AgencyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcDisclosureRegister implements DisclosureRegister {
    private static final String CARRIED_OVER = "CARRIED_OVER";
    private static final String LINES = """
            select d.id, d.agency_id, d.person_id, d.classes, d.basis, d.article, d.purpose, d.decided_at, d.valid_until, d.ends_at,
              w.reason, w.ended_reason, coalesce(s.name || '（' || a.name || '）', '') as decider
            from disclosure d cross join lateral disclosure_words(d.id) w
            left join post p on p.id = d.decided_by
            left join staff s on s.id = p.staff_id
            left join agency a on a.id = p.agency_id
            where d.case_id = :case
            """;

    private final JdbcClient sql;

    JdbcDisclosureRegister(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public List<PersonId> withoutConsent(Disclosure disclosure) {
        var person = disclosure.person();
        return sql.sql(
                        "select m from consent_missing(:case, :agency, cast(:person as uuid), cast(:classes as text[])) m")
                .param("case", disclosure.about().value())
                .param("agency", disclosure.to().value())
                .param("person", person == null ? null : person.value())
                .param("classes", names(disclosure))
                .query((row, n) -> new PersonId(row.getObject(1, UUID.class)))
                .list();
    }

    private static String[] names(Disclosure disclosure) {
        return disclosure.classes().stream().map(FieldClass::name).toArray(String[]::new);
    }

    // when it stops working, and by whom it was decided, is the database's to fill in
    @Override
    public void add(Disclosure disclosure) {
        var terms = disclosure.terms();
        var person = disclosure.person();
        sql.sql("""
                        insert into disclosure (id, case_id, agency_id, person_id, classes, basis, article, reason, purpose, valid_until, ends_at)
                        values (:id, :case, :agency, :person, cast(:classes as field_class[]), :basis, :article, :reason, :purpose,
                          :until, 'infinity')""")
                .param("id", disclosure.id())
                .param("case", disclosure.about().value())
                .param("agency", disclosure.to().value())
                .param("person", person == null ? null : person.value())
                .param(
                        "classes",
                        disclosure.classes().stream().map(FieldClass::name).toArray(String[]::new))
                .param("basis", terms.basis().name())
                .param("article", terms.grounds().article())
                .param("reason", terms.grounds().reason())
                .param("purpose", terms.purpose())
                .param("until", terms.until())
                .update();
    }

    @Override
    public List<Line> of(CaseId about) {
        return sql.sql(LINES + "order by d.decided_at desc, d.id")
                .param("case", about.value())
                .query(JdbcDisclosureRegister::toLine)
                .list();
    }

    @Override
    public Optional<Line> find(CaseId about, UUID id) {
        return sql.sql(LINES + "and d.id = :id")
                .param("case", about.value())
                .param("id", id)
                .query(JdbcDisclosureRegister::toLine)
                .optional();
    }

    @Override
    public List<Seated> seated(CaseId about) {
        return sql.sql("""
                        select a.id, a.name,
                          (select min(w.ground) from who_reaches('CASE', :case) w
                           where w.agency_id = a.id and w.ground not in ('TEAM', 'DISCLOSED')) as ground
                        from agency a
                        where a.id in (select t.agency_id from team_member t where t.case_id = :case and t.until is null)
                          and a.id <> (select c.agency_id from support_case c where c.id = :case)
                        order by a.kana, a.name""")
                .param("case", about.value())
                .query((row, n) -> new Seated(
                        new AgencyId(row.getObject("id", UUID.class)), row.getString("name"), row.getString("ground")))
                .list();
    }

    @Override
    public void end(UUID id, String reason) {
        sql.sql("update disclosure set ended_by = my_post(), ended_reason = :reason where id = :id")
                .param("id", id)
                .param("reason", reason)
                .update();
    }

    @Override
    public List<RunsOut> runningOut(UUID holderPost, LocalDate by) {
        return sql.sql("""
                        select c.id, c.name, a.name as agency, max(l.last_day) as until, bool_and(d.basis = 'CARRIED_OVER') as carried
                        from support_case c
                        join disclosure d on d.case_id = c.id and d.ends_at > now()
                        cross join lateral (select ((d.ends_at at time zone 'Asia/Tokyo') - interval '1 microsecond')::date as last_day) l
                        join agency a on a.id = d.agency_id
                        where c.holder_post_id = :holder and c.state <> 'CLOSED'
                        group by c.id, c.name, a.id, a.name
                        having max(l.last_day) <= :by or bool_and(d.basis = 'CARRIED_OVER')
                        order by until""")
                .param("holder", holderPost)
                .param("by", by)
                .query((row, n) -> new RunsOut(
                        new CaseId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        row.getString("agency"),
                        row.getObject("until", LocalDate.class),
                        row.getBoolean("carried")))
                .list();
    }

    private static Line toLine(ResultSet row, int n) throws SQLException {
        var person = row.getObject("person_id", UUID.class);
        var basis = row.getString("basis");
        return new Line(
                row.getObject("id", UUID.class),
                new AgencyId(row.getObject("agency_id", UUID.class)),
                person == null ? null : new PersonId(person),
                Arrays.stream((Object[]) row.getArray("classes").getArray())
                        .map(each -> FieldClass.valueOf(each.toString()))
                        .sorted()
                        .toList(),
                CARRIED_OVER.equals(basis) ? null : Basis.valueOf(basis),
                row.getString("article"),
                row.getString("reason"),
                row.getString("purpose"),
                row.getString("decider"),
                row.getObject("decided_at", OffsetDateTime.class).toInstant(),
                row.getObject("valid_until", LocalDate.class),
                row.getObject("ends_at", OffsetDateTime.class).toInstant(),
                row.getString("ended_reason"));
    }
}
