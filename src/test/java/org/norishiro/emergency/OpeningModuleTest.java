package org.norishiro.emergency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.norishiro.ModuleWorld;
import org.norishiro.World;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.CaseworkWorld;
import org.norishiro.emergency.model.Wanted;
import org.norishiro.emergency.usecase.EndEmergency;
import org.norishiro.emergency.usecase.OpenInEmergency.Outcome;
import org.norishiro.gate.Reachers;
import org.norishiro.household.HouseholdId;
import org.norishiro.household.PersonId;
import org.norishiro.protection.model.ExclusionGround;
import org.norishiro.protection.model.KeptOut;
import org.norishiro.protection.usecase.ExcludeFromPerson;
import org.norishiro.seal.usecase.PutUnderSeal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 社会福祉課 (yamada, kobayashi) has the case; hara of the お困りごと相談 does not see it. */
@ModuleWorld
class OpeningModuleTest {
    @Autowired
    World world;

    @Autowired
    CaseworkWorld cases;

    @Autowired
    EmergencyWorld emergencies;

    @Autowired
    EndEmergency endEmergency;

    @Autowired
    ExcludeFromPerson excludeFromPerson;

    @Autowired
    PutUnderSeal sealCase;

    @Autowired
    Reachers reachers;

    @Autowired
    JdbcClient sql;

    private PersonId hana;
    private HouseholdId home;
    private CaseId about;
    private String number;

    @BeforeEach
    void a_case_of_another_agency() {
        emergencies.forget();
        hana = cases.person("yamada", "ハナ");
        home = cases.household("yamada", hana);
        about = cases.open("yamada", home);
        number = emergencies.number("yamada", about);
    }

    private int sees(String login, CaseId id) {
        return world.count(login, "select count(*) from support_case where id = ?", id.value());
    }

    private Outcome byNumber(String login) {
        return emergencies.open(login, new Wanted.ByNumber(number));
    }

    @Test
    void it_opens_the_case_its_household_and_its_people() {
        assertThat(sees("hara", about)).isZero();
        assertThat(byNumber("hara")).isInstanceOf(Outcome.Opened.class);
        assertThat(sees("hara", about)).isOne();
        assertThat(world.count("hara", "select count(*) from household where id = ?", home.value()))
                .isOne();
        assertThat(world.count("hara", "select count(*) from person where id = ?", hana.value()))
                .isOne();
        assertThat(world.count("hara", "select count(*) from issue where case_id = ?", about.value()))
                .isEqualTo(2);
    }

    @Test
    void who_has_moved_out_is_not_opened_with_it() {
        var ichiro = cases.person("yamada", "一郎");
        var left = cases.household("yamada", hana, ichiro);
        var ofThat = emergencies.number("yamada", cases.open("yamada", left));
        world.together(
                "yamada",
                () -> sql.sql("update membership set until = ? where household_id = ? and person_id = ?")
                        .params(cases.today(), left.value(), ichiro.value())
                        .update());
        assertThat(emergencies.open("hara", new Wanted.ByNumber(ofThat))).isInstanceOf(Outcome.Opened.class);
        assertThat(world.count("hara", "select count(*) from household where id = ?", left.value()))
                .isOne();
        assertThat(world.count("hara", "select count(*) from person where id = ?", ichiro.value()))
                .isZero();
    }

    @Test
    void it_is_one_persons_and_not_their_offices() {
        byNumber("hara");
        assertThat(sees("mizuno", about)).isZero();
    }

    @Test
    void it_is_one_case_and_no_other_of_the_same_household_or_person() {
        var other = cases.open("yamada", home);
        byNumber("hara");
        assertThat(sees("hara", other)).isZero();
        assertThat(world.count("hara", "select count(*) from issue where case_id = ?", other.value()))
                .isZero();
    }

    @Test
    void everybody_who_sees_the_case_is_told_who_sees_it_and_why() {
        byNumber("hara");
        assertThat(world.together("yamada", () -> reachers.of("CASE", about.value())))
                .anySatisfy(each -> {
                    assertThat(each.name()).isEqualTo("原 美咲");
                    assertThat(each.ground()).isEqualTo("緊急閲覧");
                });
        assertThat(world.count(
                        "yamada",
                        "select count(*) from audit_entry where case_id = ? and kind = 'ACTED' and why like '緊急閲覧（生命・身体の危険）：倒れている%'",
                        about.value()))
                .isOne();
    }

    @ParameterizedTest
    @CsvSource({"1 millisecond,1", "0 milliseconds,0", "-1 millisecond,0"})
    void it_ends_to_the_millisecond(String left, int seen) {
        byNumber("hara");
        emergencies.asOwner("hara", sql -> {
            sql.sql(
                            "update reach set valid_from = now() - interval '59 minutes', valid_until = now() + ?::interval where ground = 'EMERGENCY' and object_id = ?")
                    .params(left, about.value())
                    .update();
            assertThat(sql.sql("select i_reach('CASE', ?)::int")
                            .param(about.value())
                            .query(Integer.class)
                            .single())
                    .isEqualTo(seen);
        });
    }

