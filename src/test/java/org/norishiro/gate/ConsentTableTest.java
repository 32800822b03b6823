package org.norishiro.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norishiro.ModuleWorld;
import org.norishiro.World;
import org.norishiro.casework.CaseworkWorld;
import org.norishiro.database.OwnerWork;
import org.norishiro.household.PersonId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database itself refuses, whoever writes to it. */
@ModuleWorld
class ConsentTableTest {
    private static final String GIVEN = """
            insert into consent (id, person_id, answers, state, given_by, means, scope, purpose, valid_from, classes, on_date)
            values (?, ?, ?, 'GIVEN', '本人', '書面', '包括に', '受診', current_date, '{BASIC}', current_date)""";
    private static final String WITHDRAWN = """
            insert into consent (id, person_id, answers, state, given_by, on_date, takes_effect_on)
            values (?, ?, ?, 'WITHDRAWN', '本人', current_date, (now() at time zone 'Asia/Tokyo')::date + cast(? as int))""";
    private static final String RECIPIENT =
            "insert into consent_recipient (consent_id, person_id, agency_id) values (?, ?, ?)";

    @Autowired
    World world;

    @Autowired
    CaseworkWorld cases;

    @Autowired
    ConsentWorld consents;

    @Autowired
    OwnerWork owner;

    @Autowired
    JdbcClient sql;

    private PersonId hana;
    private UUID consent;

    @BeforeEach
    void a_consent() {
        hana = cases.person("yamada", "ハナ");
        consent = consents.give(hana, "hokubu");
    }

    private int run(String statement, Object... parameters) {
        return world.together(
                "yamada", () -> sql.sql(statement).params(parameters).update());
    }

    private void refused(String why, Runnable act) {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(act::run)
                .withStackTraceContaining(why);
    }

    @Test
    void what_was_recorded_is_neither_changed_nor_deleted() {
        for (var table : new String[] {"consent", "consent_recipient", "consent_scan"}) {
            refused("permission denied", () -> run("delete from " + table));
            refused("permission denied", () -> run("update " + table + " set id = id"));
        }
    }

    @Test
    void a_consent_in_full_names_whom_it_is_for() {
        refused("says to whom", () -> run(GIVEN, UUID.randomUUID(), hana.value(), null));
    }

    @Test
    void nobody_is_added_to_what_was_given() {
        refused(
                "nobody is added",
                () -> run(
                        RECIPIENT,
                        consent,
                        hana.value(),
                        world.agency("jiritsu").value()));
    }

    @Test
    void a_name_at_least_is_told() {
        refused(
                "at_least_the_name_is_told",
                () -> run(GIVEN.replace("{BASIC}", "{HEALTH}"), UUID.randomUUID(), hana.value(), null));
    }

    @Test
    void only_classes_that_are_known_are_consented_to() {
        refused(
                "classes_are_known",
                () -> run(GIVEN.replace("{BASIC}", "{BASIC,EVERYTHING}"), UUID.randomUUID(), hana.value(), null));
    }

    @Test
    void said_aloud_it_needs_a_witness() {
        refused("said_before_a_witness", () -> run(GIVEN.replace("書面", "口頭"), UUID.randomUUID(), hana.value(), null));
    }

    @Test
    void nothing_follows_a_fact_about_somebody_else() {
        var ichiro = cases.person("yamada", "一郎");
        refused("somebody else", () -> run(WITHDRAWN, UUID.randomUUID(), ichiro.value(), consent, 0));
        refused("somebody else", () -> run(GIVEN, UUID.randomUUID(), ichiro.value(), consent));
    }

    @Test
    void nothing_is_withdrawn_twice() {
        run(WITHDRAWN, UUID.randomUUID(), hana.value(), consent, 0);
        refused("consent_withdrawn_once", () -> run(WITHDRAWN, UUID.randomUUID(), hana.value(), consent, 0));
    }

    @Test
    void what_was_not_given_is_not_withdrawn() {
        var request = consents.ask(hana, "hokubu");
        refused("does not follow", () -> run(WITHDRAWN, UUID.randomUUID(), hana.value(), request, 0));
    }

    @Test
    void what_was_withdrawn_is_not_renewed() {
        run(WITHDRAWN, UUID.randomUUID(), hana.value(), consent, 0);
        refused("given anew", () -> run(GIVEN, UUID.randomUUID(), hana.value(), consent));
    }

    @Test
    void a_withdrawal_does_not_reach_back() {
        refused("a_withdrawal_says_of_what", () -> run(WITHDRAWN, UUID.randomUUID(), hana.value(), consent, -1));
    }

    @Test
    void nobody_records_in_the_name_of_another() {
        refused(
                "in one's own name",
                () -> run(
                        "insert into consent (id, person_id, state, on_date, recorded_by) values (?, ?, 'NOT_ASKED', current_date, ?)",
                        UUID.randomUUID(),
                        hana.value(),
                        world.post("sato").value()));
        refused(
                "in one's own name",
                () -> run(
                        "insert into consent_scan (id, consent_id, person_id, kind, content, recorded_by) values (?, ?, ?, 'PDF', '%PDF-', ?)",
                        UUID.randomUUID(),
                        consent,
                        hana.value(),
                        world.post("sato").value()));
    }

    @Test
    void a_scan_is_what_it_says() {
        refused(
                "the_content_is_what_it_says",
                () -> run(
                        "insert into consent_scan (id, consent_id, person_id, kind, content) values (?, ?, ?, 'PDF', 'MZ')",
                        UUID.randomUUID(),
                        consent,
                        hana.value()));
    }

    /** As a trigger of the owner asks while this person acts. */
    private boolean inForce(String login, UUID asked) {
        var claim = world.claim(login);
        var told = new AtomicBoolean();
        owner.run(as -> {
            as.sql("select act_as(?)").param(claim).query(String.class).single();
            told.set(as.sql("select norishiro.consent_in_force(?, now())")
                    .param(asked)
                    .query(Boolean.class)
                    .single());
        });
        return told.get();
    }

    @Test
    void the_owners_functions_are_told_whether_it_is_in_force_whoever_acts() {
        assertThat(inForce("yamada", consent)).isTrue();
        assertThat(inForce("hoshi", consent)).isTrue();
        assertThat(inForce("yamada", consents.ask(hana, "hokubu"))).isFalse();
        assertThat(inForce("yamada", UUID.randomUUID())).isFalse();
        consents.withdraw("yamada", consent, consents.today());
        assertThat(inForce("hoshi", consent)).isFalse();
    }

    @Test
    void whether_it_is_in_force_is_for_the_owners_functions_to_ask() {
        refused("permission denied", () -> world.count("yamada", "select consent_in_force(?, now())::int", consent));
        assertThat(consents.inForce("yamada", consent)).isTrue();
        assertThat(consents.inForce("hoshi", consent)).isFalse();
    }
}
