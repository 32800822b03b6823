package org.norishiro.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norishiro.ModuleWorld;
import org.norishiro.World;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.CaseworkWorld;
import org.norishiro.casework.model.CaseSubject;
import org.norishiro.casework.usecase.OpenCase;
import org.norishiro.emergency.EmergencyWorld;
import org.norishiro.emergency.model.Wanted;
import org.norishiro.emergency.usecase.OpenInEmergency.Outcome;
import org.norishiro.household.HouseholdId;
import org.norishiro.household.Joining;
import org.norishiro.household.PersonId;
import org.norishiro.household.usecase.SayTheSame;
import org.norishiro.household.usecase.UndoSamePerson;
import org.norishiro.identity.StaffId;
import org.norishiro.protection.Askable;
import org.norishiro.protection.Receivers;
import org.norishiro.seal.model.SealRegister.Unsettled;
import org.norishiro.seal.model.Sealed;
import org.norishiro.seal.usecase.AnswerReader;
import org.norishiro.seal.usecase.AnswerUnsealing;
import org.norishiro.seal.usecase.AskToUnseal;
import org.norishiro.seal.usecase.ListSeals;
import org.norishiro.seal.usecase.NameReader;
import org.norishiro.seal.usecase.PutUnderSeal;
import org.norishiro.seal.usecase.ShowSeal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * ハナ and タロウ live together; 社会福祉課 (fukushi: yamada, sato, ito, kobayashi) has the case of their household, held by yamada, and
 * one of タロウ alone, held by ito. タロウ is sealed for ito and kobayashi.
 */
@ModuleWorld
class PersonSealModuleTest {
    @Autowired
    World world;

    @Autowired
    CaseworkWorld cases;

    @Autowired
    EmergencyWorld emergencies;

    @Autowired
    OpenCase openCase;

    @Autowired
    PutUnderSeal putUnderSeal;

    @Autowired
    ShowSeal showSeal;

    @Autowired
    ListSeals listSeals;

    @Autowired
    AskToUnseal askToUnseal;

    @Autowired
    AnswerUnsealing answerUnsealing;

    @Autowired
    NameReader nameReader;

    @Autowired
    AnswerReader answerReader;

    @Autowired
    SayTheSame sayTheSame;

    @Autowired
    UndoSamePerson undoSamePerson;

    @Autowired
    Receivers receivers;

    @Autowired
    Askable askable;

    @Autowired
    Joining joining;

    @Autowired
    JdbcClient sql;

    private PersonId hana;
    private PersonId taro;
    private Sealed sealed;
    private HouseholdId home;
    private CaseId ofBoth;
    private CaseId ofTaro;

    @BeforeEach
    void a_household_of_two_and_two_cases() {
        hana = cases.person("yamada", "ハナ");
        taro = cases.person("yamada", "タロウ");
        sealed = new Sealed.OfPerson(taro);
        home = cases.household("yamada", hana, taro);
        ofBoth = cases.open("yamada", home);
        ofTaro = open("ito", new CaseSubject.OfPerson(taro), "架空 タロウ");
        does("yamada", "insert into relation (id, person_id, other_id, kind) values (?, ?, ?, 'SPOUSE')", hana, taro);
        does(
                "yamada",
                "insert into progress_note (id, case_id, person_id, field_class, happened_on, method, body) values (?, ?, ?, 'PROGRESS', current_date, '04', '訪ねた')",
                ofBoth,
                taro);
        does(
                "yamada",
                "insert into progress_note (id, case_id, field_class, happened_on, method, body) values (?, ?, 'PROGRESS', current_date, '04', '二人とも元気')",
                ofBoth);
        does(
                "yamada",
                "insert into issue (id, case_id, person_id, code, words, priority, state) values (?, ?, ?, '16', '外に出ない', 3, 'OPEN')",
                ofBoth,
                taro);
    }

    private CaseId open(String login, CaseSubject subject, String name) {
        var command = new OpenCase.Command(
                subject, null, name, world.post(login), "訪問", cases.today().plusDays(3), null, null, List.of());
        return ((OpenCase.Outcome.Opened) world.as(login, () -> openCase.open(command))).id();
    }

    private void does(String login, String statement, Object... ids) {
        world.together(
                login,
                () -> sql.sql(statement)
                        .param(UUID.randomUUID())
                        .params(Arrays.stream(ids)
                                .map(id -> switch (id) {
                                    case PersonId(var value) -> value;
                                    case CaseId(var value) -> value;
                                    default -> id;
                                })
                                .toList())
                        .update());
    }

    private StaffId staff(String login) {
        return world.person(login).staff();
    }