    @ParameterizedTest
    @CsvSource({"60 minutes,true", "60 minutes 1 millisecond,false"})
    void it_lasts_an_hour_at_most(String length, boolean possible) {
        Runnable insert = () -> emergencies.asOwner(
                "hara",
                sql -> sql.sql("""
                        insert into emergency_opening (municipality_id, id, case_id, opened_by, opened_in, ground, words, named_by, valid_until, review_due)
                        values (my_municipality(), gen_random_uuid(), ?, my_staff(), my_post(), 'LIFE', ?, 'NUMBER',
                          now() + ?::interval, (now() at time zone 'Asia/Tokyo')::date + 1)""")
                        .params(about.value(), EmergencyWorld.WORDS, length)
                        .update());
        if (possible) insert.run();
        else assertThatThrownBy(insert::run).hasMessageContaining("an_hour_at_most");
        assertThat(sees("hara", about)).isEqualTo(possible ? 1 : 0);
    }

    @Test
    void whoever_has_seen_enough_ends_it_and_it_is_gone_at_the_next_statement() {
        var opening = emergencies.opened("hara", about);
        assertThat(world.as("mizuno", () -> endEmergency.end(opening)))
                .isInstanceOf(EndEmergency.Outcome.NotThere.class);
        assertThat(world.as("kobayashi", () -> endEmergency.end(opening)))
                .isInstanceOf(EndEmergency.Outcome.NotThere.class);
        assertThat(sees("hara", about)).isOne();
        assertThat(world.as("hara", () -> endEmergency.end(opening))).isInstanceOf(EndEmergency.Outcome.Ended.class);
        assertThat(sees("hara", about)).isZero();
        assertThat(world.count("hara", "select count(*) from person where id = ?", hana.value()))
                .isZero();
        assertThat(world.as("hara", () -> endEmergency.end(opening)))
                .isInstanceOf(EndEmergency.Outcome.OverAlready.class);
    }

    @Test
    void an_open_page_is_cleared_when_it_ends() {
        var opening = emergencies.opened("hara", about);
        var state = world.together("hara", emergencies::state);
        assertThat(narrower("hara", state)).isFalse();
        assertThat(world.as("hara", () -> endEmergency.end(opening))).isInstanceOf(EndEmergency.Outcome.Ended.class);
        assertThat(narrower("hara", state)).isTrue();
        assertThat(narrower("mizuno", state)).isFalse();
    }

    private boolean narrower(String login, String state) {
        return world.count(login, "select my_sight_is_narrower(?, now())::int", state) == 1;
    }

    @Test
    void a_name_and_the_day_of_birth_open_the_one_case_under_way() {
        emergencies.born("yamada", hana.value(), LocalDate.of(1931, 5, 3));
        assertThat(emergencies.open("hara", new Wanted.ByName("カクウ　ハナ", LocalDate.of(1931, 5, 4))))
                .isInstanceOf(Outcome.Nothing.class);
        assertThat(emergencies.open("hara", new Wanted.ByName("架空ハナ", LocalDate.of(1931, 5, 3))))
                .isEqualTo(new Outcome.Opened(about.value(), org.norishiro.emergency.model.Length.HALF));
    }

