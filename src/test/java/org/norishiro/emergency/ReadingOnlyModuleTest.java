package org.norishiro.emergency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.norishiro.ModuleWorld;
import org.norishiro.World;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.CaseworkWorld;
import org.norishiro.casework.usecase.RecordNote;
import org.norishiro.casework.usecase.RecordNote.Outcome;
import org.norishiro.household.HouseholdId;
import org.norishiro.household.PersonId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** hara of the お困りごと相談 sees a case of 社会福祉課 (fukushi) by 緊急閲覧, and leads nobody else to it. */
@ModuleWorld
class ReadingOnlyModuleTest {
    private static final String MINE = "gen_random_uuid()";

    @Autowired
    World world;

    @Autowired
    CaseworkWorld cases;

    @Autowired
    EmergencyWorld emergencies;

    @Autowired
    RecordNote recordNote;

    @Autowired
    JdbcClient sql;

    private PersonId hana;
    private HouseholdId home;
    private CaseId about;

    /** Of hara's own office. */
    private PersonId known;

    private HouseholdId knownHome;

    @BeforeEach
    void a_case_seen_in_an_emergency() {
        emergencies.forget();
        hana = cases.person("yamada", "ハナ");
        home = cases.household("yamada", hana);
        cases.consultation("yamada", hana);
        about = cases.open("yamada", home);
        known = cases.person("hara", "次郎");
        knownHome = cases.household("hara", known);
        emergencies.opened("hara", about);
    }

