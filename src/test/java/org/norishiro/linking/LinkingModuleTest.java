package org.norishiro.linking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.norishiro.ModuleWorld;
import org.norishiro.World;
import org.norishiro.casework.Cases;
import org.norishiro.database.OwnerWork;
import org.norishiro.gate.Basis;
import org.norishiro.gate.Grounds;
import org.norishiro.linking.model.Mark;
import org.norishiro.linking.model.Reason;
import org.norishiro.linking.model.Suggestion;
import org.norishiro.linking.usecase.CorrectRole;
import org.norishiro.linking.usecase.ShowAdvice;
import org.norishiro.linking.usecase.ShowAdvice.Shown;
import org.norishiro.linking.usecase.ShowRoleTable;
import org.norishiro.referral.ReferralFixture;
import org.norishiro.referral.ReferralFixture.TestCase;
import org.norishiro.referral.Referrals;
import org.norishiro.referral.RequestSuggestions;
import org.norishiro.referral.model.Answer;
import org.norishiro.referral.model.DeclineReason;
import org.norishiro.referral.model.HandoverPlan;
import org.norishiro.referral.model.Pursuit;
import org.norishiro.referral.model.Settlement;
import org.norishiro.referral.model.Urgency;
import org.norishiro.referral.usecase.AnswerReferral;
import org.norishiro.referral.usecase.NewReferral;
import org.norishiro.referral.usecase.PursueReferral;
import org.norishiro.referral.usecase.SendReferral;
import org.norishiro.referral.usecase.SendReferral.Outcome.Sent;
import org.norishiro.seal.model.Sealed;
import org.norishiro.seal.usecase.PutUnderSeal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@ModuleWorld
class LinkingModuleTest {
    @Autowired
    World world;

    @Autowired
    ReferralFixture fixture;

    @Autowired
    Cases cases;

    @Autowired
    SendReferral sendReferral;

    @Autowired
    AnswerReferral answerReferral;

    @Autowired
    PursueReferral pursueReferral;

    @Autowired
    PutUnderSeal putUnderSeal;

    @Autowired
    Referrals referrals;

    @Autowired
    RequestSuggestions suggestions;

    @Autowired
    ShowAdvice showAdvice;

    @Autowired
    ShowRoleTable showRoleTable;

    @Autowired
    CorrectRole correctRole;

    @Autowired
    OwnerWork owner;

    @Autowired
    JdbcClient sql;

    /** A word of this test alone: the classes' tests share their cases. */
    private final String word = "困りごと" + UUID.randomUUID();

    private final List<Referrals.Sign> signs = List.of(new Referrals.Sign("ADDICTION", false, word));

    /** To 架空保健所, about everything that was told of the case. */
    private Sent asked(TestCase about) {
        return world.together("yamada", () -> (Sent) sendReferral.send(
                new NewReferral(
                        about.id(),
                        world.agency("hokenjo"),
                        null,
                        null,
                        "訪問してほしい",
                        Urgency.ORDINARY,
                        List.of(about.son()),
                        cases.issuesOf(about.id()).stream()
                                .map(Cases.IssueCard::id)
                                .toList(),
                        new Grounds(Basis.EMERGENCY, "", "倒れているかもしれない"),
                        HandoverPlan.inWriting(),
                        List.of(),
                        fixture.today().plusDays(7)),
                null));
    }

    private List<TestCase> askedAbout(String words, int many) {
        var all =
                IntStream.range(0, many).mapToObj(n -> fixture.caseWith(words)).toList();
        all.forEach(this::asked);
        return all;
    }

    private void monthsAgo(int months) {
        owner.run(statement -> {
            statement.sql("alter table referral no force row level security").update();
            statement.sql("alter table referral disable trigger user").update();
            statement
                    .sql("update referral set sent_at = now() - interval '" + months + " months'")
                    .update();
            statement.sql("alter table referral enable trigger user").update();
            statement.sql("alter table referral force row level security").update();
        });
    }

    private List<Referrals.Counted> experience(TestCase but) {
        return world.together("yamada", () -> referrals.experience(but.id(), signs));
    }

    private Shown advice(TestCase about) {
        return world.as("yamada", () -> showAdvice.show(about.id(), false)).orElseThrow();
    }

    private static List<String> called(Shown shown) {
        return shown.advice().suggestions().stream().map(Suggestion::called).toList();
    }

    private static List<String> askedAboutDrinking(Shown shown) {
        return shown.advice().suggestions().stream()
                .filter(each -> each.needs().stream()
                        .anyMatch(need -> need.trouble().code().equals("ADDICTION")))
                .map(Suggestion::called)
                .toList();
    }

    private CorrectRole.Outcome corrects(String login, String trouble, String kind, Mark mark) {
        return world.as(login, () -> correctRole.correct(new CorrectRole.Command(trouble, kind, mark, "保健所に確かめた")));
    }