    @Test
    void a_name_that_means_two_cases_means_none() {
        emergencies.born("yamada", hana.value(), LocalDate.of(1932, 6, 4));
        cases.open("yamada", home);
        assertThat(emergencies.open("hara", new Wanted.ByName("架空 ハナ", LocalDate.of(1932, 6, 4))))
                .isInstanceOf(Outcome.Nothing.class);
        assertThat(byNumber("hara")).isInstanceOf(Outcome.Opened.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mori", "okabe", "kikuchi", "admin"})
    void partners_chairs_and_those_without_residents_open_nothing(String login) {
        assertThat(byNumber(login)).isInstanceOf(Outcome.NotForThisRole.class);
        assertThat(sees(login, about)).isEqualTo(login.equals("okabe") ? 1 : 0);
    }

    @Test
    void the_wrong_password_opens_nothing_and_does_not_stop_anybody() {
        for (var n = 0; n < 4; n++)
            assertThat(emergencies.open("hara", new Wanted.ByNumber(number), "norishiro?"))
                    .isInstanceOf(Outcome.WrongPassword.class);
        assertThat(sees("hara", about)).isZero();
        assertThat(byNumber("hara")).isInstanceOf(Outcome.Opened.class);
    }

    @Test
    void what_one_reaches_anyway_is_not_opened() {
        assertThat(byNumber("kobayashi")).isEqualTo(new Outcome.Reached(about.value()));
        byNumber("hara");
        assertThat(byNumber("hara")).isEqualTo(new Outcome.Reached(about.value()));
        assertThat(openings()).isOne();
    }

    private int openings() {
        return world.count(
                "kobayashi", "select count(*) from emergency_openings_in_sight() where case_id = ?", about.value());
    }

    @Test
    void who_is_kept_out_finds_what_is_not_there() {
        exclude("hara");
        assertThat(byNumber("hara")).isEqualTo(new Outcome.Nothing());
        assertThat(emergencies.open("hara", new Wanted.ByNumber("R1-9999"))).isEqualTo(new Outcome.Nothing());
        assertThat(openings()).isZero();
    }

    @Test
    void who_is_kept_out_afterwards_sees_it_no_longer() {
        byNumber("hara");
        exclude("hara");
        assertThat(sees("hara", about)).isZero();
        assertThat(world.count(
                        "hara", "select count(*) from emergency_openings_in_sight() where case_id = ?", about.value()))
                .isZero();
    }

    @Test
    void a_sealed_case_is_opened_by_nobody_neither_by_number_nor_by_name() {
        emergencies.born("yamada", hana.value(), LocalDate.of(1934, 8, 6));
        seal();
        assertThat(byNumber("hara")).isEqualTo(new Outcome.Nothing());
        assertThat(emergencies.open("hara", new Wanted.ByName("架空ハナ", LocalDate.of(1934, 8, 6))))
                .isEqualTo(new Outcome.Nothing());
        assertThat(emergencies.open("hara", new Wanted.ByNumber("R1-9999"))).isEqualTo(new Outcome.Nothing());
        assertThat(sees("hara", about)).isZero();
        assertThat(openings()).isZero();
    }

    @Test
    void nor_by_who_works_in_the_office_that_has_it_and_does_not_read_it() {
        seal();
        assertThat(byNumber("sato")).isEqualTo(new Outcome.Nothing());
        assertThat(sees("sato", about)).isZero();
        assertThat(byNumber("yamada")).isEqualTo(new Outcome.Reached(about.value()));
    }

    @Test
    void a_case_sealed_afterwards_is_seen_no_longer_and_nobody_else_learns_of_the_opening() {
        byNumber("hara");
        seal();
        assertThat(sees("hara", about)).isZero();
        assertThat(openings()).as("a reader who leads").isOne();
        for (var login : List.of("hara", "okabe", "sato"))
            assertThat(world.count(
                            login,
                            "select count(*) from emergency_openings_in_sight() where case_id = ?",
                            about.value()))
                    .as(login)
                    .isZero();
    }

    private void seal() {
        var readers = List.of(
                world.person("yamada").staff(), world.person("kobayashi").staff());
        assertThat(world.as("kobayashi", () -> sealCase.seal(new PutUnderSeal.Command(about, "加害者の親族が市にいる", readers))))
                .isEqualTo(new PutUnderSeal.Outcome.Sealed(true));
    }

    private void exclude(String login) {
        var whom = new KeptOut.Member(world.person(login).staff());
        world.as(
                "yamada",
                () -> excludeFromPerson.exclude(
                        new ExcludeFromPerson.Command(hana, whom, ExclusionGround.KIN, "夫の弟（本人から）")));
    }

    @Test
    void three_within_a_day_opened_or_tried_are_the_last() {
        emergencies.open("hara", new Wanted.ByNumber("R1-9999"));
        emergencies.open("hara", new Wanted.ByNumber("R1-9998"));
        assertThat(byNumber("hara")).isInstanceOf(Outcome.Opened.class);
        var other = emergencies.number("yamada", cases.open("yamada"));
        assertThat(emergencies.open("hara", new Wanted.ByNumber(other))).isInstanceOf(Outcome.Locked.class);
        assertThat(sees("hara", about)).isOne();
    }

    @Test
    void what_was_longer_than_a_day_ago_does_not_count() {
        emergencies.open("hara", new Wanted.ByNumber("R1-9999"));
        emergencies.open("hara", new Wanted.ByNumber("R1-9998"));
        emergencies.asOwner(
                "hara",
                sql -> sql.sql("update emergency_try set at = now() - interval '24 hours'")
                        .update());
        emergencies.open("hara", new Wanted.ByNumber("R1-9997"));
        assertThat(byNumber("hara")).isInstanceOf(Outcome.Opened.class);
    }

    @Test
    void of_several_at_once_one_opens() {
        var outcomes =
                IntStream.range(0, 4)
                        .mapToObj(n -> CompletableFuture.supplyAsync(() -> byNumber("hara")))
                        .toList()
                        .stream()
                        .map(CompletableFuture::join)
                        .toList();
        assertThat(outcomes).filteredOn(each -> each instanceof Outcome.Opened).hasSize(1);
        assertThat(outcomes).filteredOn(each -> each instanceof Outcome.Reached).hasSize(3);
    }

    @Test
    void the_program_writes_none_of_it_itself() {
        for (var table : List.of("emergency_opening", "emergency_review", "emergency_try", "emergency_lock"))
            assertThatThrownBy(() -> world.count("hara", "select count(*) from " + table))
                    .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> world.count("hara", "select count(*) from lock_after_three(null)"))
                .hasStackTraceContaining("permission denied");
    }
}