    private int does(String login, String statement) {
        return world.together(
                login,
                () -> sql.sql(statement
                                .replace(":case", "'" + about + "'")
                                .replace(":home", "'" + home + "'")
                                .replace(":hana", "'" + hana + "'")
                                .replace(":knownHome", "'" + knownHome + "'")
                                .replace(":known", "'" + known + "'")
                                .replace(":agency", "'" + world.agency("hokubu") + "'"))
                        .update());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // what belongs to the case
                "update support_case set next_step = '訪問' where id = :case",
                "update support_case set state = 'CLOSED', closed_on = current_date, no_follow_up_reason = '転出' where id = :case",
                "update support_case set holder_post_id = my_post() where id = :case",
                "insert into team_member (id, case_id, agency_id, since) values (gen_random_uuid(), :case, :agency, current_date)",
                "insert into case_role (id, case_id, kind, post_id, since) values (gen_random_uuid(), :case, 'COORDINATOR', my_post(), current_date)",
                "insert into issue (id, case_id, words, priority, state) values (gen_random_uuid(), :case, '介護', 9, 'OPEN')",
                "update issue set words = '別のこと' where case_id = :case",
                "insert into assessment (id, case_id, view, ground, means) values (gen_random_uuid(), :case, '見立て', '根拠', '手立て')",
                "insert into consent (id, case_id, state, on_date) values (gen_random_uuid(), :case, 'NOT_ASKED', current_date)",
                "insert into consent (id, person_id, state, on_date) values (gen_random_uuid(), :hana, 'NOT_ASKED', current_date)",
                "insert into case_turn (case_id, kind) values (:case, 'PHASE')",
                // what leads others to it
                "insert into referral (id, case_id, to_agency_id, request, basis, handover, reply_due, state, next_due, holder_post_id) "
                        + "values (gen_random_uuid(), :case, :agency, '訪問', 'CONSENT', 'PHONE', current_date + 7, 'SENT', current_date + 7, my_post())",
                "insert into plan (id, case_id, round, state, goal_state, goal_not_yet_reason, period_from, period_until, next_monitoring, consent_state) "
                        + "values (gen_random_uuid(), :case, 1, 'DRAFT', 'NOT_YET_SPOKEN', 'まだ', current_date, current_date + 90, current_date + 30, 'NOT_ASKED')",
                // its people and their home
                "update person set phone = '03-0000-0000', phone_state = 'KNOWN' where id = :hana",
                "update household set name = '別の世帯' where id = :home",
                "insert into membership (id, household_id, person_id) values (gen_random_uuid(), :home, :known)",
                "update membership set until = current_date where household_id = :home",
                "insert into exclusion (id, person_id, agency_id, ground, words) values (gen_random_uuid(), :hana, :agency, 'KIN', '親族')",
                // the same people in something of one's own, which would stay in reach when the hour is over
                "insert into membership (id, household_id, person_id) values (gen_random_uuid(), :knownHome, :hana)",
                "update household set key_person_state = 'NAMED', key_person_id = :hana where id = :knownHome",
                "insert into relation (id, person_id, other_id, kind) values (gen_random_uuid(), :known, :hana, 'SIBLING')",
                "insert into support_case (id, number, fiscal_year, person_id, name, state, phase, opened_on, holder_post_id, next_step, next_date) "
                        + "values (gen_random_uuid(), 'X-' || gen_random_uuid(), 2026, :hana, 'ハナ', 'OPEN', 'INTAKE', current_date, my_post(), '訪問', current_date)",
                "insert into support_case (id, number, fiscal_year, household_id, name, state, phase, opened_on, holder_post_id, next_step, next_date) "
                        + "values (gen_random_uuid(), 'X-' || gen_random_uuid(), 2026, :home, 'ハナ', 'OPEN', 'INTAKE', current_date, my_post(), '訪問', current_date)",
                "insert into consultation (id, number, received_at, received_by, channel, speaker, complaint, household_id, urgency, emergency_need, holder_post_id, next_date) "
                        + "values (gen_random_uuid(), 'X-' || gen_random_uuid(), now(), my_post(), '01', '01', '心配', :home, 'NORMAL', 'UNCLEAR', my_post(), current_date)"
            })
    void nothing_is_changed_added_or_led_to(String statement) {
        assertThatThrownBy(() -> does("hara", statement))
                .hasStackTraceContaining("an emergency opening is for reading");
    }

    @Test
    void those_who_hold_the_case_go_on_working_meanwhile() {
        assertThat(does("yamada", "update support_case set next_step = '訪問' where id = :case"))
                .isOne();
        assertThat(does("hara", "update household set name = '自分の世帯' where id = :knownHome"))
                .isOne();
    }

    @Test
    void who_joins_the_household_meanwhile_was_not_opened() {
        var ichiro = cases.person("yamada", "一郎");
        world.together(
                "yamada",
                () -> sql.sql("insert into membership (id, household_id, person_id) values (" + MINE + ", ?, ?)")
                        .params(home.value(), ichiro.value())
                        .update());
        assertThat(world.count("hara", "select count(*) from person where id = ?", ichiro.value()))
                .isZero();
        assertThat(world.count("mizuno", "select count(*) from person where id = ?", hana.value()))
                .isZero();
    }

    private Outcome note(String next, LocalDate on) {
        return world.as(
                "hara",
                () -> recordNote.record(new RecordNote.Command(
                        about, cases.today(), null, "04", "救急隊", "持病と連絡先を伝えた", null, next, on, null)));
    }

    @Test
    void a_note_is_written_and_taken_back() {
        assertThat(note("", null)).isInstanceOf(Outcome.Recorded.class);
        assertThat(does("hara", "update progress_note set withdrawn_at = now() where case_id = :case"))
                .isOne();
    }

    @Test
    void a_note_gives_the_case_no_next_step() {
        assertThat(note("訪問", cases.today().plusDays(1))).isInstanceOf(Outcome.OnlyInEmergency.class);
        assertThat(world.count("yamada", "select count(*) from progress_note where case_id = ?", about.value()))
                .isZero();
    }

    @Test
    void a_note_takes_no_others_place() {
        does(
                "yamada",
                "insert into progress_note (id, case_id, happened_on, method, body) values (gen_random_uuid(), :case, current_date, '04', '電話')");
        assertThatThrownBy(() -> does("hara", "update progress_note set withdrawn_at = now() where case_id = :case"))
                .hasStackTraceContaining("an emergency opening is for reading");
        assertThatThrownBy(
                        () -> does(
                                "hara",
                                "insert into progress_note (id, case_id, happened_on, method, body, corrects) "
                                        + "select gen_random_uuid(), case_id, current_date, '04', '訂正', id from progress_note where case_id = :case"))
                .hasStackTraceContaining("an emergency opening is for reading");
    }

    @Test
    void every_table_about_residents_asks() {
        var asking =
                world.together("admin", () -> sql.sql("""
                                select distinct c.relname from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_proc p on p.oid = t.tgfoid
                                where p.proname in ('not_in_an_emergency', 'a_note_in_an_emergency_is_one_more')""").query(String.class).list());
        var guarded =
                world.together("admin", () -> sql.sql("""
                                select distinct c.relname from pg_policy p join pg_class c on c.oid = p.polrelid
                                where pg_get_expr(coalesce(p.polqual, p.polwithcheck), p.polrelid) ~ 'my_reach\\(|r\\.object_id'
                                  and c.relname not in ('audit_entry')""").query(String.class).list());
        assertThat(guarded).hasSizeGreaterThan(20);
        assertThat(asking).containsAll(guarded);
    }
}
