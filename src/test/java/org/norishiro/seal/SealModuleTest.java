package org.norishiro.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norishiro.ModuleWorld;
import org.norishiro.World;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.CaseworkWorld;
import org.norishiro.desk.DueItem;
import org.norishiro.desk.DueItems;
import org.norishiro.household.HouseholdId;
import org.norishiro.household.PersonId;
import org.norishiro.identity.StaffId;
import org.norishiro.protection.Askable;
import org.norishiro.protection.model.ExclusionGround;
import org.norishiro.protection.model.KeptOut;
import org.norishiro.protection.usecase.ExcludeFromPerson;
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

/** 社会福祉課 (fukushi: yamada, sato, ito, kobayashi) has the case, yamada holds it; 北部地域包括 (hokubu: mori, takeda) is in the team. */
@ModuleWorld
class SealModuleTest {
    @Autowired
    World world;

    @Autowired
    CaseworkWorld cases;

    @Autowired
    PutUnderSeal sealCase;

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
    ExcludeFromPerson excludeFromPerson;

    @Autowired
    Askable askable;

    @Autowired
    List<DueItems> desks;

    @Autowired
    JdbcClient sql;

    private PersonId hana;
    private HouseholdId home;
    private CaseId about;

    @BeforeEach
    void a_case_with_a_team() {
        hana = cases.person("yamada", "ハナ");
        home = cases.household("yamada", hana);
        about = cases.open("yamada", home);
        world.together(
                "yamada",
                () -> sql.sql("insert into team_member (id, case_id, agency_id, since) values (?, ?, ?, current_date)")
                        .params(
                                UUID.randomUUID(),
                                about.value(),
                                world.agency("hokubu").value())
                        .update());
    }

    private StaffId staff(String login) {
        return world.person(login).staff();
    }

    private PutUnderSeal.Outcome seal(String by, String... readers) {
        var staff = Arrays.stream(readers).map(this::staff).toList();
        return world.as(by, () -> sealCase.seal(new PutUnderSeal.Command(about, "加害者の親族が課にいる", staff)));
    }

    /** Everything the database shows this person of the case. */
    private int sees(String login) {
        return world.count(
                login,
                """
                        select (select count(*) from support_case where id = ?)
                          + (select count(*) from issue where case_id = ?)
                          + (select count(*) from team_member where case_id = ?)
                          + (select count(*) from audit_entry where case_id = ?)
                          + (select count(*) from case_seal where case_id = ?)
                          + (select count(*) from seal_reader where case_id = ?)
                          + (select count(*) from reach where object_id = ?)""",
                about.value(),
                about.value(),
                about.value(),
                about.value(),
                about.value(),
                about.value(),
                about.value());
    }

    @Test
    void to_all_but_the_readers_there_is_no_such_case() {
        assertThat(sees("sato")).isPositive();
        assertThat(sees("mori")).isPositive();
        assertThat(seal("kobayashi", "yamada", "kobayashi")).isEqualTo(new PutUnderSeal.Outcome.Sealed(true));
        for (var login : List.of("sato", "ito", "okabe", "mori", "takeda", "saeki", "admin"))
            assertThat(sees(login)).as(login).isZero();
        assertThat(sees("yamada")).isPositive();
        assertThat(sees("kobayashi")).isPositive();
    }

    @Test
    void the_person_and_the_household_are_not_sealed_with_it() {
        seal("kobayashi", "yamada", "kobayashi");
        assertThat(world.count("sato", "select count(*) from person where id = ?", hana.value()))
                .isOne();
        assertThat(world.count("sato", "select count(*) from household where id = ?", home.value()))
                .isOne();
    }

    @Test
    void whoever_seals_need_not_be_a_reader_and_sees_it_no_longer() {
        var other = world.together(
                "yamada",
                () -> sql.sql("insert into team_member (id, case_id, agency_id, since) values (?, ?, ?, current_date)")
                        .params(
                                UUID.randomUUID(),
                                about.value(),
                                world.agency("takikan").value())
                        .update());
        assertThat(other).isOne();
        assertThat(seal("saeki", "yamada", "kobayashi")).isEqualTo(new PutUnderSeal.Outcome.Sealed(false));
        assertThat(sees("saeki")).isZero();
    }

    @Test
    void a_reader_of_another_agency_keeps_the_sight_of_their_agency_to_themselves() {
        seal("kobayashi", "yamada", "kobayashi", "mori");
        assertThat(sees("mori")).isPositive();
        assertThat(sees("takeda")).isZero();
    }

