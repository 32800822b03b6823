package org.norishiro.disclosure.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.norishiro.casework.CaseId;
import org.norishiro.disclosure.model.NamelessRegister;
import org.norishiro.disclosure.model.NamelessSheet;
import org.norishiro.disclosure.model.NamelessSheet.Hindrance;
import org.norishiro.disclosure.model.Trace;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcNamelessRegister implements NamelessRegister {
    private final JdbcClient sql;

    JdbcNamelessRegister(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Hindrance> hindranceOf(CaseId about) {
        return sql.sql("select coalesce(nameless_lack(:case), '')")
                .param("case", about.value())
                .query(String.class)
                .optional()
                .filter(lack -> !lack.isEmpty())
                .map(Hindrance::valueOf);
    }

    @Override
    public List<Trace> tracesIn(CaseId about, String words) {
        return sql.sql("select kind, found from traces_in(:case, :words)")
                .param("case", about.value())
                .param("words", words)
                .query((row, n) -> new Trace(Trace.Kind.valueOf(row.getString("kind")), row.getString("found")))
                .list();
    }

    @Override
    public void add(NamelessSheet sheet) {
        sql.sql("""
                        insert into nameless_sheet (id, case_id, agency_id, title, words, purpose, reason, valid_until)
                        values (:id, :case, :agency, :title, :words, :purpose, :reason, :until)""")
                .param("id", sheet.id())
                .param("case", sheet.about().value())
                .param("agency", sheet.to().value())
                .param("title", sheet.text().title())
                .param("words", sheet.text().words())
                .param("purpose", sheet.terms().purpose())
                .param("reason", sheet.terms().reason())
                .param("until", sheet.terms().until())
                .update();
    }

    @Override
    public List<Given> of(CaseId about) {
        return sql.sql("""
                        select n.id, a.name as agency, n.title, n.words, n.purpose, n.reason, n.valid_until, n.decided_at, n.ended_at,
                          n.ended_reason, s.name || '（' || g.name || '）' as decider
                        from nameless_sheet n
                        join agency a on a.municipality_id = n.municipality_id and a.id = n.agency_id
                        join agency g on g.municipality_id = n.municipality_id and g.id = n.from_agency_id
                        join post p on p.municipality_id = n.municipality_id and p.id = n.decided_by
                        join staff s on s.municipality_id = p.municipality_id and s.id = p.staff_id
                        where n.case_id = :case order by n.decided_at desc, a.kana, n.id""")
                .param("case", about.value())
                .query(JdbcNamelessRegister::toGiven)
                .list();
    }

    @Override
    public void takeBack(UUID id, String reason) {
        sql.sql("update nameless_sheet set ended_by = my_post(), ended_reason = :reason where id = :id")
                .param("id", id)
                .param("reason", reason)
                .update();
    }

    private static Given toGiven(ResultSet row, int n) throws SQLException {
        return new Given(
                row.getObject("id", UUID.class),
                row.getString("agency"),
                new NamelessSheet.Text(row.getString("title"), row.getString("words")),
                new NamelessSheet.Terms(
                        row.getString("purpose"),
                        row.getString("reason"),
                        row.getObject("valid_until", LocalDate.class)),
                row.getString("decider"),
                row.getObject("decided_at", OffsetDateTime.class).toInstant(),
                instantOrNull(row.getObject("ended_at", OffsetDateTime.class)),
                row.getString("ended_reason"));
    }

    private static @Nullable Instant instantOrNull(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