    private List<StaffId> staff(String... logins) {
        return Arrays.stream(logins).map(this::staff).toList();
    }

    private PutUnderSeal.Outcome seals(String by, PersonId whom, String... readers) {
        return world.as(
                by,
                () -> putUnderSeal.seal(
                        new PutUnderSeal.Command(new Sealed.OfPerson(whom), "役所で働いている", staff(readers))));
    }

    private PutUnderSeal.Outcome seals(String... readers) {
        return seals("kobayashi", taro, readers);
    }

    private void isSealed() {
        assertThat(seals("ito", "kobayashi")).isEqualTo(new PutUnderSeal.Outcome.Sealed(true));
    }

    /** Every row the database shows this person of タロウ, in whatever way he is known. */
    private int sees(String login) {
        var whom = taro.value();
        var about = ofTaro.value();
        return world.count(
                login,
                """
                        select (select count(*) from person where id = ?)
                          + (select count(*) from membership where person_id = ?)
                          + (select count(*) from relation where ? in (person_id, other_id))
                          + (select count(*) from issue where person_id = ? or case_id = ?)
                          + (select count(*) from progress_note where person_id = ?)
                          + (select count(*) from support_case where id = ?)
                          + (select count(*) from audit_entry where case_id = ? or object_id in (select ?::uuid))
                          + (select count(*) from case_seal where person_id = ?)
                          + (select count(*) from seal_reader where person_id = ?)
                          + (select count(*) from reach where object_id in (?, ?))
                          + (select count(*) from shown_addresses(array[?::uuid]))
                          + (select count(*) from who_reaches('PERSON', ?))
                          + (select count(*) from wordings_with(array[folded('架空タロウ')], array['PERSON'], array[?::uuid], null, null, 0, 9))
                          + (case when within_reach('PERSON', ?) then 1 else 0 end)""",
                whom,
                whom,
                whom,
                whom,
                about,
                whom,
                about,
                about,
                whom,
                whom,
                whom,
                whom,
                about,
                whom,
                whom,
                whom,
                whom);
    }

    private int seesOfHousehold(String login) {
        return world.count(login, """
                        select (select count(*) from household where id = ?) + (select count(*) from membership where household_id = ?)
                          + (select count(*) from support_case where id = ?) + (select count(*) from progress_note where case_id = ?)""", home.value(), home.value(), ofBoth.value(), ofBoth.value());
    }

    @Test
    void to_all_but_the_readers_there_is_no_such_person() {
        assertThat(sees("yamada")).isPositive();
        isSealed();
        for (var login : List.of("yamada", "sato", "okabe", "mori", "saeki", "admin"))
            assertThat(sees(login)).as(login).isZero();
        for (var login : List.of("ito", "kobayashi"))
            assertThat(sees(login)).as(login).isPositive();
    }

    @Test
    void the_others_of_the_household_and_what_is_about_them_go_on_without_them() {
        assertThat(seesOfHousehold("yamada")).isEqualTo(1 + 2 + 1 + 2);
        isSealed();
        assertThat(seesOfHousehold("yamada")).isEqualTo(1 + 1 + 1 + 1);
        assertThat(seesOfHousehold("ito")).isEqualTo(1 + 2 + 1 + 2);
        assertThat(world.count("yamada", "select count(*) from issue where case_id = ?", ofBoth.value()))
                .isEqualTo(world.count("ito", "select count(*) from issue where case_id = ?", ofBoth.value()) - 1);
    }

    @Test
    void a_line_in_which_their_name_stands_is_gone_too() {
        does(
                "yamada",
                "insert into progress_note (id, case_id, field_class, happened_on, method, body) values (?, ?, 'PROGRESS', current_date, '04', '架空 タロウさんが出た')",
                ofBoth);
        isSealed();
        assertThat(world.count("yamada", "select count(*) from progress_note where case_id = ?", ofBoth.value()))
                .isOne();
    }

    @Test
    void somebody_else_of_the_same_name_being_sealed_closes_nothing() {
        isSealed();
        var before = seesOfHousehold("yamada");
        var namesake = cases.person("ito", "ハナ");
        cases.household("ito", namesake, cases.person("ito", "サブロウ"));
        assertThat(seals("kobayashi", namesake, "ito", "kobayashi")).isEqualTo(new PutUnderSeal.Outcome.Sealed(true));
        assertThat(seesOfHousehold("yamada")).isEqualTo(before);
    }

