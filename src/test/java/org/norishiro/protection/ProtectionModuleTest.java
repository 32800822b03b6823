package org.norishiro.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

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
import org.norishiro.gate.FieldClass;
import org.norishiro.gate.Reachers;
import org.norishiro.household.Held;
import org.norishiro.household.HouseholdId;
import org.norishiro.household.PersonId;
import org.norishiro.identity.AgencyId;
import org.norishiro.identity.StaffId;
import org.norishiro.protection.model.ExclusionGround;
import org.norishiro.protection.model.KeptOut;
import org.norishiro.protection.usecase.AnswerLifting;
import org.norishiro.protection.usecase.AskToLift;
import org.norishiro.protection.usecase.ExcludeFromPerson;
import org.norishiro.protection.usecase.ShowExclusions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 社会福祉課 (fukushi: yamada, sato, kobayashi, okabe) has the case; 北部地域包括 (hokubu: mori, takeda) is in the team. */
@ModuleWorld
class ProtectionModuleTest {
    @Autowired
    World world;

    @Autowired
    CaseworkWorld cases;

    @Autowired
    ExcludeFromPerson excludeFromPerson;

    @Autowired
    AskToLift askToLift;

    @Autowired
    AnswerLifting answerLifting;

    @Autowired
    ShowExclusions showExclusions;

    @Autowired
    Reachers reachers;

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
    void a_case_of_a_household() {
        hana = cases.person("yamada", "ハナ");
        home = cases.household("yamada", hana);
        cases.consultation("yamada", hana);
        about = cases.open("yamada", home);
        joinsTheTeam("hokubu");
    }

    private int joinsTheTeam(String agency) {
        return world.together(
                "yamada",
                () -> sql.sql("insert into team_member (id, case_id, agency_id, since) values (?, ?, ?, current_date)")
                        .params(
                                UUID.randomUUID(),
                                about.value(),
                                world.agency(agency).value())
                        .update());
    }

    /** Everything the database shows this person about the household. */
    private int sees(String login) {
        return world.count(
                login,
                """
                        select (select count(*) from person where id = ?)
                          + (select count(*) from household where id = ?)
                          + (select count(*) from membership where household_id = ?)
                          + (select count(*) from consultation_person where person_id = ?)
                          + (select count(*) from support_case where id = ?)
                          + (select count(*) from issue where case_id = ?)
                          + (select count(*) from team_member where case_id = ?)
                          + (select count(*) from audit_entry where case_id = ?)
                          + (select count(*) from exclusion where person_id = ?)""",
                hana.value(),
                home.value(),
                home.value(),
                hana.value(),
                about.value(),
                about.value(),
                about.value(),
                about.value(),
                hana.value());
    }

    private ExcludeFromPerson.Outcome exclude(String by, KeptOut whom) {
        return world.as(
                by,
                () -> excludeFromPerson.exclude(
                        new ExcludeFromPerson.Command(hana, whom, ExclusionGround.KIN, "本人の元の夫の弟（本人から）")));
    }

    private KeptOut member(String login) {
        return new KeptOut.Member(world.person(login).staff());
    }

    private KeptOut everybody(String agency) {
        return new KeptOut.Everybody(world.agency(agency));
    }

    private UUID exclusion() {
        return world.as("yamada", () -> showExclusions.show(hana))
                .orElseThrow()
                .lines()
                .getFirst()
                .line()
                .exclusion()
                .id();
    }

    @Test
    void a_colleague_who_is_kept_out_sees_nothing_at_the_next_statement() {
        assertThat(sees("sato")).isPositive();

        assertThat(exclude("yamada", member("sato"))).isEqualTo(new ExcludeFromPerson.Outcome.KeptOutNow(false));

        assertThat(sees("sato")).isZero();
        assertThat(world.as("sato", () -> showExclusions.show(hana))).isEmpty();
    }

    @Test
    void the_others_of_the_office_go_on() {
        var before = sees("kobayashi");
        exclude("yamada", member("sato"));
        assertThat(sees("kobayashi")).isEqualTo(before + 1);
    }

    @Test
    void other_households_are_not_touched() {
        var other = cases.open("yamada");
        exclude("yamada", member("sato"));
        assertThat(world.count("sato", "select count(*) from support_case where id = ?", other.value()))
                .isOne();
    }

    @Test
    void an_agency_of_the_team_that_is_kept_out_sees_nothing_whoever_works_there() {
        assertThat(sees("mori")).isPositive();
        exclude("yamada", everybody("hokubu"));
        assertThat(sees("mori")).isZero();
        assertThat(sees("takeda")).isZero();
    }

