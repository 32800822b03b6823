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

    // The page is picked first, and the rest looked up for its rows alone: a join per row would check the long list of
    // what one
    // reaches again for every row.
    private static final String PAGE = """
            with page as materialized (
              select c.id, c.number, c.received_at, c.complaint, c.urgency, c.outcome, c.next_date, c.holder_post_id,
                row_number() over (order by %s nulls last, c.received_at desc, c.id) as place
              from consultation c where %s order by place limit :size offset :offset),
            opened as materialized (
              select consultation_id, id, number, name from support_case where consultation_id = any(array(select id from page))),
            concerned as materialized (
              select consultation_id, person_id, part from consultation_person where consultation_id = any(array(select id from page))),
            people as materialized (
              select id, coalesce(given_name, family_name, called_by) as name from person
              where id = any(array(select person_id from concerned)))
            select page.*, coalesce(page.holder_post_id = (select my_post()), false) as mine, coalesce(hs.name, '') as holder,
              opened.id as case_id, opened.number as case_number, opened.name as case_name,
              coalesce((select string_agg(people.name, '・' order by concerned.part <> '本人', people.id)
                from concerned join people on people.id = concerned.person_id where concerned.consultation_id = page.id), '') as about
            from page
            left join opened on opened.consultation_id = page.id
            left join post hp on hp.id = page.holder_post_id
            left join staff hs on hs.id = hp.staff_id
            order by place
            """;
    private static final String NEWEST_FIRST = "c.received_at desc";
    private static final String CASED = "select consultation_id from support_case where consultation_id is not null";

    private static final String WANTED = """
            (:holder::uuid is null or c.holder_post_id = :holder)
              and (:words = '' or c.number ilike :pattern or c.complaint ilike :pattern or c.speaker_name ilike :pattern)
            """;

    private static final int MOST = 50;

    private final JdbcClient sql;

    JdbcConsultationReading(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Counted<ConsultationRow> rows(Wanted wanted) {
        var filter = WANTED + "and " + condition(wanted.standing());
        var total = asking(sql.sql("select count(*) from consultation c where " + filter), wanted)
                .query(Integer.class)
                .single();
        var order = ORDER.getOrDefault(wanted.sort(), "c.received_at") + (wanted.descending() ? " desc" : " asc");
        var rows = asking(sql.sql(PAGE.formatted(order, filter)), wanted)
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
        return sql.sql(PAGE.formatted(NEWEST_FIRST, "c.household_id = :household"))
                .param("size", MOST)
                .param("offset", 0)
                .param("household", household.value())
                .query(JdbcConsultationReading::toRow)
                .list();
    }

    @Override
    public List<ConsultationRow> ofPerson(PersonId person) {
        return sql.sql(PAGE.formatted(NEWEST_FIRST, """
                        c.id in (select x.consultation_id from consultation_person x where x.person_id = :person)"""))
                .param("size", MOST)
                .param("offset", 0)
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
            case UNSCREENED -> "c.outcome is null and c.id not in (" + CASED + ")";
            case SEEKING_CONSENT -> "c.outcome = 'SEEK_CONSENT' and c.id not in (" + CASED + ")";
            case AWAITS_CASE -> "c.outcome in ('REFER', 'CONTINUE', 'MULTI_AGENCY') and c.id not in (" + CASED + ")";
            case CASE -> "c.id in (" + CASED + ")";
            case ENDED -> "c.outcome in ('INFORMED', 'SUSPENDED') and c.id not in (" + CASED + ")";
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
