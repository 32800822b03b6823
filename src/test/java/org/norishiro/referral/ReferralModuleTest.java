package org.norishiro.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norishiro.ModuleWorld;
import org.norishiro.World;
import org.norishiro.casework.CaseAlerts;
import org.norishiro.casework.CasePanel;
import org.norishiro.casework.Cases;
import org.norishiro.casework.TimelineSource;
import org.norishiro.desk.DueItem;
import org.norishiro.desk.DueItem.Kind;
import org.norishiro.desk.DueItems;
import org.norishiro.gate.Basis;
import org.norishiro.gate.ConsentState;
import org.norishiro.referral.ReferralFixture.TestCase;
import org.norishiro.referral.model.Answer;
import org.norishiro.referral.model.DeclineReason;
import org.norishiro.referral.model.Pursuit;
import org.norishiro.referral.model.Settlement;
import org.norishiro.referral.usecase.AnswerReferral;
import org.norishiro.referral.usecase.InviteToTeam;
import org.norishiro.referral.usecase.NotSendable;
import org.norishiro.referral.usecase.Outcome;
import org.norishiro.referral.usecase.PursueReferral;
import org.norishiro.referral.usecase.SendReferral;
import org.norishiro.referral.usecase.ShowReferral;
import org.norishiro.shell.MenuCount;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@ModuleWorld
class ReferralModuleTest {
    @Autowired
    World world;

    @Autowired
    ReferralFixture fixture;

    @Autowired
    SendReferral sendReferral;

    @Autowired
    AnswerReferral answerReferral;

    @Autowired
    PursueReferral pursueReferral;

    @Autowired
    InviteToTeam inviteToTeam;

    @Autowired
    ShowReferral showReferral;

    @Autowired
    Cases cases;

    @Autowired
    List<DueItems> dueItems;

    @Autowired
    List<CaseAlerts> alerts;

    @Autowired
    List<TimelineSource> timelines;

    @Autowired
    List<CasePanel> panels;

    @Autowired
    List<MenuCount> bubbles;

    @Autowired
    JdbcClient sql;

    TestCase about;

    @BeforeEach
    void openCase() {
        about = fixture.newCase();
    }

    private ReferralId sent() {
        return fixture.sent(about);
    }

    private Outcome answers(String login, ReferralId id, long version, Answer answer) {
        return world.as(login, () -> answerReferral.answer(new AnswerReferral.Command(id, version, answer)));
    }

    private Outcome accepts(String login, ReferralId id) {
        return answers(
                login,
                id,
                0,
                new Answer.Accept("森 由紀", "訪問の日を決める", fixture.today().plusDays(3), ""));
    }

    private Outcome declines(ReferralId id) {
        return answers("mori", id, 0, new Answer.Decline(DeclineReason.FULL, "空きは年明けになる", null, "基幹"));
    }

    private Outcome pursues(String login, ReferralId id, long version, Pursuit pursuit) {
        return world.as(login, () -> pursueReferral.pursue(new PursueReferral.Command(id, version, pursuit)));
    }

    private int count(String login, String table, String column, UUID id) {
        return world.count(login, "select count(*) from " + table + " where " + column + " = ?", id);
    }

    private Optional<DueItem> due(String login, ReferralId id) {
        return world
                .together(
                        login,
                        () -> dueItems.stream()
                                .flatMap(items -> items.dueFor(world.person(login), fixture.today()).stream())
                                .toList())
                .stream()
                .filter(item -> item.href().equals("/referrals/" + id))
                .findFirst();
    }

    // --- what the agency sees

    @Test
    void the_agency_asked_sees_the_referral() {
        var id = sent();
        assertThat(world.as("mori", () -> showReferral.show(id))).isPresent();
    }

    @Test
    void the_agency_asked_sees_exactly_what_was_shown() {
        var id = sent();
        var shown = world.as("mori", () -> showReferral.show(id)).orElseThrow();
        assertThat(shown.sheet().items())
                .singleElement()
                .satisfies(item -> assertThat(item.body()).startsWith("架空 ハナ"));
    }

    @Test
    void the_agency_asked_reaches_nothing_else_of_the_case() {
        sent();
        assertThat(List.of(
                        count("mori", "support_case", "id", about.id().value()),
                        count("mori", "issue", "case_id", about.id().value()),
                        count("mori", "team_member", "case_id", about.id().value()),
                        count("mori", "referral_about", "case_id", about.id().value()),
                        count("mori", "person", "id", about.mother().value()),
                        count("mori", "person", "id", about.son().value())))
                .containsOnly(0);
    }

    @Test
    void accepting_opens_nothing_else_of_the_case() {
        accepts("mori", sent());
        assertThat(count("mori", "support_case", "id", about.id().value())).isZero();
    }

    @Test
    void a_third_agency_does_not_see_the_referral() {
        var id = sent();
        assertThat(world.as("oka", () -> showReferral.show(id))).isEmpty();
    }