    @Test
    void what_became_of_five_cases_is_counted_for_whoever_asks() {
        askedAbout(word, 5);
        monthsAgo(2);
        assertThat(experience(fixture.newCase()))
                .containsExactlyInAnyOrder(
                        new Referrals.Counted("ADDICTION", null, 5, 0, 0, 0, 0, null),
                        new Referrals.Counted("ADDICTION", world.agency("hokenjo"), 5, 0, 0, 0, 0, null));
    }

    @Test
    void what_became_of_four_cases_is_not_told() {
        askedAbout(word, 4);
        monthsAgo(2);
        assertThat(experience(fixture.newCase())).isEmpty();
    }

    @Test
    void a_case_does_not_tell_of_itself() {
        var all = askedAbout(word, 5);
        monthsAgo(2);
        assertThat(experience(all.getFirst())).isEmpty();
    }

    @Test
    void who_does_not_see_a_case_whole_learns_nothing_from_its_being_left_out() {
        var all = askedAbout(word, 5);
        monthsAgo(2);
        var seenByOthers =
                world.together("mori", () -> referrals.experience(all.getFirst().id(), signs));
        assertThat(seenByOthers).extracting(Referrals.Counted::asked).containsExactly(5, 5);
    }

    @Test
    void what_was_asked_this_month_shows_next_month() {
        askedAbout(word, 5);
        assertThat(experience(fixture.newCase())).isEmpty();
    }

    @Test
    void what_was_asked_more_than_three_years_ago_is_forgotten() {
        askedAbout(word, 5);
        monthsAgo(38);
        assertThat(experience(fixture.newCase())).isEmpty();
    }

    @Test
    void a_sealed_case_does_not_count() {
        var all = IntStream.range(0, 5).mapToObj(n -> fixture.caseWith(word)).toList();
        all.forEach(this::askedAndSettled);
        monthsAgo(2);
        assertThat(experience(fixture.newCase())).isNotEmpty();
        var sealed = world.as(
                "kobayashi",
                () -> putUnderSeal.seal(new PutUnderSeal.Command(
                        new Sealed.OfCase(all.getFirst().id()),
                        "加害者の親族が課にいる",
                        List.of(
                                world.person("kobayashi").staff(),
                                world.person("yamada").staff()))));
        assertThat(sealed).isInstanceOf(PutUnderSeal.Outcome.Sealed.class);
        assertThat(experience(fixture.newCase())).isEmpty();
    }

    /** Nothing may be open with another agency when a case is sealed. */
    private void askedAndSettled(TestCase about) {
        var sent = asked(about);
        world.as(
                "abe",
                () -> answerReferral.answer(new AnswerReferral.Command(
                        sent.id(), 0, new Answer.Decline(DeclineReason.FULL, "訪問の枠がない", null, ""))));
        world.as(
                "yamada",
                () -> pursueReferral.pursue(new PursueReferral.Command(
                        sent.id(),
                        1,
                        new Pursuit.Settle(
                                Settlement.KEEP, "こちらで訪ねる", fixture.today().plusDays(3)))));
    }

    @Test
    void what_was_taken_back_does_not_count() {
        var all = IntStream.range(0, 5).mapToObj(n -> fixture.caseWith(word)).toList();
        var sent = all.stream().map(this::asked).toList();
        world.as(
                "yamada",
                () -> pursueReferral.pursue(
                        new PursueReferral.Command(sent.getFirst().id(), 0, new Pursuit.TakeBack("間違えて送った"))));
        monthsAgo(2);
        assertThat(experience(fixture.newCase())).isEmpty();
    }

    @Test
    void what_was_accepted_and_how_soon_is_counted() {
        var sent = IntStream.range(0, 5)
                .mapToObj(n -> asked(fixture.caseWith(word)))
                .toList();
        sent.forEach(each -> world.as(
                "abe",
                () -> answerReferral.answer(new AnswerReferral.Command(
                        each.id(),
                        0,
                        new Answer.Accept("阿部", "訪問する", fixture.today().plusDays(1), "")))));
        monthsAgo(2);
        assertThat(experience(fixture.newCase()))
                .filteredOn(counted -> counted.agency() != null)
                .singleElement()
                .satisfies(counted -> {
                    assertThat(counted.accepted()).isEqualTo(5);
                    assertThat(counted.days()).isGreaterThan(50);
                });
    }

    @Test
    void what_was_learned_moves_the_advice() {
        askedAbout("アルコールをやめられない", 6);
        monthsAgo(2);
        var shown = advice(fixture.caseWith("アルコールをやめられない"));
        assertThat(shown.advice().suggestions())
                .filteredOn(each -> each.called().equals("保健所"))
                .singleElement()
                .satisfies(each -> assertThat(each.reasons()).hasAtLeastOneElementOfType(Reason.AskedHere.class));
    }