    @Test
    void only_those_who_lead_seal() {
        assertThat(seal("yamada", "yamada", "kobayashi")).isEqualTo(new PutUnderSeal.Outcome.NotForThisRole());
        assertThat(seal("nagai", "yamada", "kobayashi")).isEqualTo(new PutUnderSeal.Outcome.NotFound());
        seal("kobayashi", "yamada", "kobayashi");
        assertThat(seal("kobayashi", "yamada", "kobayashi")).isEqualTo(new PutUnderSeal.Outcome.SealedAlready());
    }

    @Test
    void two_have_to_read_it_one_of_whom_leads() {
        assertThat(seal("kobayashi", "kobayashi")).isEqualTo(new PutUnderSeal.Outcome.NobodyCouldOpenIt());
        assertThat(seal("kobayashi", "yamada", "sato")).isEqualTo(new PutUnderSeal.Outcome.NobodyCouldOpenIt());
        assertThat(seal("kobayashi", "yamada", "kobayashi", "oka"))
                .isEqualTo(new PutUnderSeal.Outcome.NobodyCouldOpenIt());
    }

    @Test
    void who_holds_the_case_is_a_reader_or_hands_it_over_first() {
        assertThat(seal("kobayashi", "sato", "kobayashi"))
                .isInstanceOfSatisfying(
                        PutUnderSeal.Outcome.SettleFirst.class,
                        first -> assertThat(first.left())
                                .extracting(Unsettled::kind)
                                .containsExactly(Unsettled.Kind.CASE));
        assertThat(sees("yamada")).isPositive();
    }

    @Test
    void an_open_request_to_an_agency_without_a_reader_is_settled_first() {
        world.together(
                "yamada",
                () -> sql.sql("""
                        insert into referral (id, case_id, to_agency_id, request, basis, basis_note, handover, reply_due, next_due, state, holder_post_id)
                        values (?, ?, ?, '見守り', 'INTERNAL_USE', '個情法69条2項2号', 'PHONE', current_date, current_date, 'SENT', ?)""")
                        .params(
                                UUID.randomUUID(),
                                about.value(),
                                world.agency("hokubu").value(),
                                world.post("yamada").value())
                        .update());
        assertThat(seal("kobayashi", "yamada", "kobayashi"))
                .isInstanceOfSatisfying(
                        PutUnderSeal.Outcome.SettleFirst.class,
                        first -> assertThat(first.left())
                                .extracting(Unsettled::words)
                                .containsExactly("北部地域包括支援センター"));
        assertThat(seal("kobayashi", "yamada", "kobayashi", "mori")).isEqualTo(new PutUnderSeal.Outcome.Sealed(true));
    }

