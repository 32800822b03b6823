package org.norishiro.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norishiro.ModuleWorld;
import org.norishiro.World;
import org.norishiro.casework.CaseAlerts;
import org.norishiro.casework.Cases;
import org.norishiro.casework.IssueId;
import org.norishiro.database.OwnerWork;
import org.norishiro.desk.DueItem;
import org.norishiro.desk.DueItem.Kind;
import org.norishiro.desk.DueItems;
import org.norishiro.identity.AgencyId;
import org.norishiro.referral.ReferralFixture.TestCase;
import org.norishiro.referral.model.Act;
import org.norishiro.referral.model.Answer;
import org.norishiro.referral.model.DeclineReason;
import org.norishiro.referral.model.Handover;
import org.norishiro.referral.model.HandoverPlan;
import org.norishiro.referral.model.Pursuit;
import org.norishiro.referral.model.ReplyTimes;
import org.norishiro.referral.model.Settlement;
import org.norishiro.referral.model.Urgency;
import org.norishiro.referral.usecase.AnswerReferral;
import org.norishiro.referral.usecase.NewReferral;
import org.norishiro.referral.usecase.NotSendable;
import org.norishiro.referral.usecase.Outcome;
import org.norishiro.referral.usecase.PursueReferral;
import org.norishiro.referral.usecase.ReferralRow;
import org.norishiro.referral.usecase.SendReferral;
import org.norishiro.referral.usecase.SetReplyTimes;
import org.norishiro.referral.usecase.ShowReferral;
import org.norishiro.referral.usecase.ShowReplyTimes;
import org.norishiro.referral.usecase.TellOtherSide;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What comes back goes on: to whoever they suggest, to the coordinator, to a conference. yamada sends, saeki coordinates. */
@ModuleWorld
class NoRefusalFallsModuleTest {
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
    ShowReferral showReferral;

    @Autowired
    SetReplyTimes setReplyTimes;

    @Autowired
    ShowReplyTimes showReplyTimes;

    @Autowired
    Cases cases;

    @Autowired
    List<DueItems> dueItems;

    @Autowired
    List<CaseAlerts> alerts;

    @Autowired
    TellOtherSide tellOtherSide;

    @Autowired
    OwnerWork owner;

    @Autowired
    JdbcClient sql;

    TestCase about;
    IssueId drinking;

    @BeforeEach
    void openCase() {
        about = fixture.caseWith("酒をやめられない");
        drinking = world.together("yamada", () -> cases.issuesOf(about.id()))
                .getFirst()
                .id();
    }

    // --- what is sent

    private NewReferral wish(String agency, Urgency urgency, List<IssueId> issues, @Nullable ReferralId insteadOf) {
        var like = fixture.wish(about);
        return new NewReferral(
                like.about(),
                world.agency(agency),
                null,
                insteadOf,
                like.request(),
                urgency,
                like.persons(),
                issues,
                like.grounds(),
                like.handover(),
                like.shown(),
                null);
    }

    private SendReferral.Outcome send(NewReferral wish) {
        return world.as("yamada", () -> sendReferral.send(wish, null));
    }

    private ReferralId sent(NewReferral wish) {
        return ((SendReferral.Outcome.Sent) send(wish)).id();
    }

    private ReferralId sentTo(String agency, List<IssueId> issues, @Nullable ReferralId insteadOf) {
        return sent(wish(agency, Urgency.ORDINARY, issues, insteadOf));
    }

    private Outcome declines(String login, ReferralId id, @Nullable AgencyId fits) {
        var decline = new Answer.Decline(DeclineReason.FULL, "空きは年明けになる", fits, "");
        return world.as(login, () -> answerReferral.answer(new AnswerReferral.Command(id, 0, decline)));
    }

    /** By 北部包括, 保健所 and 社協, one after the other. */
    private ReferralId declinedThreeTimes(List<IssueId> issues, boolean insteadOfEachOther) {
        ReferralId last = null;
        for (var asked : List.of(List.of("hokubu", "mori"), List.of("hokenjo", "abe"), List.of("shakyo", "oka"))) {
            last = sentTo(asked.getFirst(), issues, insteadOfEachOther ? last : null);
            declines(asked.getLast(), last, null);
        }
        return last;
    }