    @Test
    void ones_own_agency_is_not_suggested_to_oneself() {
        assertThat(advice(fixture.caseWith("生活費がない")).advice().suggestions())
                .flatExtracting(Suggestion::agencies)
                .extracting(agency -> agency.id())
                .doesNotContain(world.agency("fukushi"));
    }

    @Test
    void a_case_out_of_reach_has_no_advice() {
        var about = fixture.newCase();
        assertThat(world.as("mori", () -> showAdvice.show(about.id(), false))).isEmpty();
    }

    @Test
    void looking_for_advice_leaves_a_line_in_the_trail() {
        var about = fixture.newCase();
        var before = lines(about);
        advice(about);
        assertThat(lines(about)).isEqualTo(before + 1);
    }

    private int lines(TestCase about) {
        return world.count(
                "yamada",
                "select count(*)::int from audit_entry where case_id = ? and why = 'どこに頼むかを調べるため'",
                about.id().value());
    }

    @Test
    void violence_in_a_home_names_the_articles_that_ask_to_tell() {
        assertThat(advice(fixture.caseWith("家庭内の暴力がある")).duties())
                .extracting(ground -> ground.code())
                .contains("ELDER_ABUSE_7_1");
    }

    @Test
    void a_request_begins_with_what_speaks_for_the_agency() {
        var about = fixture.caseWith("数十年のひきこもり");
        var suggested = world.together("yamada", () -> suggestions.of(about.id(), world.agency("hikikomori")))
                .orElseThrow();
        assertThat(suggested.request()).isEqualTo("一郎の「数十年のひきこもり」について、本人への訪問と、家族への助言を相談したい。");
        assertThat(suggested.persons()).containsExactly(about.son());
        assertThat(suggested.issues()).hasSize(1);
    }

    @Test
    void nothing_is_begun_where_nothing_speaks_for_the_agency() {
        var about = fixture.caseWith("アルコールをやめられない");
        assertThat(world.together("yamada", () -> suggestions.of(about.id(), world.agency("joho"))))
                .isEmpty();
    }

    @Test
    void a_correction_is_in_force_from_the_next_advice() {
        var about = fixture.caseWith("アルコールをやめられない");
        assertThat(askedAboutDrinking(advice(about))).contains("医療施設");
        assertThat(corrects("admin", "ADDICTION", "医療施設", Mark.NONE)).isEqualTo(new CorrectRole.Outcome.Corrected());
        assertThat(askedAboutDrinking(advice(about))).doesNotContain("医療施設");
    }

    @Test
    void a_kind_that_only_the_register_knows_can_be_put_into_the_table() {
        corrects("admin", "ADDICTION", "お困りごと相談", Mark.MAIN);
        assertThat(called(advice(fixture.caseWith("アルコールをやめられない")))).contains("お困りごと相談");
    }

    @Test
    void the_newest_correction_holds_and_the_older_ones_are_kept() {
        corrects("admin", "HOARDING", "保健所", Mark.NONE);
        corrects("admin", "HOARDING", "保健所", Mark.MAIN);
        var shown = world.as("yamada", () -> showRoleTable.show("HOARDING")).orElseThrow();
        assertThat(shown.corrections()).extracting(each -> each.mark()).containsExactly(Mark.MAIN, Mark.NONE);
        assertThat(shown.rows())
                .filteredOn(row -> row.kind().equals("保健所"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.cell().mark()).isEqualTo(Mark.MAIN);
                    assertThat(row.before()).isNotNull();
                });
    }

    @Test
    void nobody_but_the_administrator_corrects() {
        assertThat(corrects("yamada", "ADDICTION", "保健所", Mark.NONE)).isEqualTo(new CorrectRole.Outcome.NotYours());
    }

    @Test
    void a_kind_that_is_nowhere_is_refused() {
        assertThat(corrects("admin", "ADDICTION", "どこにもない機関", Mark.MAIN))
                .isEqualTo(new CorrectRole.Outcome.UnknownKind());
    }

    @Test
    void a_trouble_that_is_nowhere_is_refused() {
        assertThat(corrects("admin", "NOTHING", "保健所", Mark.MAIN)).isEqualTo(new CorrectRole.Outcome.UnknownTrouble());
    }

    @Test
    void the_database_takes_corrections_from_the_administrator_alone() {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> world.together("yamada", () -> sql.sql("""
                                        insert into role_correction (id, kind, trouble, mark, why)
                                        values (gen_random_uuid(), '保健所', 'CARE', 'MAIN', 'x')""").update()));
    }

    @Test
    void a_correction_cannot_be_changed_afterwards() {
        corrects("admin", "ADDICTION", "保健所", Mark.NONE);
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> world.together(
                        "admin",
                        () -> sql.sql("update role_correction set mark = 'MAIN'")
                                .update()));
    }
}
