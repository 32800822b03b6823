package org.norishiro.gate.store;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.norishiro.gate.model.ConsentFact;
import org.norishiro.gate.model.ConsentLine;
import org.norishiro.gate.model.ConsentRegister;
import org.norishiro.gate.model.Said;
import org.norishiro.gate.model.Terms;
import org.norishiro.gate.usecase.ConsentReading.Fact;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcConsentRegister implements ConsentRegister {
    private final JdbcClient sql;

    JdbcConsentRegister(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Optional<ConsentLine> lineOf(UUID fact) {
        var facts = ConsentRows.line(sql, fact);
        return facts.isEmpty()
                ? Optional.empty()
                : Optional.of(new ConsentLine(facts.stream().map(Fact::fact).toList()));
    }

    @Override
    public Optional<ConsentLine> lineToFollow(UUID fact) {
        sql.sql("select hold_consents()").query((row, n) -> fact).single();
        return lineOf(fact);
    }

    @Override
    public void add(ConsentFact fact) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("id", fact.id());
        values.put("person", fact.person());
        values.put("case", fact.inCase());
        values.put("answers", fact.answers());
        values.put("state", fact.state().name());
        values.put("on", fact.on());
        fact.terms().ifPresent(terms -> values.putAll(columns(terms)));
        values.putAll(columns(fact.said()));
        sql.sql("""
                        insert into consent (id, person_id, case_id, answers, state, on_date, given_by, means, witness, on_behalf, evidence,
                                             reason, takes_effect_on, scope, purpose, valid_from, valid_until, classes)
                        values (:id, :person, :case, :answers, :state, :on, coalesce(:givenBy, ''), coalesce(:means, ''),
                                coalesce(:witness, ''), :onBehalf, coalesce(:evidence, ''), coalesce(:reason, ''), cast(:effect as date),
                                coalesce(:scope, ''), coalesce(:purpose, ''), cast(:from as date), cast(:until as date), cast(:classes as text[]))""").params(complete(values)).update();
        fact.terms().ifPresent(terms -> addRecipients(fact, terms));
    }

    private static Map<String, @Nullable Object> complete(Map<String, @Nullable Object> values) {
        for (var column : new String[] {
            "givenBy",
            "means",
            "witness",
            "onBehalf",
            "evidence",
            "reason",
            "effect",
            "scope",
            "purpose",
            "from",
            "until",
            "classes"
        }) values.putIfAbsent(column, null);
        return values;
    }

    private static Map<String, @Nullable Object> columns(Said said) {
        var values = new HashMap<String, @Nullable Object>();
        switch (said) {
            case Said.Asked asked -> {}
            case Said.Given(var terms, var giver, var means, var witness) -> {
                var onBehalf = giver.onBehalf();
                values.put("givenBy", giver.name());
                values.put("onBehalf", onBehalf == null ? null : onBehalf.name());
                values.put("evidence", giver.evidence());
                values.put("means", means);
                values.put("witness", witness);
            }
            case Said.InWords(var state, var givenBy, var means, var scope, var reason) -> {
                values.put("givenBy", givenBy);
                values.put("means", means);
                values.put("scope", scope);
                values.put("reason", reason);
            }
            case Said.Declined(var state, var reason) -> values.put("reason", reason);
            case Said.Withdrawn(var by, var words, var effectiveOn) -> {
                values.put("givenBy", by);
                values.put("reason", words);
                values.put("effect", effectiveOn);
            }
        }
        return values;
    }

    private Map<String, @Nullable Object> columns(Terms terms) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("purpose", terms.purpose());
        values.put("from", terms.period().from());
        values.put("until", terms.period().until());
        values.put("classes", terms.classes().stream().map(Enum::name).toArray(String[]::new));
        values.put("scope", inWords(terms));
        return values;
    }

    /** Who is told and for what, for those who read words alone. */
    private String inWords(Terms terms) {
        return sql.sql("""
                        select coalesce(string_agg(name, '・' order by name), '') || 'に：' || :purpose from (
                          select name from agency where id = any(:agencies)
                          union all select name from conference_body where id = any(:bodies)) recipient""")
                .param("purpose", terms.purpose())
                .param("agencies", agencies(terms))
                .param("bodies", terms.bodies().toArray(UUID[]::new))
                .query(String.class)
                .single();
    }

    private void addRecipients(ConsentFact fact, Terms terms) {
        sql.sql("""
                        insert into consent_recipient (consent_id, person_id, agency_id, body_id)
                        select :consent, :person, agency, null from unnest(:agencies) agency
                        union all select :consent, :person, null, body from unnest(:bodies) body""")
                .param("consent", fact.id())
                .param("person", fact.person())
                .param("agencies", agencies(terms))
                .param("bodies", terms.bodies().toArray(UUID[]::new))
                .update();
    }

    private static UUID[] agencies(Terms terms) {
        return terms.agencies().stream().map(agency -> agency.value()).toArray(UUID[]::new);
    }

    @Override
    public boolean reaches(UUID person, @Nullable UUID inCase) {
        return sql.sql("""
                        select exists (select from person where id = :person)
                          and (cast(:case as uuid) is null or exists (select from support_case where id = :case))""")
                .param("person", person)
                .param("case", inCase)
                .query(Boolean.class)
                .single();
    }
}