    @Test
    void what_was_shown_can_be_changed_by_nobody() {
        var id = sent();
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> world.together(
                        "yamada",
                        () -> sql.sql("update referral_shown set body = '' where referral_id = ?")
                                .param(id.value())
                                .update()));
    }

    @Test
    void the_request_stays_as_it_was_sent() {
        var id = sent();
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> world.together(
                        "yamada",
                        () -> sql.sql("update referral set request = 'x' where id = ?")
                                .param(id.value())
                                .update()));
    }

    @Test
    void the_first_look_of_the_agency_is_noted_once() {
        var id = sent();
        world.as("mori", () -> showReferral.show(id));
        world.as("takeda", () -> showReferral.show(id));
        assertThat(world.count(
                        "yamada",
                        "select count(*) from referral_step where referral_id = ? and act = 'OPENED'",
                        id.value()))
                .isEqualTo(1);
    }

    // --- sending

    @Test
    void consent_that_is_not_on_record_is_no_basis() {
        var outcome = world.as("yamada", () -> sendReferral.send(fixture.wishBy(Basis.CONSENT, about), null));
        assertThat(outcome)
                .isEqualTo(new SendReferral.Outcome.Refused(new NotSendable.ConsentMissing(List.of("架空 ハナ（未取得）"))));
    }

    @Test
    void refused_consent_is_no_basis() {
        fixture.consent(about.mother(), ConsentState.GIVEN);
        fixture.consent(about.mother(), ConsentState.REFUSED);
        assertThat(world.as("yamada", () -> sendReferral.send(fixture.wishBy(Basis.CONSENT, about), null)))
                .isInstanceOf(SendReferral.Outcome.Refused.class);
    }

    @Test
    void consent_on_record_is_a_basis() {
        fixture.consent(about.mother(), ConsentState.GIVEN);
        assertThat(world.as("yamada", () -> sendReferral.send(fixture.wishBy(Basis.CONSENT, about), null)))
                .isInstanceOf(SendReferral.Outcome.Sent.class);
    }

    @Test
    void what_was_not_looked_at_is_not_sent() {
        assertThat(world.as("yamada", () -> sendReferral.send(fixture.wish(about), "something else")))
                .isInstanceOf(SendReferral.Outcome.NotAsPreviewed.class);
    }

    @Test
    void somebody_elses_case_cannot_be_referred() {
        assertThat(world.as("oka", () -> sendReferral.send(fixture.wish(about), null)))
                .isEqualTo(new SendReferral.Outcome.Refused(new NotSendable.NoCase()));
    }

    // --- answering

    @Test
    void anybody_in_a_post_of_the_agency_may_answer() {
        assertThat(accepts("takeda", sent())).isEqualTo(new Outcome.Done());
    }

    @Test
    void the_sender_cannot_answer_for_the_agency() {
        assertThat(accepts("yamada", sent())).isEqualTo(new Outcome.NotFound());
    }

    @Test
    void whoever_answers_second_is_told_who_was_first() {
        var id = sent();
        accepts("mori", id);
        assertThat(accepts("takeda", id))
                .asInstanceOf(type(Outcome.ChangedMeanwhile.class))
                .satisfies(first -> assertThat(first.by()).startsWith("森 由紀"));
    }

    @Test
    void whoever_answers_second_changes_nothing() {
        var id = sent();
        accepts("mori", id);
        answers("takeda", id, 0, new Answer.Decline(DeclineReason.FULL, "満員", null, ""));
        assertThat(world.count("mori", "select count(*) from referral where id = ? and state = 'ACCEPTED'", id.value()))
                .isEqualTo(1);
    }

    @Test
    void the_coordinator_of_the_case_may_remind() {
        var id = sent();
        var reminder = new Pursuit.Remind("いかがですか", fixture.today().plusDays(10));
        assertThat(pursues("saeki", id, 0, reminder)).isEqualTo(new Outcome.Done());
    }

    @Test
    void the_agency_asked_cannot_end_the_referral() {
        assertThat(pursues("mori", sent(), 0, new Pursuit.TakeBack("やめた"))).isEqualTo(new Outcome.NotFound());
    }

    // --- never nobody's

    @Test
    void a_decline_stands_on_the_senders_desk_as_overdue() {
        var id = sent();
        declines(id);
        assertThat(due("yamada", id)).get().satisfies(item -> {
            assertThat(item.kind()).isEqualTo(Kind.MINE);
            assertThat(item.overdue(fixture.today())).isTrue();
        });
    }

    private void pass(ReferralId id) {
        var past = fixture.today().minusDays(2);
        world.together(
                "yamada",
                () -> sql.sql("update referral set reply_due = ?, next_due = ? where id = ?")
                        .params(past, past, id.value())
                        .update());
    }

    @Test
    void silence_past_the_date_stands_on_the_senders_desk_as_overdue() {
        var id = sent();
        pass(id);
        assertThat(due("yamada", id)).get().satisfies(item -> {
            assertThat(item.kind()).isEqualTo(Kind.MINE);
            assertThat(item.overdue(fixture.today())).isTrue();
        });
    }

    @Test
    void a_question_stands_on_the_senders_desk() {
        var id = sent();
        answers("mori", id, 0, new Answer.AskBack("主治医はいますか"));
        assertThat(due("yamada", id)).map(DueItem::kind).contains(Kind.MINE);
    }

    @Test
    void whoever_accepted_has_the_outcome_to_report() {
        var id = sent();
        accepts("mori", id);
        assertThat(due("mori", id)).map(DueItem::act).contains("結果を知らせる");
    }

    private int bubble() {
        return bubbles.stream()
                .filter(each -> each.key().equals("referrals"))
                .mapToInt(MenuCount::count)
                .sum();
    }

    @Test
    void the_bubble_counts_what_waits_for_an_answer_of_ones_agency() {
        var before = world.as("mori", this::bubble);
        sent();
        assertThat(world.as("takeda", this::bubble)).isEqualTo(before + 1);
    }

    @Test
    void the_course_of_a_referral_stands_in_the_timeline_of_the_case() {
        declines(sent());
        var titles = world.together(
                "yamada",
                () -> timelines.stream()
                        .flatMap(source -> source.eventsOf(about.id()).stream())
                        .map(TimelineSource.Event::title)
                        .toList());
        assertThat(titles).contains("北部地域包括支援センターへの依頼：見送りました");
    }

    @Test
    void the_case_page_says_in_one_line_who_holds_it() {
        sent();
        var out = new StringOutput();
        world.together("yamada", () -> {
            panels.stream()
                    .flatMap(panel -> panel.of(about.id()).stream())
                    .filter(panel -> panel.id().equals("referrals"))
                    .forEach(panel -> panel.content().writeTo(out));
            return true;
        });
        assertThat(out.toString()).contains("いま持っているのは：<b>北部地域包括支援センター</b>");
    }

    @Test
    void of_two_who_answer_in_the_same_moment_one_is_told_about_the_other() throws Exception {
        var id = sent();
        try (var both = Executors.newFixedThreadPool(2)) {
            var outcomes = both.invokeAll(List.of(() -> accepts("mori", id), () -> accepts("takeda", id))).stream()
                    .map(Future::resultNow)
                    .toList();
            assertThat(outcomes).filteredOn(Outcome.Done.class::isInstance).hasSize(1);
            assertThat(outcomes)
                    .filteredOn(Outcome.ChangedMeanwhile.class::isInstance)
                    .hasSize(1);
        }
    }

    @Test
    void a_decline_is_an_alert_of_the_case() {
        var id = sent();
        declines(id);
        var all = world.together(
                "yamada",
                () -> alerts.stream()
                        .flatMap(source -> source.of(about.id(), fixture.today()).stream())
                        .toList());
        assertThat(all).anySatisfy(alert -> assertThat(alert.href()).isEqualTo("/referrals/" + id));
    }

    @Test
    void an_open_referral_stands_on_the_desk_of_everybody_at_the_agency_asked() {
        var id = sent();
        assertThat(due("takeda", id)).map(DueItem::kind).contains(Kind.AWAITS_MY_ANSWER);
    }

    @Test
    void the_sender_sees_what_is_waited_for() {
        var id = sent();
        assertThat(due("yamada", id)).map(DueItem::kind).contains(Kind.I_WAIT);
    }

    @Test
    void a_need_that_goes_on_becomes_the_next_step_of_the_case() {
        var id = sent();
        declines(id);
        var on = fixture.today().plusDays(4);
        pursues("yamada", id, 1, new Pursuit.Settle(Settlement.CONFERENCE, "支援会議で話し合う", on));
        assertThat(world.together("yamada", () -> cases.find(about.id()))
                        .orElseThrow()
                        .nextDate())
                .isEqualTo(on);
    }

    @Test
    void the_database_refuses_a_referral_held_on_the_wrong_side() {
        var id = sent();
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> world.together(
                        "mori",
                        () -> sql.sql(
                                        "update referral set state = 'DECLINED', decline_code = 'FULL', decline_words = 'x', holder_post_id = ? where id = ?")
                                .params(world.post("mori").value(), id.value())
                                .update()));
    }

    @Test
    void the_database_refuses_an_open_referral_without_a_date() {
        var id = sent();
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> world.together(
                        "yamada",
                        () -> sql.sql("update referral set next_due = null where id = ?")
                                .param(id.value())
                                .update()));
    }

    // --- into the team

    @Test
    void only_the_invitation_into_the_team_opens_the_case() {
        var id = sent();
        accepts("mori", id);
        world.as("yamada", () -> inviteToTeam.invite(new InviteToTeam.Command(id, 1, "受診の付き添い")));
        assertThat(count("mori", "support_case", "id", about.id().value())).isEqualTo(1);
    }

    // --- the trail

    @Test
    void sending_and_refusing_are_on_the_trail() {
        var id = sent();
        accepts("yamada", id);
        assertThat(world.count(
                        "yamada",
                        "select count(*) from audit_entry where object_id = ? and kind in ('ACTED', 'REFUSED')",
                        id.value()))
                .isEqualTo(2);
    }
}