    @Test
    void whoever_also_works_for_an_agency_that_is_kept_out_is_kept_out_in_every_post() {
        joinsTheTeam("takikan");
        assertThat(sees("saeki")).isPositive();

        exclude("yamada", everybody("jiritsu"));

        assertThat(sees("saeki")).isZero();
        assertThat(sees("hoshi")).isPositive();
    }

    @Test
    void what_is_recorded_later_is_hidden_too() {
        exclude("yamada", member("sato"));
        var later = cases.consultation("yamada", hana);
        var casesLater = world.together(
                "yamada",
                () -> sql.sql("select count(*) from consultation where id = ?")
                        .param(later.value())
                        .query(Integer.class)
                        .single());
        assertThat(casesLater).isOne();
        assertThat(world.count("sato", "select count(*) from consultation where id = ?", later.value()))
                .isZero();
    }

    @Test
    void the_consultation_in_which_nobody_was_named_yet_is_hidden_with_the_case_it_became() {
        var first = cases.consultation("yamada", cases.person("yamada", "隣人"));
        world.together(
                "yamada",
                () -> sql.sql("update support_case set consultation_id = ? where id = ?")
                        .params(first.value(), about.value())
                        .update());
        assertThat(world.count("sato", "select count(*) from consultation where id = ?", first.value()))
                .isOne();
        exclude("yamada", member("sato"));
        assertThat(world.count("sato", "select count(*) from consultation where id = ?", first.value()))
                .isZero();
    }

    @Test
    void what_is_held_out_of_ones_own_sight_is_neither_named_nor_numbered() {
        cases.disclose("yamada", about, "hokubu", hana, FieldClass.BASIC);
        var refused = world.as(
                "mori",
                () -> excludeFromPerson.exclude(
                        new ExcludeFromPerson.Command(hana, member("yamada"), ExclusionGround.KIN, "義理の兄")));
        assertThat(refused)
                .isInstanceOfSatisfying(
                        ExcludeFromPerson.Outcome.HandOverFirst.class,
                        first -> assertThat(first.held())
                                .filteredOn(each -> each.kind() == Held.Kind.CONSULTATION)
                                .singleElement()
                                .isEqualTo(new Held(Held.Kind.CONSULTATION, null, "")));
    }

    @Test
    void a_case_of_others_with_an_issue_about_the_person_is_hidden_too() {
        var other = cases.open("yamada");
        assertThat(world.count("sato", "select count(*) from support_case where id = ?", other.value()))
                .isOne();
        world.together(
                "yamada",
                () -> sql.sql(
                                "insert into issue (id, case_id, person_id, words, priority, state) values (?, ?, ?, '娘の世話', 9, 'OPEN')")
                        .params(UUID.randomUUID(), other.value(), hana.value())
                        .update());
        exclude("yamada", member("sato"));
        assertThat(world.count("sato", "select count(*) from support_case where id = ?", other.value()))
                .isZero();
    }

    @Test
    void a_household_the_person_moves_into_is_hidden_too() {
        var ichiro = cases.person("yamada", "一郎");
        var other = cases.household("yamada", ichiro);
        assertThat(world.count("sato", "select count(*) from household where id = ?", other.value()))
                .isOne();
        exclude("yamada", member("sato"));

        world.together(
                "yamada",
                () -> sql.sql("insert into membership (id, household_id, person_id) values (?, ?, ?)")
                        .params(UUID.randomUUID(), other.value(), hana.value())
                        .update());

        assertThat(world.count("sato", "select count(*) from household where id = ?", other.value()))
                .isZero();
        assertThat(world.count("sato", "select count(*) from person where id = ?", ichiro.value()))
                .isOne();
    }

