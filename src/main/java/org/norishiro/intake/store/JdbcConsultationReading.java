package org.norishiro.intake.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.norishiro.household.HouseholdId;
import org.norishiro.household.PersonId;
import org.norishiro.intake.ConsultationId;
import org.norishiro.intake.Screened;
import org.norishiro.intake.model.Urgency;
import org.norishiro.intake.usecase.ConsultationReading;
import org.norishiro.shell.Counted;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

@Repository
class JdbcConsultationReading implements ConsultationReading {
    private static final Map<String, String> ORDER = Map.of(
            "number", "c.received_at",
            "received", "c.received_at",
            "urgency", "case c.urgency when 'URGENT' then 0 when 'SOON' then 1 else 2 end",
            "next", "c.next_date");

    private static final String COLUMNS = """
            select c.id, c.number, c.received_at, c.complaint, c.urgency, c.outcome, c.next_date,
              coalesce(c.holder_post_id = my_post(), false) as mine, coalesce(hs.name, '') as holder,
              sc.id as case_id, sc.number as case_number, sc.name as case_name,
              coalesce((select string_agg(coalesce(p.given_name, p.family_name, p.called_by), '・' order by cp.part <> '本人', p.id)
                from consultation_person cp join person p on p.id = cp.person_id where cp.consultation_id = c.id), '') as about
            """;
    private static final String FROM = """
            from consultation c
            left join support_case sc on sc.consultation_id = c.id
            left join post hp on hp.id = c.holder_post_id
            left join staff hs on hs.id = hp.staff_id
            """;

    private static final String WANTED = """
            where (:holder::uuid is null or c.holder_post_id = :holder)
              and (:words = '' or c.number ilike :pattern or c.complaint ilike :pattern or c.speaker_name ilike :pattern)
            """;

    private final JdbcClient sql;

    JdbcConsultationReading(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Counted<ConsultationRow> rows(Wanted wanted) {
        var filter = FROM + WANTED + "and " + condition(wanted.standing());
        var total = asking(sql.sql("select count(*) " + filter), wanted)
                .query(Integer.class)
                .single();
        var order = ORDER.getOrDefault(wanted.sort(), "c.received_at") + (wanted.descending() ? " desc" : " asc");
        var rows = asking(
                        sql.sql(COLUMNS + filter + " order by " + order
                                + " nulls last, c.received_at desc, c.id limit :size offset :offset"),
                        wanted)
                .param("size", wanted.size())
                .param("offset", wanted.offset())
                .query(JdbcConsultationReading::toRow)
                .list();
        return new Counted<>(rows, total);
    }

    @Override
    public Optional<CaseLink> caseOf(ConsultationId id) {
        return sql.sql(
                        "select id as case_id, number as case_number, name as case_name from support_case where consultation_id = :id")
                .param("id", id.value())
                .query((rs, n) -> toCase(rs, rs.getObject("case_id", UUID.class)))
                .optional();
    }

    @Override
    public List<ConsultationRow> ofHousehold(HouseholdId household) {
        return sql.sql(COLUMNS + FROM + " where c.household_id = :household order by c.received_at desc limit 50")
                .param("household", household.value())
                .query(JdbcConsultationReading::toRow)
                .list();
    }

    @Override
    public List<ConsultationRow> ofPerson(PersonId person) {
        return sql.sql(COLUMNS + FROM + """
                         where c.id in (select x.consultation_id from consultation_person x where x.person_id = :person)
                        order by c.received_at desc limit 50""")
                .param("person", person.value())
                .query(JdbcConsultationReading::toRow)
                .list();
    }

    private static StatementSpec asking(StatementSpec statement, Wanted wanted) {
        var words = wanted.words().strip();
        return statement
                .param(
                        "holder",
                        wanted.holder() == null ? null : wanted.holder().value())
                .param("words", words)
                .param("pattern", "%" + words.replaceAll("([%_\\\\])", "\\\\$1") + "%");
    }

    private static String condition(@Nullable Standing standing) {
        return switch (standing) {
            case null -> "true";
            case UNSCREENED -> "c.outcome is null and sc.id is null";
            case SEEKING_CONSENT -> "c.outcome = 'SEEK_CONSENT' and sc.id is null";
            case AWAITS_CASE -> "c.outcome in ('REFER', 'CONTINUE', 'MULTI_AGENCY') and sc.id is null";
            case CASE -> "sc.id is not null";
            case ENDED -> "c.outcome in ('INFORMED', 'SUSPENDED') and sc.id is null";
        };
    }

    private static ConsultationRow toRow(ResultSet rs, int n) throws SQLException {
        var outcome = rs.getString("outcome");
        var opened = rs.getObject("case_id", UUID.class);
        return new ConsultationRow(
                new ConsultationId(rs.getObject("id", UUID.class)),
                rs.getString("number"),
                ConsultationColumns.time(rs, "received_at"),
                rs.getString("complaint"),
                rs.getString("about"),
                Urgency.valueOf(rs.getString("urgency")),
                outcome == null ? null : Screened.valueOf(outcome),
                opened == null ? null : toCase(rs, opened),
                rs.getString("holder"),
                rs.getBoolean("mine"),
                rs.getObject("next_date", LocalDate.class));
    }

    private static CaseLink toCase(ResultSet rs, UUID id) throws SQLException {
        return new CaseLink(id, rs.getString("case_number"), rs.getString("case_name"));
    }
}