    private ReferralRow seen(String login, ReferralId id) {
        return world.as(login, () -> showReferral.show(id)).orElseThrow().row();
    }

    private Stream<DueItem> desk(String login, ReferralId id) {
        return world
                .together(
                        login,
                        () -> dueItems.stream()
                                .flatMap(items -> items.dueFor(world.person(login), fixture.today()).stream())
                                .toList())
                .stream()
                .filter(item -> item.href().startsWith("/referrals/" + id));
    }

    private void change(ReferralId id, String columns) {
        world.together(
                "yamada",
                () -> sql.sql("update referral set " + columns + " where id = ?")
                        .param(id.value())
                        .update());
    }

    // --- how soon

    @Test
    void without_a_date_the_answer_is_due_as_the_urgency_has_it() {
        var id = sent(wish("hokubu", Urgency.SOON, List.of(), null));
        var due = world.together(
                "yamada",
                () -> sql.sql("select reply_due from referral where id = ?")
                        .param(id.value())
                        .query(LocalDate.class)
                        .single());
        assertThat(due).isEqualTo(ReplyTimes.usual(Urgency.SOON).answerBy(fixture.today()));
    }

    @Test
    void an_urgent_one_says_by_when_it_is_to_be_opened() {
        assertThat(seen("yamada", sent(wish("hokubu", Urgency.URGENT, List.of(), null)))
                        .opening()
                        .by())
                .isNotNull();
    }

    private ReferralId urgentSince(int hours) {
        var id = sent(wish("hokubu", Urgency.URGENT, List.of(), null));
        owner.run(statement -> {
            statement.sql("alter table referral no force row level security").update();
            statement
                    .sql("update referral set open_by = open_by - make_interval(hours => ?) where id = ?")
                    .params(hours, id.value())
                    .update();
            statement.sql("alter table referral force row level security").update();
        });
        return id;
    }

    private static final String UNOPENED = "北部地域包括支援センターが、至急の依頼をまだ開いていません。電話で確かめてください";

    @Test
    void an_urgent_one_that_is_not_opened_in_its_hours_alerts_whoever_sent_it() {
        assertThat(desk("yamada", urgentSince(5))).extracting(DueItem::what).contains(UNOPENED);
    }

    @Test
    void within_its_hours_nobody_is_alerted() {
        assertThat(desk("yamada", urgentSince(3))).extracting(DueItem::what).doesNotContain(UNOPENED);
    }

    @Test
    void an_urgent_one_that_was_opened_alerts_nobody() {
        var id = urgentSince(5);
        world.as("mori", () -> showReferral.show(id));
        assertThat(desk("yamada", id)).extracting(DueItem::what).doesNotContain(UNOPENED);
    }

    @Test
    void an_urgent_one_that_is_not_opened_is_an_alert_of_the_case() {
        urgentSince(5);
        assertThat(alerts()).contains("北部地域包括支援センターが、至急の依頼をまだ開いていません");
    }

    private List<String> alerts() {
        return world.together(
                "yamada",
                () -> alerts.stream()
                        .flatMap(source -> source.of(about.id(), fixture.today()).stream())
                        .map(CaseAlerts.Alert::what)
                        .toList());
    }

    @Test
    void an_urgent_one_stands_first_on_the_desk_of_the_agency_in_words() {
        var id = sent(wish("hokubu", Urgency.URGENT, List.of(), null));
        assertThat(desk("mori", id)).anySatisfy(item -> assertThat(item.what()).startsWith("【至急】"));
    }

    @Test
    void the_administrator_sets_the_times_of_what_is_sent_from_then_on() {
        var before = sent(wish("hokubu", Urgency.SOON, List.of(), null));
        var times = new ReplyTimes(Urgency.SOON, 2, 8, 1);
        assertThat(world.as("admin", () -> setReplyTimes.set(times))).isEqualTo(new SetReplyTimes.Outcome.Set());
        try {
            assertThat(seen("yamada", before).back().raising().days()).isZero();
            var after = sent(wish("hokubu", Urgency.SOON, List.of(), null));
            assertThat(seen("yamada", after).opening().by()).isNotNull();
        } finally {
            world.as("admin", () -> setReplyTimes.set(ReplyTimes.usual(Urgency.SOON)));
        }
    }