    @Test
    void the_database_itself_hands_nothing_sealed_to_somebody_who_may_not_read_it() {
        seal("kobayashi", "yamada", "kobayashi");
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> world.together(
                        "yamada",
                        () -> sql.sql("update support_case set holder_post_id = ? where id = ?")
                                .params(world.post("sato").value(), about.value())
                                .update()))
                .withStackTraceContaining("may not read it");
    }

    @Test
    void nothing_is_asked_of_an_agency_nobody_of_which_may_read_it() {
        seal("kobayashi", "yamada", "kobayashi");
        var offered = world.together("yamada", () -> askable.about(about.value())).stream()
                .map(agency -> agency.name())
                .toList();
        assertThat(offered).contains("社会福祉課").doesNotContain("社会福祉協議会", "北部地域包括支援センター");
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> world.together(
                        "yamada",
                        () -> sql.sql(
                                        "insert into team_member (id, case_id, agency_id, since) values (?, ?, ?, current_date)")
                                .params(
                                        UUID.randomUUID(),
                                        about.value(),
                                        world.agency("shakyo").value())
                                .update()))
                .withStackTraceContaining("this agency is kept out");
    }

    @Test
    void the_database_itself_lets_nobody_seal_or_name_readers_alone() {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> world.together(
                        "yamada",
                        () -> sql.sql("select seal_case(gen_random_uuid(), ?, 'x', array[?, ?]::uuid[])")
                                .params(
                                        about.value(),
                                        staff("yamada").value(),
                                        staff("kobayashi").value())
                                .query((row, n) -> true)
                                .list()))
                .withStackTraceContaining("by those who lead");
        seal("kobayashi", "yamada", "kobayashi");
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> world.together(
                        "kobayashi",
                        () -> sql.sql("""
                        insert into seal_reader (id, seal_id, case_id, staff_id, reason, is_first, agreed_by, agreed_at)
                        select gen_random_uuid(), id, case_id, ?, 'x', true, my_staff(), now() from case_seal where case_id = ?""")
                                .params(staff("sato").value(), about.value())
                                .update()))
                .withStackTraceContaining("in one's own name");
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> world.together(
                        "kobayashi", () -> sql.sql("""
                        update case_seal set lifting_asked_by = my_staff(), lifting_asked_at = now(), lifting_reason = 'x',
                          lifted_by = my_staff(), lifted_at = now() where case_id = ?""").param(about.value()).update()))
                .withStackTraceContaining("unsealing_takes_two_people");
    }

    @Test
    void the_database_itself_lets_nobody_open_it_or_agree_to_a_reader_who_does_not_lead() {
        seal("kobayashi", "yamada", "kobayashi");
        names("kobayashi", "sato");
        world.as("kobayashi", () -> askToUnseal.ask(new Sealed.OfCase(about), "異動した"));
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> world.together(
                        "yamada",
                        () -> sql.sql(
                                        "update case_seal set lifted_by = my_staff(), lifted_at = now() where case_id = ?")
                                .param(about.value())
                                .update()))
                .withStackTraceContaining("a seal is lifted in one's own name");
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> world.together(
                        "yamada",
                        () -> sql.sql(
                                        "update seal_reader set agreed_by = my_staff(), agreed_at = now() where case_id = ? and agreed_by is null")
                                .param(about.value())
                                .update()))
                .withStackTraceContaining("naming is answered in one's own name");
    }

    @Test
    void the_database_itself_leaves_nobody_without_two_who_could_open_it() {
        seal("kobayashi", "yamada", "kobayashi");
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> world.together(
                        "yamada",
                        () -> sql.sql(
                                        "update seal_reader set ended_by = my_staff(), ended_at = now() where case_id = ? and staff_id = ?")
                                .params(about.value(), staff("kobayashi").value())
                                .update()))
                .withStackTraceContaining("nobody could open it again");
    }

    private NameReader.Outcome names(String by, String whom) {
        return world.as(by, () -> nameReader.name(new NameReader.Command(about, staff(whom), "担当を引き継ぐ")));
    }

    private AnswerReader.Outcome answers(String by, String whom, boolean agrees) {
        var id = world.as(by, () -> showSeal.show(new Sealed.OfCase(about))).orElseThrow().readers().stream()
                .filter(each -> each.line().reader().staff().equals(staff(whom)))
                .findFirst()
                .orElseThrow()
                .line()
                .reader()
                .id();
        return world.as(by, () -> answerReader.answer(new AnswerReader.Command(about, id, agrees)));
    }

    @Test
    void another_reader_takes_one_who_asks_and_another_who_leads() {
        seal("kobayashi", "yamada", "kobayashi");
        assertThat(names("yamada", "sato")).isEqualTo(new NameReader.Outcome.Named());
        assertThat(names("yamada", "sato")).isEqualTo(new NameReader.Outcome.NotToBeNamed());
        assertThat(names("sato", "ito")).isEqualTo(new NameReader.Outcome.NotFound());
        assertThat(sees("sato")).isZero();
        assertThat(answers("yamada", "sato", true)).isEqualTo(new AnswerReader.Outcome.NotForThisRole());
        assertThat(answers("kobayashi", "sato", true)).isEqualTo(new AnswerReader.Outcome.Reads());
        assertThat(sees("sato")).isPositive();
        assertThat(answers("yamada", "sato", false)).isEqualTo(new AnswerReader.Outcome.ReadsNot(false));
        assertThat(sees("sato")).isZero();
    }

    @Test
    void a_wish_of_ones_own_is_not_agreed_to() {
        seal("kobayashi", "yamada", "kobayashi");
        names("kobayashi", "sato");
        assertThat(answers("kobayashi", "sato", true)).isEqualTo(new AnswerReader.Outcome.TakesAnother());
    }

    @Test
    void nobody_is_taken_out_who_holds_it_or_without_whom_it_could_not_be_opened() {
        seal("kobayashi", "yamada", "kobayashi", "sato");
        assertThat(answers("kobayashi", "yamada", false)).isEqualTo(new AnswerReader.Outcome.StillNeeded());
        assertThat(answers("yamada", "kobayashi", false)).isEqualTo(new AnswerReader.Outcome.StillNeeded());
        assertThat(answers("sato", "sato", false)).isEqualTo(new AnswerReader.Outcome.ReadsNot(true));
    }

    @Test
    void somebody_kept_out_of_the_person_is_not_offered_and_sees_nothing_though_a_reader() {
        seal("kobayashi", "yamada", "kobayashi", "sato");
        world.as(
                "yamada",
                () -> excludeFromPerson.exclude(new ExcludeFromPerson.Command(
                        hana, new KeptOut.Member(staff("sato")), ExclusionGround.KIN, "元の夫の弟")));
        world.as(
                "yamada",
                () -> excludeFromPerson.exclude(new ExcludeFromPerson.Command(
                        hana, new KeptOut.Member(staff("ito")), ExclusionGround.KIN, "元の夫の弟")));
        assertThat(sees("sato")).isZero();
        assertThat(world.as("yamada", () -> showSeal.show(new Sealed.OfCase(about)))
                        .orElseThrow()
                        .candidates())
                .extracting(each -> each.staff())
                .doesNotContain(staff("ito"));
    }

    @Test
    void opening_takes_one_who_asks_and_another_who_leads() {
        seal("kobayashi", "yamada", "kobayashi");
        assertThat(world.as("sato", () -> askToUnseal.ask(new Sealed.OfCase(about), "異動した")))
                .isEqualTo(new AskToUnseal.Outcome.NotFound());
        assertThat(world.as("kobayashi", () -> answerUnsealing.answer(new Sealed.OfCase(about), true)))
                .isEqualTo(new AnswerUnsealing.Outcome.NothingToAnswer());
        assertThat(world.as("yamada", () -> askToUnseal.ask(new Sealed.OfCase(about), "異動した")))
                .isEqualTo(new AskToUnseal.Outcome.Asked());
        assertThat(onTheDeskOf("kobayashi")).containsExactly(DueItem.Kind.AWAITS_MY_ANSWER);
        assertThat(onTheDeskOf("yamada")).containsExactly(DueItem.Kind.I_WAIT);
        assertThat(world.as("yamada", () -> answerUnsealing.answer(new Sealed.OfCase(about), true)))
                .isEqualTo(new AnswerUnsealing.Outcome.NotForThisRole());
        assertThat(sees("sato")).isZero();
        assertThat(world.as("kobayashi", () -> answerUnsealing.answer(new Sealed.OfCase(about), true)))
                .isEqualTo(new AnswerUnsealing.Outcome.Opened());
        assertThat(sees("sato")).isPositive();
        assertThat(sees("mori")).isPositive();
    }

    @Test
    void whoever_asked_to_open_it_does_not_answer() {
        seal("kobayashi", "yamada", "kobayashi");
        world.as("kobayashi", () -> askToUnseal.ask(new Sealed.OfCase(about), "異動した"));
        assertThat(world.as("kobayashi", () -> answerUnsealing.answer(new Sealed.OfCase(about), true)))
                .isEqualTo(new AnswerUnsealing.Outcome.TakesAnother());
        assertThat(sees("sato")).isZero();
    }

    private List<DueItem.Kind> onTheDeskOf(String login) {
        return world.together(
                login,
                () -> desks.stream()
                        .flatMap(desk -> desk.dueFor(world.person(login), cases.today()).stream())
                        .filter(item -> item.href().equals("/cases/" + about + "/seal"))
                        .map(DueItem::kind)
                        .toList());
    }

    @Test
    void readers_find_it_in_their_list_and_nobody_else_does() {
        seal("kobayashi", "yamada", "kobayashi");
        assertThat(world.as("yamada", () -> listSeals.list()))
                .extracting(ListSeals.Line::about)
                .contains(new Sealed.OfCase(about));
        assertThat(world.as("sato", () -> listSeals.list()))
                .extracting(ListSeals.Line::about)
                .doesNotContain(new Sealed.OfCase(about));
    }

    @Test
    void open_pages_of_whoever_reached_it_are_cleared() {
        var state = world.together(
                "mori",
                () -> sql.sql("select pg_current_snapshot()::text")
                        .query(String.class)
                        .single());
        seal("kobayashi", "yamada", "kobayashi");
        assertThat(world.together(
                        "mori",
                        () -> sql.sql("select my_sight_is_narrower(?, now())")
                                .param(state)
                                .query(Boolean.class)
                                .single()))
                .isTrue();
    }
}