    @Test
    void a_home_of_their_own_and_a_case_of_their_name_are_closed_with_them() {
        var own = cases.household("ito", taro);
        var named = open("ito", new CaseSubject.OfHousehold(home), "架空 タロウ 世帯");
        isSealed();
        assertThat(world.count("sato", "select count(*) from household where id = ?", own.value()))
                .isZero();
        assertThat(world.count("sato", "select count(*) from support_case where id = ?", named.value()))
                .isZero();
        assertThat(world.count("ito", "select count(*) from household where id = ?", own.value()))
                .isOne();
    }

    @Test
    void when_all_of_a_household_are_sealed_the_household_is_closed_to_who_reads_none_of_them() {
        isSealed();
        assertThat(seals("kobayashi", hana, "ito", "kobayashi"))
                .isInstanceOfSatisfying(
                        PutUnderSeal.Outcome.SettleFirst.class,
                        first -> assertThat(first.left())
                                .extracting(Unsettled::id)
                                .contains(ofBoth.value()));
        assertThat(seals("kobayashi", hana, "yamada", "kobayashi")).isEqualTo(new PutUnderSeal.Outcome.Sealed(true));
        assertThat(seesOfHousehold("sato")).isZero();
        assertThat(seesOfHousehold("yamada")).isPositive();
        assertThat(sees("yamada")).isZero();
    }

    @Test
    void only_those_who_lead_and_see_the_person_whole_seal_once() {
        assertThat(seals("ito", taro, "ito", "kobayashi")).isEqualTo(new PutUnderSeal.Outcome.NotForThisRole());
        assertThat(seals("nagai", taro, "ito", "kobayashi")).isEqualTo(new PutUnderSeal.Outcome.NotFound());
        isSealed();
        assertThat(seals("ito", "kobayashi")).isEqualTo(new PutUnderSeal.Outcome.SealedAlready());
    }

    @Test
    void two_have_to_read_it_one_of_whom_leads() {
        assertThat(seals("kobayashi")).isEqualTo(new PutUnderSeal.Outcome.NobodyCouldOpenIt());
        assertThat(seals("ito", "yamada")).isEqualTo(new PutUnderSeal.Outcome.NobodyCouldOpenIt());
        assertThat(seals("ito", "kobayashi", "oka")).isEqualTo(new PutUnderSeal.Outcome.NobodyCouldOpenIt());
    }

    private List<Unsettled.Kind> left(String... readers) {
        return seals(readers) instanceof PutUnderSeal.Outcome.SettleFirst(var left)
                ? left.stream().map(Unsettled::kind).toList()
                : List.of();
    }

    @Test
    void who_holds_a_case_or_a_consultation_of_theirs_reads_it_or_hands_it_over_first() {
        cases.consultation("sato", taro);
        assertThat(left("yamada", "kobayashi")).containsExactly(Unsettled.Kind.CASE, Unsettled.Kind.CONSULTATION);
        assertThat(left("ito", "kobayashi", "sato")).isEmpty();
    }

    @Test
    void what_would_go_on_telling_of_them_is_settled_first() {
        world.together(
                "yamada",
                () -> sql.sql(
                                "update household set key_person_state = 'NAMED', key_person_id = ?, name = '架空 タロウ 世帯' where id = ?")
                        .params(taro.value(), home.value())
                        .update());
        world.as(
                "kobayashi",
                () -> putUnderSeal.seal(new PutUnderSeal.Command(ofTaro, "親族が課にいる", staff("ito", "kobayashi"))));
        assertThat(left("ito", "kobayashi"))
                .containsExactly(Unsettled.Kind.HOUSEHOLD_NAME, Unsettled.Kind.KEY_PERSON, Unsettled.Kind.SEALED_CASE);
    }