    @Test
    void nobody_is_kept_out_of_what_they_hold() {
        var outcome = exclude("kobayashi", member("yamada"));
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        ExcludeFromPerson.Outcome.HandOverFirst.class,
                        first -> assertThat(first.held()).extracting(Held::kind).contains(Held.Kind.CASE));
        assertThat(sees("yamada")).isPositive();
    }

    private int handsTo(String whom) {
        return world.together(
                "yamada",
                () -> sql.sql("update support_case set holder_post_id = ? where id = ?")
                        .params(world.post(whom).value(), about.value())
                        .update());
    }

    /** saeki holds it as 多機関協働担当課, and works for 自立相談 besides. */
    @Test
    void nor_of_what_they_hold_by_another_post_when_an_agency_is_kept_out() {
        assertThat(handsTo("saeki")).isOne();
        assertThat(exclude("yamada", everybody("jiritsu")))
                .isInstanceOfSatisfying(
                        ExcludeFromPerson.Outcome.HandOverFirst.class,
                        first -> assertThat(first.held())
                                .extracting(Held::kind, Held::id)
                                .containsExactly(tuple(Held.Kind.CASE, about.value())));
    }

    @Test
    void the_database_itself_hands_nothing_to_whoever_also_works_for_an_agency_that_is_kept_out() {
        exclude("yamada", everybody("jiritsu"));
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> handsTo("saeki"))
                .withStackTraceContaining("somebody kept out holds it");
        assertThat(handsTo("hoshi")).isOne();
    }

    @Test
    void the_database_itself_refuses_to_keep_out_whoever_holds_it() {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> world.together(
                        "kobayashi",
                        () -> sql.sql("""
                                insert into exclusion (id, person_id, staff_id, ground, words) values (?, ?, ?, 'KIN', '弟')""")
                                .params(
                                        UUID.randomUUID(),
                                        hana.value(),
                                        world.person("yamada").staff().value())
                                .update()))
                .withStackTraceContaining("somebody kept out holds it");
    }

    @Test
    void the_database_itself_hands_nothing_to_whoever_is_kept_out() {
        exclude("yamada", member("sato"));
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> handsTo("sato"))
                .withStackTraceContaining("somebody kept out holds it");
    }

    @Test
    void the_database_itself_asks_nothing_of_an_agency_that_is_kept_out() {
        exclude("yamada", everybody("shakyo"));
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> joinsTheTeam("shakyo"))
                .withStackTraceContaining("this agency is kept out");
    }

    @Test
    void an_agency_that_is_kept_out_is_not_even_offered() {
        assertThat(offered("yamada")).contains("社会福祉協議会");
        exclude("yamada", everybody("shakyo"));
        assertThat(offered("yamada")).doesNotContain("社会福祉協議会").contains("北部地域包括支援センター");
    }

    @Test
    void whom_a_person_is_shielded_from_is_not_told_to_others() {
        exclude("yamada", everybody("shakyo"));
        assertThat(offered("nishi")).contains("社会福祉協議会");
    }

    private List<String> offered(String login) {
        return world.together(login, () -> askable.about(about.value())).stream()
                .map(agency -> agency.name())
                .toList();
    }

    @Test
    void somebody_kept_out_does_not_stand_among_those_who_can_see_it() {
        assertThat(world.together("yamada", () -> reachers.of("CASE", about.value())))
                .extracting(Reachers.Reacher::name)
                .contains("北部地域包括支援センター");
        exclude("yamada", everybody("hokubu"));
        assertThat(world.together("yamada", () -> reachers.of("CASE", about.value())))
                .extracting(Reachers.Reacher::name)
                .doesNotContain("北部地域包括支援センター");
    }

    @Test
    void one_may_keep_oneself_out() {
        assertThat(exclude("sato", member("sato"))).isEqualTo(new ExcludeFromPerson.Outcome.KeptOutNow(true));
        assertThat(sees("sato")).isZero();
    }

    @Test
    void ones_whole_office_is_not_kept_out() {
        assertThat(exclude("yamada", everybody("fukushi"))).isEqualTo(new ExcludeFromPerson.Outcome.OwnAgency());
    }

    @Test
    void whoever_is_kept_out_already_is_not_recorded_twice() {
        exclude("yamada", member("sato"));
        assertThat(exclude("yamada", member("sato"))).isEqualTo(new ExcludeFromPerson.Outcome.KeptOutAlready());
    }

    @Test
    void nobody_unknown_is_kept_out() {
        assertThat(exclude("yamada", new KeptOut.Member(StaffId.next())))
                .isEqualTo(new ExcludeFromPerson.Outcome.NobodyToKeepOut());
        assertThat(exclude("yamada", new KeptOut.Everybody(new AgencyId(UUID.randomUUID()))))
                .isEqualTo(new ExcludeFromPerson.Outcome.NobodyToKeepOut());
    }

    @Test
    void whoever_does_not_reach_the_person_keeps_nobody_out() {
        assertThat(exclude("oka", member("sato"))).isEqualTo(new ExcludeFromPerson.Outcome.NotFound());
    }

    private AskToLift.Outcome asks(String login, UUID exclusion) {
        return world.as(login, () -> askToLift.ask(new AskToLift.Command(hana, exclusion, "縁が切れたと本人から聞いた")));
    }

    private AnswerLifting.Outcome answers(String login, UUID exclusion, boolean lifts) {
        return world.as(login, () -> answerLifting.answer(new AnswerLifting.Command(hana, exclusion, lifts)));
    }

    @Test
    void lifting_takes_one_who_asks_and_another_who_leads() {
        exclude("yamada", member("sato"));
        var id = exclusion();
        assertThat(answers("kobayashi", id, true)).isEqualTo(new AnswerLifting.Outcome.NothingToAnswer());
        assertThat(asks("yamada", id)).isEqualTo(new AskToLift.Outcome.Asked());
        assertThat(sees("sato")).isZero();

        assertThat(answers("yamada", id, true)).isEqualTo(new AnswerLifting.Outcome.NotForThisRole());
        assertThat(answers("kobayashi", id, true)).isEqualTo(new AnswerLifting.Outcome.Lifted());

        assertThat(sees("sato")).isPositive();
        assertThat(asks("yamada", id)).isEqualTo(new AskToLift.Outcome.NotToBeAsked());
    }

    @Test
    void whoever_leads_cannot_answer_themselves() {
        exclude("yamada", member("sato"));
        var id = exclusion();
        asks("kobayashi", id);
        assertThat(answers("kobayashi", id, true)).isEqualTo(new AnswerLifting.Outcome.TakesAnother());
        assertThat(sees("sato")).isZero();
    }

    @Test
    void the_answer_may_be_that_it_goes_on() {
        exclude("yamada", member("sato"));
        var id = exclusion();
        asks("yamada", id);
        assertThat(answers("kobayashi", id, false)).isEqualTo(new AnswerLifting.Outcome.Kept());
        assertThat(sees("sato")).isZero();
        assertThat(asks("yamada", id)).isEqualTo(new AskToLift.Outcome.Asked());
    }

    @Test
    void the_database_itself_lets_nobody_lift_it_alone() {
        exclude("yamada", member("sato"));
        var id = exclusion();
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() ->
                        world.together("kobayashi", () -> sql.sql("""
                                update exclusion set lifting_asked_by = my_staff(), lifting_asked_at = now(), lifting_reason = 'x',
                                  lifted_by = my_staff(), lifted_at = now() where id = ?""").param(id).update()))
                .withStackTraceContaining("lifting_takes_two_people");
    }

    @Test
    void the_database_itself_lets_nobody_lift_it_who_does_not_lead() {
        exclude("yamada", member("sato"));
        var id = exclusion();
        asks("kobayashi", id);
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> world.together(
                        "yamada",
                        () -> sql.sql("update exclusion set lifted_by = my_staff(), lifted_at = now() where id = ?")
                                .param(id)
                                .update()))
                .withStackTraceContaining("in one's own name");
    }

    @Test
    void the_database_itself_lets_nobody_ask_in_anothers_name() {
        exclude("yamada", member("sato"));
        var id = exclusion();
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> world.together(
                        "kobayashi",
                        () -> sql.sql("""
                                update exclusion set lifting_asked_by = ?, lifting_asked_at = now(), lifting_reason = 'x' where id = ?""")
                                .params(world.person("yamada").staff().value(), id)
                                .update()))
                .withStackTraceContaining("in one's own name");
    }

    @Test
    void what_is_not_there_is_neither_asked_nor_answered() {
        assertThat(asks("yamada", UUID.randomUUID())).isEqualTo(new AskToLift.Outcome.NotFound());
        assertThat(answers("kobayashi", UUID.randomUUID(), true)).isEqualTo(new AnswerLifting.Outcome.NotFound());
    }

    @Test
    void the_wish_to_lift_stands_on_the_desk_of_those_who_may_answer_it() {
        exclude("yamada", member("sato"));
        asks("yamada", exclusion());
        assertThat(onTheDeskOf("kobayashi")).containsExactly(DueItem.Kind.AWAITS_MY_ANSWER);
        assertThat(onTheDeskOf("yamada")).containsExactly(DueItem.Kind.I_WAIT);
        assertThat(onTheDeskOf("ito")).isEmpty();
        assertThat(onTheDeskOf("saeki")).isEmpty();
    }

    private List<DueItem.Kind> onTheDeskOf(String login) {
        return world.together(
                login,
                () -> desks.stream()
                        .flatMap(desk -> desk.dueFor(world.person(login), cases.today()).stream())
                        .filter(item -> item.href().equals("/persons/" + hana + "/exclusions"))
                        .map(DueItem::kind)
                        .toList());
    }

    @Test
    void it_stays_on_record_when_it_is_lifted() {
        exclude("yamada", member("sato"));
        var id = exclusion();
        asks("yamada", id);
        answers("kobayashi", id, true);
        assertThat(List.copyOf(world.as("yamada", () -> showExclusions.show(hana))
                        .orElseThrow()
                        .lines()))
                .singleElement()
                .satisfies(each -> assertThat(each.line().liftedBy()).isEqualTo("小林 学"));
    }
}
