package org.norishiro.enquiry.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.norishiro.enquiry.model.Enquiry;
import org.norishiro.enquiry.model.EnquiryRegister;
import org.norishiro.enquiry.model.Hindrance;
import org.norishiro.enquiry.model.Purpose;
import org.norishiro.gate.Basis;
import org.norishiro.gate.Grounds;
import org.norishiro.household.HouseholdId;
import org.norishiro.household.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcEnquiryRegister implements EnquiryRegister {
    private static final String LINES = """
            select e.*, s.name || '（' || a.name || '）' as asker
            from enquiry e join staff s on s.id = e.asker_id join agency a on a.id = e.agency_id
            """;

    private final JdbcClient sql;

    JdbcEnquiryRegister(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Hindrance> hindranceOf(PersonId person) {
        return sql.sql("select l from enquiry_lack(:person) l where l is not null")
                .param("person", person.value())
                .query(String.class)
                .optional()
                .map(Hindrance::valueOf);
    }

    @Override
    public boolean consentNamesSomebody(PersonId person) {
        return sql.sql("select consents_to_being_asked_about(:person)")
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    @Override
    public int askedToday() {
        return sql.sql("select enquiries_of_today()").query(Integer.class).single();
    }

    // by whom and when is the database's to fill in
    @Override
    public void add(Enquiry enquiry) {
        var grounds = enquiry.grounds();
        sql.sql("""
                        insert into enquiry (id, person_id, purpose, basis, article, reason, words, valid_until)
                        values (:id, :person, :purpose, :basis, :article, :reason, :words, :until)""")
                .param("id", enquiry.id())
                .param("person", enquiry.person().value())
                .param("purpose", enquiry.purpose().name())
                .param("basis", grounds.basis().name())
                .param("article", grounds.article())
                .param("reason", grounds.reason())
                .param("words", enquiry.words())
                .param("until", enquiry.until())
                .update();
    }

    @Override
    public List<Line> of(PersonId person) {
        return sql.sql(LINES + "where e.person_id = :person order by e.asked_at desc, e.id")
                .param("person", person.value())
                .query(JdbcEnquiryRegister::toLine)
                .list();
    }

    @Override
    public List<Line> openInHousehold(HouseholdId household, LocalDate today) {
        return sql.sql(LINES + """
                        where e.withdrawn_at is null and e.valid_until >= :today and e.person_id in (
                          select m.person_id from membership m
                          where m.household_id = :household and (m.until is null or m.until > :today))
                        order by e.asked_at desc, e.id""")
                .param("household", household.value())
                .param("today", today)
                .query(JdbcEnquiryRegister::toLine)
                .list();
    }

    @Override
    public List<Call> callsAbout(PersonId person) {
        return sql.sql("""
                        select c.* from answers_to_us() c join enquiry e on e.id = c.enquiry_id
                        where e.person_id = :person order by c.promised_at""")
                .param("person", person.value())
                .query((row, n) -> new Call(
                        row.getObject("enquiry_id", UUID.class),
                        row.getString("agency"),
                        row.getString("phone"),
                        row.getString("caller") + "（" + row.getString("title") + "）",
                        row.getString("words"),
                        moment(row, "promised_at")))
                .list();
    }

    @Override
    public List<Coming> comingTo(UUID post, LocalDate today) {
        return sql.sql("""
                        select e.person_id, e.valid_until, c.agency from answers_to_us() c join enquiry e on e.id = c.enquiry_id
                        where e.asked_by = :post and e.withdrawn_at is null and e.valid_until >= :today
                        order by e.valid_until, c.agency""")
                .param("post", post)
                .param("today", today)
                .query((row, n) -> new Coming(
                        new PersonId(row.getObject("person_id", UUID.class)),
                        row.getString("agency"),
                        row.getObject("valid_until", LocalDate.class)))
                .list();
    }

    // when and by whom is the database's to fill in
    @Override
    public void withdraw(UUID enquiry) {
        sql.sql("update enquiry set withdrawn_at = now() where id = :id")
                .param("id", enquiry)
                .update();
    }

    private static Line toLine(ResultSet row, int n) throws SQLException {
        var grounds =
                new Grounds(Basis.valueOf(row.getString("basis")), row.getString("article"), row.getString("reason"));
        var enquiry = new Enquiry(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("person_id", UUID.class)),
                Purpose.valueOf(row.getString("purpose")),
                row.getString("words"),
                grounds,
                row.getObject("valid_until", LocalDate.class));
        return new Line(enquiry, row.getString("asker"), moment(row, "asked_at"), momentOrNull(row, "withdrawn_at"));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant momentOrNull(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
