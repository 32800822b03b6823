package org.norishiro.gate.store;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.norishiro.gate.ConsentState;
import org.norishiro.gate.FieldClass;
import org.norishiro.gate.model.ConsentFact;
import org.norishiro.gate.model.Giver;
import org.norishiro.gate.model.OnBehalf;
import org.norishiro.gate.model.Period;
import org.norishiro.gate.model.Said;
import org.norishiro.gate.model.Terms;
import org.norishiro.gate.usecase.ConsentReading.Fact;
import org.norishiro.gate.usecase.Recipients.Recipient;
import org.norishiro.identity.AgencyId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of {@code consent} as the facts they are. */
final class ConsentRows {
    /** Every fact of the line of {@code :id}, whichever of them that is; none where to whom it was given is not told. */
    private static final String LINE = """
            with recursive up as (
              select id, answers from consent where within_reach('CONSENT', :id) and id = :id
              union all select c.id, c.answers from consent c join up on c.id = up.answers
            ), line as (
              select id from up where answers is null
              union all select c.id from consent c join line on c.answers = line.id
            ), words as materialized (select * from consent_words(array(select id from line)))
            select c.id, c.person_id, c.case_id, c.answers, c.state, c.given_by, c.means, c.on_date, c.takes_effect_on, c.recorded_at,
              w.purpose, c.valid_from, c.valid_until, c.classes, c.witness, c.on_behalf, c.evidence, w.scope, w.reason,
              s.name as recorder, a.name as recorder_agency,
              array(select r.agency_id from consent_recipient r join agency a on a.id = r.agency_id where r.consent_id = c.id order by a.name) as agencies,
              array(select a.name from consent_recipient r join agency a on a.id = r.agency_id where r.consent_id = c.id order by a.name) as agency_names,
              array(select a.kana from consent_recipient r join agency a on a.id = r.agency_id where r.consent_id = c.id order by a.name) as agency_kana,
              array(select r.body_id from consent_recipient r join conference_body b on b.id = r.body_id where r.consent_id = c.id order by b.name) as bodies,
              array(select b.name from consent_recipient r join conference_body b on b.id = r.body_id where r.consent_id = c.id order by b.name) as body_names,
              array(select '' from consent_recipient r where r.consent_id = c.id and r.body_id is not null) as body_kana
            from words w join consent c on c.id = w.id
            join post p on p.id = c.recorded_by join staff s on s.id = p.staff_id join agency a on a.id = p.agency_id
            where c.person_id is not null and not exists (select from words where not readable)
            order by c.recorded_at, c.answers is not null""";

    private ConsentRows() {}

    static List<Fact> line(JdbcClient sql, UUID id) {
        return sql.sql(LINE).param("id", id).query((row, n) -> toFact(row)).list();
    }

    private static Fact toFact(ResultSet row) throws SQLException {
        var fact = new ConsentFact(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getObject("answers", UUID.class),
                row.getObject("on_date", LocalDate.class),
                toSaid(row));
        return new Fact(
                fact,
                recipients(row),
                row.getString("recorder"),
                row.getString("recorder_agency"),
                row.getTimestamp("recorded_at").toInstant());
    }

    private static Said toSaid(ResultSet row) throws SQLException {
        var state = ConsentState.valueOf(row.getString("state"));
        var terms = toTerms(row);
        if (state == ConsentState.WITHDRAWN) {
            return new Said.Withdrawn(
                    row.getString("given_by"),
                    row.getString("reason"),
                    row.getObject("takes_effect_on", LocalDate.class));
        }
        if (row.getObject("answers") != null && terms == null) return new Said.Declined(state, row.getString("reason"));
        if (terms == null) {
            return new Said.InWords(
                    state,
                    row.getString("given_by"),
                    row.getString("means"),
                    row.getString("scope"),
                    row.getString("reason"));
        }
        return state == ConsentState.REQUESTED
                ? new Said.Asked(terms)
                : new Said.Given(terms, toGiver(row), row.getString("means"), row.getString("witness"));
    }

    private static Giver toGiver(ResultSet row) throws SQLException {
        var onBehalf = row.getString("on_behalf");
        return new Giver(
                row.getString("given_by"),
                onBehalf == null ? null : OnBehalf.valueOf(onBehalf),
                row.getString("evidence"));
    }

    private static @Nullable Terms toTerms(ResultSet row) throws SQLException {
        var classes = row.getArray("classes");
        if (classes == null) return null;
        return new Terms(
                all(row, "agencies", UUID.class).stream().map(AgencyId::new).collect(inOrder()),
                new LinkedHashSet<>(all(row, "bodies", UUID.class)),
                Arrays.stream((String[]) classes.getArray())
                        .map(FieldClass::valueOf)
                        .collect(Collectors.toSet()),
                row.getString("purpose"),
                new Period(
                        row.getObject("valid_from", LocalDate.class), row.getObject("valid_until", LocalDate.class)));
    }

    private static List<Recipient> recipients(ResultSet row) throws SQLException {
        var recipients = new ArrayList<Recipient>();
        for (var kind : List.of("agencies agency_names agency_kana", "bodies body_names body_kana")) {
            var ids = all(row, kind.split(" ")[0], UUID.class);
            var names = all(row, kind.split(" ")[1], String.class);
            var kana = all(row, kind.split(" ")[2], String.class);
            for (var i = 0; i < ids.size(); i++)
                recipients.add(new Recipient(ids.get(i), names.get(i), kana.get(i), ""));
        }
        return recipients;
    }

    private static <T> List<T> all(ResultSet row, String column, Class<T> type) throws SQLException {
        Array array = Objects.requireNonNull(row.getArray(column));
        return Arrays.stream((Object[]) array.getArray()).map(type::cast).toList();
    }

    private static <T> Collector<T, ?, Set<T>> inOrder() {
        return Collectors.toCollection(LinkedHashSet::new);
    }
}