    @Test
    void the_database_itself_hands_nothing_of_theirs_to_somebody_who_may_not_read_it() {
        isSealed();
        assertThat(world.together("ito", () -> receivers.include(world.post("sato"), ofTaro.value())))
                .isFalse();
        assertThat(world.together("ito", () -> receivers.include(world.post("kobayashi"), ofTaro.value())))
                .isTrue();
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> world.together(
                        "ito",
                        () -> sql.sql("update support_case set holder_post_id = ? where id = ?")
                                .params(world.post("sato").value(), ofTaro.value())
                                .update()))
                .withStackTraceContaining("may not read it");
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> world.together(
                        "ito",
                        () -> sql.sql("update household set key_person_state = 'NAMED', key_person_id = ? where id = ?")
                                .params(taro.value(), home.value())
                                .update()))
                .withStackTraceContaining("may not read it");
    }

    @Test
    void no_agency_without_a_reader_is_offered_for_what_is_about_them_not_for_an_issue_either() {
        isSealed();
        var hokubu = world.agency("hokubu");
        var issue = world.together(
                "ito",
                () -> sql.sql("select id from issue where person_id = ?")
                        .param(taro.value())
                        .query(UUID.class)
                        .single());
        assertThat(world.together("ito", () -> askable.includes(hokubu, ofBoth.value())))
                .isTrue();
        assertThat(world.together("ito", () -> askable.includes(hokubu, ofBoth.value(), List.of(taro.value()))))
                .isFalse();
        assertThat(world.together("ito", () -> askable.includes(hokubu, ofBoth.value(), List.of(issue))))
                .isFalse();
    }

    @Test
    void the_database_itself_lets_nobody_seal_who_does_not_lead() {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> world.together(
                        "yamada",
                        () -> sql.sql("select seal_person(gen_random_uuid(), ?, 'x', array[?, ?]::uuid[])")
                                .params(
                                        taro.value(),
                                        staff("ito").value(),
                                        staff("kobayashi").value())
                                .query((row, n) -> true)
                                .list()))
                .withStackTraceContaining("by those who lead");
    }

    @Test
    void nobody_joins_a_home_that_is_closed_and_it_does_not_close_over_an_empty_one() {
        var own = cases.household("ito", taro);
        var empty = cases.household("ito");
        isSealed();
        assertThat(world.together("ito", () -> joining.possible(hana, own))).isFalse();
        assertThat(world.together("ito", () -> joining.possible(taro, empty))).isFalse();
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> world.together(
                        "ito",
                        () -> sql.sql("insert into membership (id, household_id, person_id) values (?, ?, ?)")
                                .params(UUID.randomUUID(), own.value(), hana.value())
                                .update()))
                .withStackTraceContaining("nobody joins a home that is closed");
        assertThat(cases.household("ito", taro)).isNotNull();
    }

    private SayTheSame.Outcome areOne(String login, PersonId one, PersonId other) {
        return world.as(login, () -> sayTheSame.say(new SayTheSame.Command(one, other, "生年月日")));
    }

    @Test
    void sealing_one_record_of_a_pair_holds_for_both_and_undoing_opens_just_what_the_judgement_closed() {
        var other = cases.person("yamada", "太郎");
        areOne("yamada", taro, other);
        isSealed();
        assertThat(world.count("yamada", "select count(*) from person where id = ?", other.value()))
                .isZero();
        assertThat(world.count("ito", "select count(*) from person where id = ?", other.value()))
                .isOne();
        assertThat(seals("kobayashi", other, "ito", "kobayashi")).isEqualTo(new PutUnderSeal.Outcome.SealedAlready());
        var judgement = world.together(
                "kobayashi",
                () -> sql.sql("select id from same_person where ? in (person_id, other_id)")
                        .param(taro.value())
                        .query(UUID.class)
                        .single());
        world.as("kobayashi", () -> undoSamePerson.undo(new UndoSamePerson.Command(taro, judgement, "別の人だった")));
        assertThat(world.count("yamada", "select count(*) from person where id = ?", other.value()))
                .isOne();
        assertThat(sees("yamada")).isZero();
    }

    @Test
    void a_judgement_closes_the_other_record_once_what_is_held_of_it_is_handed_over() {
        var other = cases.person("yamada", "太郎");
        var about = open("sato", new CaseSubject.OfPerson(other), "架空 太郎");
        isSealed();
        assertThat(areOne("ito", taro, other))
                .isInstanceOfSatisfying(
                        SayTheSame.Outcome.HandOverFirst.class,
                        first -> assertThat(first.held()).hasSize(1));
        world.together(
                "sato",
                () -> sql.sql("update support_case set holder_post_id = ? where id = ?")
                        .params(world.post("ito").value(), about.value())
                        .update());
        assertThat(areOne("ito", taro, other)).isEqualTo(new SayTheSame.Outcome.Said());
        assertThat(world.count("sato", "select count(*) from support_case where id = ?", about.value()))
                .isZero();
    }

    @Test
    void two_records_each_under_a_seal_are_not_judged_to_be_one() {
        isSealed();
        seals("kobayashi", hana, "ito", "yamada", "kobayashi");
        assertThat(areOne("ito", taro, hana)).isEqualTo(new SayTheSame.Outcome.UnderTwoSeals());
    }

    @Test
    void nobody_is_opened_in_an_emergency_neither_by_number_nor_by_name_but_those_they_live_with() {
        emergencies.forget();
        emergencies.born("yamada", taro.value(), LocalDate.of(1934, 9, 7));
        var theirs = emergencies.number("ito", ofTaro);
        var ofOthers = emergencies.number("yamada", ofBoth);
        isSealed();
        assertThat(emergencies.open("hara", new Wanted.ByNumber(theirs))).isEqualTo(new Outcome.Nothing());
        assertThat(emergencies.open("hara", new Wanted.ByName("架空タロウ", LocalDate.of(1934, 9, 7))))
                .isEqualTo(new Outcome.Nothing());
        assertThat(sees("hara")).isZero();
        assertThat(emergencies.open("hara", new Wanted.ByNumber(ofOthers))).isInstanceOf(Outcome.Opened.class);
        assertThat(sees("hara")).isZero();
    }

    @Test
    void opening_takes_one_who_asks_and_another_who_leads() {
        isSealed();
        assertThat(world.as("yamada", () -> askToUnseal.ask(sealed, "退職した")))
                .isEqualTo(new AskToUnseal.Outcome.NotFound());
        assertThat(world.as("ito", () -> askToUnseal.ask(sealed, "退職した"))).isEqualTo(new AskToUnseal.Outcome.Asked());
        assertThat(world.as("ito", () -> answerUnsealing.answer(sealed, true)))
                .isEqualTo(new AnswerUnsealing.Outcome.NotForThisRole());
        assertThat(world.as("kobayashi", () -> answerUnsealing.answer(sealed, true)))
                .isEqualTo(new AnswerUnsealing.Outcome.Opened());
        assertThat(sees("yamada")).isPositive();
        assertThat(seesOfHousehold("yamada")).isEqualTo(1 + 2 + 1 + 2);
    }

    @Test
    void whoever_asked_to_open_it_does_not_answer() {
        isSealed();
        world.as("kobayashi", () -> askToUnseal.ask(sealed, "退職した"));
        assertThat(world.as("kobayashi", () -> answerUnsealing.answer(sealed, true)))
                .isEqualTo(new AnswerUnsealing.Outcome.TakesAnother());
        assertThat(sees("yamada")).isZero();
    }

    @Test
    void of_two_answers_at_once_one_opens_it() {
        isSealed();
        world.as("ito", () -> askToUnseal.ask(sealed, "退職した"));
        var together = new CyclicBarrier(2);
        var answers = List.of(true, false).stream()
                .map(opens -> CompletableFuture.supplyAsync(() -> {
                    await(together);
                    return world.as("kobayashi", () -> answerUnsealing.answer(sealed, opens));
                }))
                .toList();
        assertThat(answers.stream().map(CompletableFuture::join).toList())
                .filteredOn(outcome -> outcome.equals(new AnswerUnsealing.Outcome.NothingToAnswer()))
                .hasSize(1);
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Test
    void another_reader_takes_one_who_asks_and_another_who_leads() {
        isSealed();
        assertThat(world.as("ito", () -> nameReader.name(new NameReader.Command(sealed, staff("sato"), "担当を継ぐ"))))
                .isEqualTo(new NameReader.Outcome.Named());
        assertThat(sees("sato")).isZero();
        var reader = world.as("kobayashi", () -> showSeal.show(sealed)).orElseThrow().readers().stream()
                .map(each -> each.line().reader())
                .filter(each -> each.waits())
                .findFirst()
                .orElseThrow();
        assertThat(world.as("ito", () -> answerReader.answer(new AnswerReader.Command(sealed, reader.id(), true))))
                .isEqualTo(new AnswerReader.Outcome.NotForThisRole());
        assertThat(world.as(
                        "kobayashi", () -> answerReader.answer(new AnswerReader.Command(sealed, reader.id(), true))))
                .isEqualTo(new AnswerReader.Outcome.Reads());
        assertThat(sees("sato")).isPositive();
    }

    @Test
    void readers_find_it_in_their_list_and_nobody_else_does() {
        isSealed();
        assertThat(world.as("ito", () -> listSeals.list()))
                .extracting(ListSeals.Line::about)
                .contains(sealed);
        assertThat(world.as("yamada", () -> listSeals.list()))
                .extracting(ListSeals.Line::about)
                .doesNotContain(sealed);
    }

    @Test
    void open_pages_of_whoever_saw_them_or_those_they_live_with_are_cleared() {
        var state = world.together(
                "sato",
                () -> sql.sql("select pg_current_snapshot()::text")
                        .query(String.class)
                        .single());
        isSealed();
        assertThat(world.together(
                        "sato",
                        () -> sql.sql("select my_sight_is_narrower(?, now())")
                                .param(state)
                                .query(Boolean.class)
                                .single()))
                .isTrue();
    }
}
