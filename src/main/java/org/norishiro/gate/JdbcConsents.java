package org.norishiro.gate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcConsents implements Consents {
    private static final String OF_PERSONS = "person_id = any(:persons)";
    /** Those asked for, and in one go what may be read of them. */
    private static final String FROM = """
            from consent_words(array(select id from consent where %s)) w
            join consent c on c.id = w.id
            join post p on p.municipality_id = c.municipality_id and p.id = c.recorded_by
            join staff s on s.municipality_id = p.municipality_id and s.id = p.staff_id
            """;

    private static final String COLUMNS =
            " c.id, c.person_id, c.given_by, c.means, w.scope, w.reason, w.readable, c.on_date, s.name, c.recorded_at, ";

    private final JdbcClient sql;

    JdbcConsents(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public void add(NewConsent c) {
        sql.sql("""
                        insert into consent (id, person_id, consultation_id, case_id, state, given_by, means, scope, reason, on_date)
                        values (:id, :person, :consultation, :case, :state, :givenBy, :means, :scope, :reason, :on)""")
                .param("id", UUID.randomUUID())
                .param("person", c.person())
                .param("consultation", c.consultation())
                .param("case", c.inCase())
                .param("state", c.state().name())
                .param("givenBy", c.givenBy())
                .param("means", c.means())
                .param("scope", c.scope())
                .param("reason", c.reason())
                .param("on", c.on())
                .update();
    }

    /**
     * Facts that tell where a person stands: not a request that was answered, not what was given once, not a withdrawal to come, not
     * 「未取得」 once the person was asked. What is said in words about all of it cuts off what was before.
     */
    @Override
    public List<RecordedConsent> latestOf(Collection<UUID> persons) {
        return sql.sql("with fact as (" + standing(OF_PERSONS) + """
                        ), cut as (
                          select person_id, max(recorded_at) as at from fact where answers is null and classes is null group by person_id
                        ), telling as (
                          select f.*, f.classes is not null and f.state = 'GIVEN'
                            and f.recorded_at >= coalesce((select at from cut where cut.person_id = f.person_id), '-infinity') as holds
                          from fact f
                          where not (f.recorded = 'GIVEN' and f.state in ('WITHDRAWN', 'RENEWED', 'NOT_YET'))
                            and not (f.recorded = 'WITHDRAWN' and f.takes_effect_on > (now() at time zone 'Asia/Tokyo')::date)
                            and not (f.recorded = 'REQUESTED' and exists (select from fact a where a.answers = f.id))
                            and not (f.recorded = 'NOT_ASKED' and exists (select from fact r where r.person_id = f.person_id
                                       and r.recorded = 'REQUESTED' and r.recorded_at >= f.recorded_at))
                        )
                        select distinct on (person_id) t.*, case
                          when t.state = 'GIVEN' and t.person_id in (select contradicted_elsewhere(:persons)) then 'ASK_AGAIN'
                          else t.state end as told
                        from telling t order by person_id, holds desc, recorded = 'REQUESTED', recorded_at desc""")
                .param("persons", persons.toArray(UUID[]::new))
                .query((row, n) -> toConsent(row, "told"))
                .list();
    }

    @Override
    public List<StandingConsent> standingOf(Collection<UUID> persons) {
        return sql.sql("with fact as (" + standing(OF_PERSONS) + """
                        )
                        select f.*, (select count(*) from consent_scan k where k.consent_id = f.id) as scans from fact f
                        where f.recorded <> 'WITHDRAWN'
                          and not (f.recorded = 'REQUESTED' and exists (select from fact a where a.answers = f.id))
                        order by f.recorded_at desc""")
                .param("persons", persons.toArray(UUID[]::new))
                .query((row, n) -> new StandingConsent(
                        toConsent(row, n),
                        row.getObject("valid_until", LocalDate.class),
                        row.getArray("classes") != null,
                        row.getInt("scans")))
                .list();
    }

    @Override
    public Optional<RecordedConsent> latestOfConsultation(UUID consultation) {
        return sql.sql(standing("consultation_id = :id") + "order by c.recorded_at desc limit 1")
                .param("id", consultation)
                .query(JdbcConsents::toConsent)
                .optional();
    }

    @Override
    public List<Fact> uncovered(UUID inCase, UUID to, Collection<Fact> told) {
        return sql.sql("""
                        select f.person, f.kind from unnest(cast(:persons as uuid[]), cast(:kinds as text[])) f (person, kind)
                        where not consent_covers(:case, :to, f.person, f.kind)""")
                .param("persons", told.stream().map(Fact::person).toArray(UUID[]::new))
                .param("kinds", told.stream().map(fact -> fact.kind().name()).toArray(String[]::new))
                .param("case", inCase)
                .param("to", to)
                .query((row, n) ->
                        new Fact(row.getObject("person", UUID.class), FieldClass.valueOf(row.getString("kind"))))
                .list();
    }

    @Override
    public List<RecordedConsent> historyOf(UUID inCase, Collection<UUID> persons) {
        return sql.sql(recorded("case_id = :case or " + OF_PERSONS) + "order by c.recorded_at desc")
                .param("case", inCase)
                .param("persons", persons.toArray(UUID[]::new))
                .query(JdbcConsents::toConsent)
                .list();
    }

    /** As it was recorded. */
    private static String recorded(String which) {
        return "select" + COLUMNS + "c.state " + FROM.formatted(which);
    }

    /** As it stands now. */
    private static String standing(String which) {
        return "select" + COLUMNS
                + "consent_standing(c.id, now()) as state, c.state as recorded, c.answers, c.classes, c.valid_until, c.takes_effect_on "
                + FROM.formatted(which);
    }

    private static RecordedConsent toConsent(ResultSet rs, int n) throws SQLException {
        return toConsent(rs, "state");
    }

    private static RecordedConsent toConsent(ResultSet rs, String state) throws SQLException {
        return new RecordedConsent(
                rs.getObject("id", UUID.class),
                rs.getObject("person_id", UUID.class),
                ConsentState.valueOf(rs.getString(state)),
                rs.getString("given_by"),
                rs.getString("means"),
                rs.getString("scope"),
                rs.getString("reason"),
                rs.getBoolean("readable"),
                rs.getObject("on_date", LocalDate.class),
                rs.getString("name"),
                rs.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }
}