    @Test
    void setting_the_same_times_again_writes_nothing() {
        var said = world.as("admin", () -> showReplyTimes.show()).said().size();
        assertThat(world.as("admin", () -> setReplyTimes.set(ReplyTimes.usual(Urgency.ORDINARY))))
                .isEqualTo(new SetReplyTimes.Outcome.Unchanged());
        assertThat(world.as("admin", () -> showReplyTimes.show()).said()).hasSize(said);
    }

    @Test
    void nobody_else_sets_the_times() {
        assertThat(world.as("yamada", () -> setReplyTimes.set(new ReplyTimes(Urgency.SOON, 9, null, 9))))
                .isEqualTo(new SetReplyTimes.Outcome.NotYours());
    }

    @Test
    void the_database_lets_nobody_else_set_the_times() {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> world.together(
                        "yamada",
                        () -> sql.sql(
                                        "insert into reply_times (id, urgency, answer_days, raise_days) values (gen_random_uuid(), 'SOON', 1, 1)")
                                .update()));
    }

    // --- who goes along

    @Test
    void going_along_stands_on_the_senders_desk_on_its_day() {
        var id = sentTo("hokubu", List.of(), null);
        assertThat(desk("yamada", id)).anySatisfy(item -> {
            assertThat(item.what()).isEqualTo("北部地域包括支援センターへ同行（山田 恵）");
            assertThat(item.due()).isEqualTo(fixture.today().plusDays(8));
        });
    }

    private void accepts(ReferralId id) {
        var accept = new Answer.Accept("森 由紀", "訪問", fixture.today(), "");
        world.as("mori", () -> answerReferral.answer(new AnswerReferral.Command(id, 0, accept)));
    }

    @Test
    void going_along_is_not_for_whoever_accepted() {
        var id = sentTo("hokubu", List.of(), null);
        accepts(id);
        assertThat(desk("mori", id)).extracting(DueItem::act).doesNotContain("引き継ぎを記録");
    }

    @Test
    void of_what_was_sent_before_nobody_knows_who_goes_along() {
        var id = sentTo("hokubu", List.of(), null);
        owner.run(statement -> {
            statement.sql("alter table referral no force row level security").update();
            statement
                    .sql("update referral set handover_on = null, handover_by = '' where id = ?")
                    .param(id.value())
                    .update();
            statement.sql("alter table referral force row level security").update();
        });
        assertThat(desk("yamada", id)).extracting(DueItem::act).doesNotContain("引き継ぎを記録");
        assertThat(seen("yamada", id).handing().plan()).isEqualTo(new HandoverPlan(Handover.ACCOMPANY, null, ""));
    }

    @Test
    void what_was_handed_over_leaves_the_desk() {
        var id = sentTo("hokubu", List.of(), null);
        var handOver = new Pursuit.HandOver(fixture.today(), "いっしょに行った");
        world.as("yamada", () -> pursueReferral.pursue(new PursueReferral.Command(id, 0, handOver)));
        assertThat(desk("yamada", id))
                .noneSatisfy(item -> assertThat(item.act()).isEqualTo("引き継ぎを記録"));
    }

    @Test
    void both_sides_read_how_it_went() {
        var id = sentTo("hokubu", List.of(), null);
        var handOver = new Pursuit.HandOver(fixture.today(), "いっしょに行った");
        world.as("yamada", () -> pursueReferral.pursue(new PursueReferral.Command(id, 0, handOver)));
        assertThat(world.as("mori", () -> showReferral.show(id)).orElseThrow().course())
                .anySatisfy(step -> assertThat(step.words()).endsWith("いっしょに行った"));
    }

    @Test
    void the_database_refuses_company_without_a_name() {
        var id = sentTo("hokubu", List.of(), null);
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> world.together(
                        "yamada", () -> sql.sql("""
                                insert into referral (id, case_id, to_agency_id, request, basis, handover, reply_due, state, next_due, holder_post_id)
                                select gen_random_uuid(), case_id, to_agency_id, request, 'CONSENT', 'ACCOMPANY', reply_due, 'SENT', next_due, holder_post_id
                                from referral where id = ?""").param(id.value()).update()))
                .withStackTraceContaining("who goes along is named");
    }

    // --- whom they suggest

    @Test
    void a_decline_names_whom_they_suggest() {
        var id = sentTo("hokubu", List.of(), null);
        declines("mori", id, world.agency("shakyo"));
        assertThat(seen("yamada", id).back().fits())
                .isEqualTo(new ReferralRow.Party(world.agency("shakyo"), "社会福祉協議会"));
    }

    @Test
    void the_course_says_whom_they_suggest() {
        var id = sentTo("hokubu", List.of(), null);
        declines("mori", id, world.agency("shakyo"));
        assertThat(world.as("yamada", () -> showReferral.show(id)).orElseThrow().course())
                .anySatisfy(step -> assertThat(step.words()).endsWith("勧める機関：社会福祉協議会"));
    }

    @Test
    void an_agency_that_is_not_there_cannot_be_suggested() {
        assertThat(declines("mori", sentTo("hokubu", List.of(), null), AgencyId.next()))
                .isEqualTo(new Outcome.NoSuchAgency());
    }

    // --- silence

    @Test
    void silence_is_the_senders_first() {
        var id = sentTo("hokubu", List.of(), null);
        change(id, "reply_due = current_date - 1, next_due = current_date - 1");
        assertThat(seen("yamada", id).holderWords(fixture.today())).isEqualTo("社会福祉課（山田 恵）");
    }

    private ReferralId forgotten() {
        var id = sentTo("hokubu", List.of(), null);
        change(id, "reply_due = current_date - 30, next_due = current_date - 30");
        return id;
    }

    @Test
    void silence_that_the_sender_does_not_move_on_is_the_coordinators() {
        assertThat(seen("yamada", forgotten()).holderWords(fixture.today())).endsWith("（佐伯 直）");
    }

    @Test
    void a_coordinator_of_the_agency_that_was_asked_does_not_take_it_up() {
        var id = sentTo("takikan", List.of(), null);
        change(id, "reply_due = current_date - 30, next_due = current_date - 30");
        assertThat(seen("yamada", id).holderWords(fixture.today())).isEqualTo("社会福祉課（山田 恵）");
    }

    @Test
    void without_a_coordinator_it_is_the_leads_who_can_act() {
        var id = forgotten();
        world.together("yamada", () -> {
            sql.sql("update case_role set until = current_date where case_id = ? and kind = 'COORDINATOR'")
                    .param(about.id().value())
                    .update();
            sql.sql(
                            "insert into team_member (id, case_id, agency_id, post_id, part, since) select gen_random_uuid(), ?, agency_id, id, '受付', current_date from post where id = ?")
                    .params(about.id().value(), world.post("hara").value())
                    .update();
            return sql.sql("""
                            insert into case_role (id, case_id, kind, phase, post_id, since)
                            select gen_random_uuid(), id, 'LEAD', phase, ?, current_date from support_case where id = ?""")
                    .params(world.post("hara").value(), about.id().value())
                    .update();
        });
        assertThat(seen("yamada", id).holderWords(fixture.today())).endsWith("（原 美咲）");
        assertThat(world.as("hara", () -> showReferral.show(id)).orElseThrow().acts())
                .contains(Act.REMIND);
    }

    @Test
    void what_was_raised_stands_on_the_desk_of_the_coordinator() {
        assertThat(desk("saeki", forgotten())).singleElement().satisfies(item -> {
            assertThat(item.kind()).isEqualTo(Kind.MINE);
            assertThat(item.what()).startsWith("調整担当のあなたに上がりました。");
        });
    }

    @Test
    void whoever_sent_it_goes_on_seeing_it() {
        assertThat(desk("yamada", forgotten())).anySatisfy(item -> {
            assertThat(item.kind()).isEqualTo(Kind.I_WAIT);
            assertThat(item.what()).startsWith("調整担当の佐伯 直さんに上がりました");
        });
    }

    @Test
    void what_has_not_come_back_stands_on_no_desk_of_the_coordinator() {
        assertThat(desk("saeki", sentTo("hokubu", List.of(), null))).isEmpty();
    }

    @Test
    void the_coordinator_who_acts_holds_it() {
        var id = forgotten();
        var reminder = new Pursuit.Remind("いかがですか", fixture.today().plusDays(3));
        world.as("saeki", () -> pursueReferral.pursue(new PursueReferral.Command(id, 0, reminder)));
        var holder = world.together(
                "saeki",
                () -> sql.sql("select holder_post_id from referral where id = ?")
                        .param(id.value())
                        .query(UUID.class)
                        .single());
        assertThat(holder).isEqualTo(world.post("saeki").value());
    }

    // --- the same need, declined

    @Test
    void the_third_agency_that_declines_what_was_asked_instead_takes_it_to_the_coordinator() {
        var last = declinedThreeTimes(List.of(), true);
        assertThat(seen("yamada", last).raisedTo(fixture.today()))
                .map(ReferralRow.Holder::name)
                .contains("佐伯 直");
    }

    @Test
    void three_referrals_about_one_issue_are_one_need() {
        var last = declinedThreeTimes(List.of(drinking), false);
        assertThat(seen("yamada", last).back().raising().declines()).isEqualTo(3);
    }

    @Test
    void three_referrals_about_different_things_are_not() {
        var last = declinedThreeTimes(List.of(), false);
        assertThat(seen("yamada", last).back().raising().declines()).isEqualTo(1);
    }

    @Test
    void once_somebody_took_it_on_declines_are_counted_anew() {
        sentTo("hokubu", List.of(drinking), null);
        var first = sentTo("hokubu", List.of(drinking), null);
        declines("mori", first, null);
        var taken = sentTo("hokenjo", List.of(drinking), null);
        var accept = new Answer.Accept("阿部 澄", "訪問", fixture.today(), "");
        world.as("abe", () -> answerReferral.answer(new AnswerReferral.Command(taken, 0, accept)));
        var later = sentTo("shakyo", List.of(drinking), null);
        declines("oka", later, null);
        assertThat(seen("yamada", later).back().raising().declines()).isEqualTo(1);
    }

    @Test
    void a_need_declined_three_times_is_for_a_conference() {
        declinedThreeTimes(List.of(), true);
        assertThat(alerts()).contains("同じ困りごとが3回見送られました。会議にかけることを勧めます");
    }

    @Test
    void an_agency_that_declined_is_not_told_how_often_others_did() {
        var last = declinedThreeTimes(List.of(drinking), true);
        assertThat(seen("oka", last).back().raising().declines()).isEqualTo(1);
    }

    @Test
    void an_agency_that_declined_is_not_told_who_answers_for_the_case() {
        assertThat(seen("oka", declinedThreeTimes(List.of(), true)).back().answering())
                .isNull();
    }

    @Test
    void nothing_is_asked_instead_of_a_referral_of_another_case() {
        var elsewhere = fixture.sent(fixture.newCase());
        assertThat(send(wish("hokubu", Urgency.ORDINARY, List.of(), elsewhere)))
                .asInstanceOf(type(SendReferral.Outcome.Refused.class))
                .extracting(SendReferral.Outcome.Refused::why)
                .isEqualTo(new NotSendable.NotOfTheCase());
    }

    @Test
    void settled_or_not_it_was_declined() {
        var first = sentTo("hokubu", List.of(), null);
        declines("mori", first, null);
        var elsewhere = new Pursuit.Settle(
                Settlement.ELSEWHERE, "保健所に頼む", fixture.today().plusDays(1));
        world.as("yamada", () -> pursueReferral.pursue(new PursueReferral.Command(first, 1, elsewhere)));
        var second = sentTo("hokenjo", List.of(), first);
        declines("abe", second, null);
        assertThat(seen("yamada", second).back().raising().declines()).isEqualTo(2);
    }

    @Test
    void a_letter_offers_no_handover() {
        var like = wish("hokubu", Urgency.ORDINARY, List.of(), null);
        var letter = new NewReferral(
                like.about(),
                like.to(),
                null,
                null,
                like.request(),
                like.urgency(),
                like.persons(),
                like.issues(),
                like.grounds(),
                new HandoverPlan(Handover.DOCUMENT, null, ""),
                like.shown(),
                null);
        var id = sent(letter);
        assertThat(world.as("yamada", () -> showReferral.show(id)).orElseThrow().acts())
                .doesNotContain(Act.HAND_OVER);
    }

    // --- what is said beside the answer

    private Outcome tells(String login, ReferralId id) {
        return world.as(login, () -> tellOtherSide.tell(new TellOtherSide.Command(id, "玄関のチャイムは鳴りません")));
    }

    private Stream<DueItem> unread(String login, ReferralId id) {
        return desk(login, id).filter(item -> item.what().contains("から連絡が届いています"));
    }

    @Test
    void what_is_told_is_read_by_the_other_side() {
        var id = sentTo("hokubu", List.of(), null);
        tells("yamada", id);
        assertThat(world.as("mori", () -> showReferral.show(id)).orElseThrow().course())
                .anySatisfy(step -> assertThat(step.words()).isEqualTo("玄関のチャイムは鳴りません"));
    }

    @Test
    void what_is_told_waits_on_the_desk_of_everybody_at_the_agency_asked() {
        var id = sentTo("hokubu", List.of(), null);
        tells("yamada", id);
        assertThat(unread("takeda", id)).hasSize(1);
    }

    @Test
    void what_is_told_is_to_be_read_today() {
        var id = sentTo("hokubu", List.of(), null);
        tells("yamada", id);
        assertThat(unread("mori", id)).extracting(DueItem::due).containsExactly(fixture.today());
    }

    @Test
    void once_somebody_accepted_it_waits_on_their_desk_alone() {
        var id = sentTo("hokubu", List.of(), null);
        accepts(id);
        tells("yamada", id);
        assertThat(unread("mori", id)).hasSize(1);
        assertThat(unread("takeda", id)).isEmpty();
    }

    @Test
    void what_the_agency_tells_waits_on_the_desk_of_whoever_sent_it() {
        var id = sentTo("hokubu", List.of(), null);
        tells("mori", id);
        assertThat(unread("yamada", id)).hasSize(1);
    }

    @Test
    void whoever_accepted_is_not_told_what_they_told_themselves() {
        var id = sentTo("hokubu", List.of(), null);
        accepts(id);
        tells("mori", id);
        assertThat(unread("mori", id)).isEmpty();
    }

    @Test
    void what_was_read_leaves_the_desk() {
        var id = sentTo("hokubu", List.of(), null);
        tells("yamada", id);
        world.as("mori", () -> showReferral.show(id));
        assertThat(unread("mori", id)).isEmpty();
    }

    @Test
    void ones_own_looking_does_not_read_it_for_the_other_side() {
        var id = sentTo("hokubu", List.of(), null);
        tells("yamada", id);
        world.as("yamada", () -> showReferral.show(id));
        assertThat(unread("mori", id)).hasSize(1);
    }

    @Test
    void an_answer_being_written_does_not_collide_with_what_is_told() {
        var id = sentTo("hokubu", List.of(), null);
        tells("yamada", id);
        assertThat(declines("mori", id, null)).isEqualTo(new Outcome.Done());
    }

    @Test
    void nothing_is_told_once_it_has_ended() {
        var id = sentTo("hokubu", List.of(), null);
        world.as(
                "yamada",
                () -> pursueReferral.pursue(new PursueReferral.Command(id, 0, new Pursuit.TakeBack("もう要らない"))));
        assertThat(tells("mori", id)).isInstanceOf(Outcome.ChangedMeanwhile.class);
    }

    @Test
    void a_third_agency_tells_nothing() {
        assertThat(tells("oka", sentTo("hokubu", List.of(), null))).isEqualTo(new Outcome.NotFound());
    }
}
