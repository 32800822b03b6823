package org.norishiro.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.norishiro.Browser;
import org.norishiro.ModuleWorld;
import org.norishiro.World;
import org.norishiro.casework.usecase.JoinTeam;
import org.norishiro.desk.DueItem;
import org.norishiro.desk.DueItem.Kind;
import org.norishiro.desk.DueItems;
import org.norishiro.gate.Basis;
import org.norishiro.gate.ConsentWorld;
import org.norishiro.gate.Grounds;
import org.norishiro.referral.ReferralFixture;
import org.norishiro.referral.ReferralFixture.TestCase;
import org.norishiro.referral.ReferralId;
import org.norishiro.referral.usecase.SendReferral;
import org.norishiro.transfer.model.Transfer.Terms;
import org.norishiro.transfer.model.TransferId;
import org.norishiro.transfer.usecase.DeclineTransfer;
import org.norishiro.transfer.usecase.OfferTransfer;
import org.norishiro.transfer.usecase.OfferTransfer.Outcome;
import org.norishiro.transfer.usecase.ShowTransfer;
import org.norishiro.transfer.usecase.TakeOver;
import org.norishiro.transfer.usecase.WithdrawTransfer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * 引き継ぎ: yamada (社会福祉課, in charge) holds the next step, saeki (多機関協働) coordinates. sato is a colleague of yamada; mori works at
 * 北部地域包括, which sits in the team and sees a part; oka at 社協, in the team as well; tani at an agency that is not.
 */
@ModuleWorld
class TransferModuleTest {
    @Autowired
    World world;

    @Autowired
    Browser browser;

    @Autowired
    ReferralFixture fixture;

    @Autowired
    ConsentWorld consents;

    @Autowired
    JoinTeam joinTeam;

    @Autowired
    SendReferral sendReferral;

    @Autowired
    OfferTransfer offerTransfer;

    @Autowired
    TakeOver takeOver;

    @Autowired
    DeclineTransfer declineTransfer;

    @Autowired
    WithdrawTransfer withdrawTransfer;

    @Autowired
    ShowTransfer showTransfer;

    @Autowired
    ObjectProvider<DueItems> dueItems;

    @Autowired
    JdbcClient sql;

    @Autowired
    Clock clock;

    private static final Grounds EMERGENCY = new Grounds(Basis.EMERGENCY, "", "先週ボヤがあった");
    private static final Grounds CONSENT = Grounds.consent();

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private TestCase withTeam() {
        var about = fixture.newCase();
        for (var agency : List.of("hokubu", "shakyo"))
            assertThat(world.as(
                            "yamada",
                            () -> joinTeam.join(
                                    new JoinTeam.Command(about.id(), world.agency(agency), null, "見守り", today()))))
                    .isEqualTo(new JoinTeam.Outcome.Joined());
        return about;
    }

    private Terms terms(boolean charge, boolean stays, @Nullable Grounds grounds) {
        return new Terms(charge, stays, "家庭訪問", today().plusDays(5), "玄関では話さない", grounds);
    }

    private Outcome offers(String login, TestCase about, String from, String to, Terms terms) {
        return world.as(
                login,
                () -> offerTransfer.offer(new OfferTransfer.Command(
                        about.id(), world.post(from), world.post(to), terms, today().plusDays(3))));
    }

    private TransferId offered(TestCase about, String to, Terms terms) {
        var outcome = offers("yamada", about, "yamada", to, terms);
        assertThat(outcome).isInstanceOf(Outcome.Offered.class);
        return ((Outcome.Offered) outcome).id();
    }

    private TakeOver.Outcome takes(String login, TransferId id) {
        return world.as(login, () -> takeOver.takeOver(id));
    }

    private TestCase goneOver(String to, Terms terms) {
        var about = withTeam();
        assertThat(takes(to, offered(about, to, terms))).isEqualTo(new TakeOver.Outcome.Taken(about.id()));
        return about;
    }

    private String holder(TestCase about) {
        return world.together(
                "saeki",
                () -> sql.sql(
                                "select s.name from support_case c join post p on p.id = c.holder_post_id join staff s on s.id = p.staff_id where c.id = ?")
                        .param(about.id().value())
                        .query(String.class)
                        .single());
    }

    private int persons(String login, TestCase about) {
        return world.count(
                login,
                "select count(*) from person where id in (?, ?)",
                about.mother().value(),
                about.son().value());
    }

    private int cases(String login, TestCase about) {
        return world.count(
                login,
                "select count(*) from support_case where id = ?",
                about.id().value());
    }

    private boolean whole(String login, TestCase about) {
        return world.together(
                login,
                () -> sql.sql("select coalesce(mine_to_give('CASE', ?) = 'WHOLE', false)")
                        .param(about.id().value())
                        .query(Boolean.class)
                        .single());
    }

    private List<DueItem> desk(String login, TransferId id) {
        return desk(login, id, today());
    }

    private List<DueItem> desk(String login, TransferId id, LocalDate day) {
        return world.together(
                login,
                () -> dueItems.stream()
                        .flatMap(due -> due.dueFor(world.person(login), day).stream())
                        .filter(item -> item.href().equals("/transfers/" + id))
                        .toList());
    }

    /** On what an agency sees the case for longer than today. */
    private List<String> lastingGroundsOf(String agency, TestCase about) {
        return world.together(
                "mori",
                () -> sql.sql(
                                "select distinct ground from who_reaches('CASE', ?) where agency_id = ? and valid_until is null")
                        .params(about.id().value(), world.agency(agency).value())
                        .query(String.class)
                        .list());
    }

    @Test
    void until_it_is_taken_nothing_changes() {
        var about = withTeam();
        offered(about, "mori", terms(true, false, EMERGENCY));
        assertThat(holder(about)).isEqualTo("山田 恵");
        assertThat(whole("mori", about)).isFalse();
        assertThat(persons("mori", about)).isZero();
        assertThat(whole("yamada", about)).isTrue();
    }

    @Test
    void whoever_takes_it_over_holds_the_next_step() {
        var about = goneOver("sato", terms(false, true, null));
        assertThat(holder(about)).isEqualTo("佐藤 健");
        assertThat(browser.as("sato").get("/cases/" + about.id())).bodyText().contains("家庭訪問", "担当が代わりました", "次にすること");
    }

    @Test
    void whoever_takes_it_over_from_another_agency_sees_all_of_it() {
        var about = goneOver("mori", terms(true, true, EMERGENCY));
        assertThat(whole("mori", about)).isTrue();
        assertThat(persons("mori", about)).isEqualTo(2);
    }

    @Test
    void the_agency_in_charge_is_the_other_one_if_that_was_agreed() {
        var about = goneOver("mori", terms(true, true, EMERGENCY));
        assertThat(world.count(
                        "mori",
                        "select count(*) from support_case where id = ? and agency_id = ?",
                        about.id().value(),
                        world.agency("hokubu").value()))
                .isEqualTo(1);
    }

    @Test
    void who_gave_up_the_charge_and_leaves_sees_it_until_the_end_of_the_day() {
        var about = goneOver("mori", terms(true, false, EMERGENCY));
        assertThat(world.together(
                        "mori",
                        () -> sql.sql("""
                                        select count(*) from who_reaches('CASE', ?) where agency_id = ?
                                          and (valid_until is null or valid_until > ((now() at time zone 'Asia/Tokyo')::date + 1)::timestamp at time zone 'Asia/Tokyo')""")
                                .params(
                                        about.id().value(),
                                        world.agency("fukushi").value())
                                .query(Integer.class)
                                .single()))
                .isZero();
        assertThat(cases("yamada", about)).isEqualTo(1);
    }

    @Test
    void who_gave_up_the_charge_and_stays_sits_in_the_team_and_sees_a_part_for_good() {
        var about = goneOver("mori", terms(true, true, EMERGENCY));
        assertThat(lastingGroundsOf("fukushi", about)).containsExactly("TEAM");
    }

    @Test
    void a_colleague_who_still_leads_goes_on_seeing_all_of_it_when_the_charge_goes_over() {
        var about = withTeam();
        world.together(
                "yamada",
                () -> sql.sql(
                                "insert into case_role (id, case_id, kind, phase, post_id, since) values (?, ?, 'LEAD', 'PLANNING', ?, current_date)")
                        .params(
                                UUID.randomUUID(),
                                about.id().value(),
                                world.post("sato").value())
                        .update());
        takes("mori", offered(about, "mori", terms(true, true, EMERGENCY)));
        assertThat(lastingGroundsOf("fukushi", about)).contains("ANSWERS");
    }

    @Test
    void for_a_third_agency_nothing_changes_but_whom_to_turn_to() {
        var about = withTeam();
        var before = whole("oka", about);
        var transfer = offered(about, "mori", terms(true, false, EMERGENCY));
        assertThat(browser.as("oka").get("/transfers/" + transfer)).hasStatus(404);
        assertThat(browser.as("oka").get("/cases/" + about.id())).bodyText().doesNotContain("引き継ぎの申し出中");
        takes("mori", transfer);
        assertThat(whole("oka", about)).isEqualTo(before).isFalse();
        assertThat(persons("oka", about)).isZero();
        assertThat(browser.as("oka").get("/cases/" + about.id())).bodyText().contains("担当が代わりました", "山田 恵", "森 由紀");
        assertThat(browser.as("tani").get("/cases/" + about.id())).hasStatus(404);
    }

    @Test
    void what_whoever_took_over_acted_with_is_gone_afterwards() {
        var about = goneOver("mori", terms(false, true, EMERGENCY));
        // hands the next step back to whom it came from: what is left is the seat in the team
        world.together(
                "yamada",
                () -> sql.sql("update support_case set holder_post_id = ? where id = ?")
                        .params(world.post("yamada").value(), about.id().value())
                        .update());
        assertThat(whole("mori", about)).isFalse();
        assertThat(persons("mori", about)).isZero();
    }

    @Test
    void roles_go_over_as_well() {
        var about = withTeam();
        var outcome = offers("saeki", about, "saeki", "hoshi", new Terms(false, true, "", null, "会議は第2木曜", null));
        assertThat(takes("hoshi", ((Outcome.Offered) outcome).id())).isEqualTo(new TakeOver.Outcome.Taken(about.id()));
        assertThat(world.count(
                        "yamada",
                        "select count(*) from case_role where case_id = ? and until is null and kind = 'COORDINATOR' and post_id = ?",
                        about.id().value(),
                        world.post("hoshi").value()))
                .isEqualTo(1);
        assertThat(holder(about)).isEqualTo("山田 恵");
    }

    private ReferralId sent(TestCase about, String to) {
        var outcome = world.as("yamada", () -> sendReferral.send(fixture.wishOf(to, about), null));
        return ((SendReferral.Outcome.Sent) outcome).id();
    }

    private String course(String login, ReferralId id) {
        return world.together(
                login,
                () -> sql.sql(
                                "select state || ' ' || s.name || ' ' || a.name from referral r join post p on p.id = r.sent_by join staff s on s.id = p.staff_id join agency a on a.id = r.from_agency_id where r.id = ?")
                        .param(id.value())
                        .query(String.class)
                        .single());
    }

    @Test
    void answers_to_what_was_asked_come_to_whoever_took_over() {
        var about = withTeam();
        var asked = sent(about, "kikan");
        takes("mori", offered(about, "mori", terms(true, false, EMERGENCY)));
        assertThat(course("mori", asked)).isEqualTo("SENT 森 由紀 北部地域包括支援センター");
        assertThat(browser.as("fujii")
                        .post("/referrals/" + asked + "/decline")
                        .param("reason", "FULL")
                        .param("words", "空きがない")
                        .param("version", "0"))
                .matches(result -> result.getResponse().getStatus() < 500);
        assertThat(browser.as("mori").get("/referrals/" + asked)).bodyText().contains("担当が代わりました");
    }

    @Test
    void what_the_agency_itself_was_asked_for_ends_when_it_takes_the_case() {
        var about = withTeam();
        var asked = sent(about, "hokubu");
        takes("mori", offered(about, "mori", terms(true, true, EMERGENCY)));
        assertThat(course("mori", asked)).startsWith("SETTLED");
    }

    @Test
    void consent_is_looked_at_when_it_is_offered() {
        var about = withTeam();
        consents.give(about.mother(), consents.everything("hokubu"));
        consents.give(about.son(), "hokubu");
        assertThat(offers("yamada", about, "yamada", "mori", terms(false, true, CONSENT)))
                .isEqualTo(new Outcome.NoConsent(List.of("架空 一郎")));
    }

    @Test
    void consent_is_looked_at_again_when_it_is_taken_and_nothing_changes_without_it() {
        var about = withTeam();
        consents.give(about.mother(), consents.everything("hokubu"));
        var sons = consents.give(about.son(), consents.everything("hokubu"));
        var transfer = offered(about, "mori", terms(true, true, CONSENT));
        consents.withdraw("yamada", sons, today());
        assertThat(takes("mori", transfer)).isEqualTo(new TakeOver.Outcome.NoConsent());
        assertThat(holder(about)).isEqualTo("山田 恵");
        assertThat(whole("mori", about)).isFalse();
    }

    @Test
    void with_everybodys_consent_it_goes_over() {
        var about = withTeam();
        consents.give(about.mother(), consents.everything("hokubu"));
        consents.give(about.son(), consents.everything("hokubu"));
        assertThat(takes("mori", offered(about, "mori", terms(true, true, CONSENT))))
                .isEqualTo(new TakeOver.Outcome.Taken(about.id()));
        assertThat(whole("mori", about)).isTrue();
    }

    @Test
    void the_database_itself_looks_for_the_consent() {
        refused("no consent covers it", about -> inserted(about, "yamada", "mori", "CONSENT"));
    }

    @Test
    void the_database_itself_looks_for_the_consent_again_when_it_is_taken() {
        var about = withTeam();
        consents.give(about.mother(), consents.everything("hokubu"));
        var sons = consents.give(about.son(), consents.everything("hokubu"));
        var transfer = offered(about, "mori", terms(true, true, CONSENT));
        consents.withdraw("yamada", sons, today());
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> world.together("mori", () -> taken(transfer)))
                .withStackTraceContaining("no consent covers it");
    }

    @Test
    void declining_says_why_and_leaves_it_where_it_is() {
        var about = withTeam();
        var transfer = offered(about, "mori", terms(false, true, EMERGENCY));
        assertThat(desk("mori", transfer)).extracting(DueItem::kind).containsExactly(Kind.AWAITS_MY_ANSWER);
        assertThat(desk("yamada", transfer)).extracting(DueItem::kind).containsExactly(Kind.I_WAIT);
        assertThat(world.as("mori", () -> declineTransfer.decline(transfer, "来月まで受けられません")))
                .isEqualTo(new DeclineTransfer.Outcome.Declined());
        assertThat(holder(about)).isEqualTo("山田 恵");
        assertThat(desk("mori", transfer)).isEmpty();
        assertThat(desk("yamada", transfer)).extracting(DueItem::act).containsExactly("理由を読む");
        var shown = world.as("yamada", () -> showTransfer.show(transfer)).orElseThrow();
        assertThat(shown.told().answered().words()).isEqualTo("来月まで受けられません");
        assertThat(desk("yamada", transfer)).isEmpty();
    }

    @Test
    void what_nobody_answers_comes_back_to_who_offered_it() {
        var transfer = offered(withTeam(), "sato", terms(false, true, null));
        assertThat(desk("yamada", transfer, today().plusDays(3)))
                .extracting(DueItem::kind)
                .containsExactly(Kind.I_WAIT);
        assertThat(desk("yamada", transfer, today().plusDays(4)))
                .extracting(DueItem::kind)
                .containsExactly(Kind.MINE);
    }

    @Test
    void who_offered_it_is_told_that_it_was_taken() {
        var about = withTeam();
        var transfer = offered(about, "sato", terms(false, true, null));
        takes("sato", transfer);
        assertThat(desk("yamada", transfer)).extracting(DueItem::what).containsExactly("佐藤 健（社会福祉課）さんが引き継ぎを受け取りました");
    }

    @Test
    void what_was_withdrawn_is_not_taken() {
        var about = withTeam();
        var transfer = offered(about, "sato", terms(false, true, null));
        assertThat(world.as("yamada", () -> withdrawTransfer.withdraw(transfer)))
                .isEqualTo(new WithdrawTransfer.Outcome.Withdrawn(about.id()));
        assertThat(desk("yamada", transfer)).isEmpty();
        assertThat(takes("sato", transfer)).isEqualTo(new TakeOver.Outcome.NoLongerOffered());
        assertThat(world.as("sato", () -> declineTransfer.decline(transfer, "x")))
                .isEqualTo(new DeclineTransfer.Outcome.NoLongerOffered());
    }

    @Test
    void what_was_taken_is_not_withdrawn() {
        var about = withTeam();
        var transfer = offered(about, "sato", terms(false, true, null));
        takes("sato", transfer);
        assertThat(world.as("yamada", () -> withdrawTransfer.withdraw(transfer)))
                .isEqualTo(new WithdrawTransfer.Outcome.NoLongerOffered());
    }

    @Test
    void nobody_else_takes_it() {
        var transfer = offered(withTeam(), "mori", terms(false, true, EMERGENCY));
        for (var login : List.of("takeda", "yamada", "oka", "tani"))
            assertThat(takes(login, transfer)).isEqualTo(new TakeOver.Outcome.NotThere());
    }

    @Test
    void there_is_nothing_to_take_once_it_is_somebody_elses() {
        var about = withTeam();
        var transfer = offered(about, "mori", terms(false, true, EMERGENCY));
        world.together(
                "yamada",
                () -> sql.sql("update support_case set holder_post_id = ? where id = ?")
                        .params(world.post("sato").value(), about.id().value())
                        .update());
        assertThat(takes("mori", transfer)).isEqualTo(new TakeOver.Outcome.NothingLeft());
    }

    @Test
    void it_is_offered_once_at_a_time() {
        var about = withTeam();
        offered(about, "sato", terms(false, true, null));
        assertThat(offers("yamada", about, "yamada", "ito", terms(false, true, null)))
                .isEqualTo(new Outcome.OfferedAlready());
    }

    @Test
    void nobody_outside_the_team_is_offered_it() {
        assertThat(offers("yamada", withTeam(), "yamada", "tani", terms(false, true, EMERGENCY)))
                .isEqualTo(new Outcome.NobodyThere());
    }

    @Test
    void whoever_answers_for_nothing_has_nothing_to_hand_over() {
        assertThat(offers("yamada", withTeam(), "ito", "sato", terms(false, true, null)))
                .isEqualTo(new Outcome.NothingToHandOver());
    }

    @Test
    void another_agency_is_not_shown_more_without_grounds() {
        assertThat(offers("yamada", withTeam(), "yamada", "mori", terms(false, true, null)))
                .isEqualTo(new Outcome.NoGrounds());
    }

    @Test
    void who_holds_the_next_step_says_what_comes_next() {
        assertThat(offers("yamada", withTeam(), "yamada", "sato", new Terms(false, true, "", null, "引き継ぎます", null)))
                .isEqualTo(new Outcome.NoNextStep());
    }

    @Test
    void only_the_agency_in_charge_hands_its_charge_over() {
        var about = withTeam();
        assertThat(offers("saeki", about, "saeki", "mori", terms(true, true, EMERGENCY)))
                .isEqualTo(new Outcome.NotInCharge());
        assertThat(offers("yamada", about, "yamada", "sato", terms(true, true, null)))
                .isEqualTo(new Outcome.NotInCharge());
    }

    @Test
    void the_agency_in_charge_does_not_leave() {
        assertThat(offers("yamada", withTeam(), "yamada", "mori", terms(false, false, EMERGENCY)))
                .isEqualTo(new Outcome.StillInCharge());
    }

    @Test
    void who_is_kept_out_is_not_offered_it() {
        var about = withTeam();
        world.together(
                "yamada",
                () -> sql.sql(
                                "insert into exclusion (id, person_id, staff_id, ground, words) values (?, ?, ?, 'KIN', '親族')")
                        .params(
                                UUID.randomUUID(),
                                about.mother().value(),
                                world.person("sato").staff().value())
                        .update());
        assertThat(offers("yamada", about, "yamada", "sato", terms(false, true, null)))
                .isEqualTo(new Outcome.NobodyThere());
    }

    @Test
    void who_sees_a_part_hands_nothing_over_that_is_not_theirs() {
        assertThat(offers("mori", withTeam(), "yamada", "mori", terms(false, true, EMERGENCY)))
                .isEqualTo(new Outcome.NotThere());
    }

    private TestCase withSeatOf(String login, String agency) {
        var about = fixture.newCase();
        world.as(
                "yamada",
                () -> joinTeam.join(
                        new JoinTeam.Command(about.id(), world.agency(agency), world.post(login), "見守り", today())));
        return about;
    }

    private Terms share() {
        return new Terms(false, true, "", null, "火曜に訪問しています", null);
    }

    @Test
    void who_sees_a_part_hands_their_seat_to_a_colleague_who_sees_that_part() {
        var about = withSeatOf("mori", "hokubu");
        var outcome = offers("mori", about, "mori", "takeda", share());
        assertThat(takes("takeda", ((Outcome.Offered) outcome).id())).isEqualTo(new TakeOver.Outcome.Taken(about.id()));
        assertThat(world.count(
                        "yamada",
                        "select count(*) from team_member where case_id = ? and until is null and post_id = ?",
                        about.id().value(),
                        world.post("takeda").value()))
                .isEqualTo(1);
        assertThat(whole("takeda", about)).isFalse();
        assertThat(persons("takeda", about)).isZero();
    }

    @Test
    void whoever_offers_a_share_may_take_it_back() {
        var about = withSeatOf("mori", "hokubu");
        var outcome = offers("mori", about, "mori", "takeda", share());
        assertThat(world.as("mori", () -> withdrawTransfer.withdraw(((Outcome.Offered) outcome).id())))
                .isEqualTo(new WithdrawTransfer.Outcome.Withdrawn(about.id()));
    }

    @Test
    void the_share_of_an_agency_that_sees_a_part_stays_in_it() {
        var about = withSeatOf("mori", "hokubu");
        assertThat(offers("yamada", about, "mori", "sato", share())).isEqualTo(new Outcome.OnlyToColleagues());
        assertThat(offers("mori", about, "mori", "sato", share())).isEqualTo(new Outcome.NobodyThere());
    }

    @Test
    void the_database_itself_keeps_the_share_of_an_agency_in_it() {
        var about = withSeatOf("mori", "hokubu");
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> world.together("yamada", () -> inserted(about, "mori", "sato", "EMERGENCY")))
                .withStackTraceContaining("more than they see");
    }

    @Test
    void the_database_itself_changes_the_agency_in_charge_by_a_transfer_alone() {
        refused(
                "charge",
                about -> sql.sql("update support_case set agency_id = ? where id = ?")
                        .params(world.agency("hokubu").value(), about.id().value())
                        .update());
    }

    @Test
    void the_database_itself_changes_who_asks_by_a_transfer_alone() {
        refused(
                "who asks",
                about -> sql.sql("update referral set sent_by = ? where case_id = ?")
                        .params(
                                world.post("sato").value(),
                                sent(about, "kikan").value() == null
                                        ? null
                                        : about.id().value())
                        .update());
    }

    /** The case, once something was asked of another agency. */
    private UUID asked(TestCase about) {
        sent(about, "kikan");
        return about.id().value();
    }

    @Test
    void the_database_itself_lets_nobody_ask_in_place_of_another_without_a_transfer() {
        var about = withTeam();
        sent(about, "kikan");
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> world.together(
                        "sato",
                        () -> sql.sql("update referral set sent_by = my_post() where case_id = ?")
                                .param(about.id().value())
                                .update()))
                .withStackTraceContaining("who asks");
    }

    @Test
    void the_database_itself_lets_nobody_take_it_for_another() {
        var about = withTeam();
        var transfer = offered(about, "mori", terms(false, true, EMERGENCY));
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> world.together("yamada", () -> taken(transfer)))
                .withStackTraceContaining("by whom it is offered to");
    }

    @Test
    void the_database_itself_leaves_nothing_with_whoever_handed_it_over() {
        var transfer = offered(withTeam(), "mori", terms(false, true, EMERGENCY));
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> world.together("mori", () -> taken(transfer)))
                .withStackTraceContaining("something is left");
    }

    private int taken(TransferId transfer) {
        return sql.sql(
                        "update case_transfer set state = 'TAKEN', answered_by = my_post(), answered_at = clock_timestamp() where id = ?")
                .param(transfer.value())
                .update();
    }

    @Test
    void the_database_itself_lets_nobody_who_sees_a_part_offer_it() {
        var about = withTeam();
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> world.together("mori", () -> inserted(about, "yamada", "sato", "EMERGENCY")))
                .withStackTraceContaining("row-level security");
    }

    @Test
    void the_database_itself_asks_for_grounds() {
        refused("on what", about -> inserted(about, "yamada", "mori", null));
    }

    @Test
    void the_database_itself_offers_it_within_the_team() {
        refused("within the team", about -> inserted(about, "yamada", "tani", "EMERGENCY"));
    }

    private int inserted(TestCase about, String from, String to, @Nullable String basis) {
        return sql.sql("""
                        insert into case_transfer (id, case_id, from_post_id, to_post_id, charge, stays, next_step, next_on, briefing, basis, basis_note, reply_due)
                        values (?, ?, ?, ?, false, true, '訪問', current_date + 5, '申し送り', ?, '急ぐ', current_date + 3)""")
                .params(
                        UUID.randomUUID(),
                        about.id().value(),
                        world.post(from).value(),
                        world.post(to).value(),
                        basis)
                .update();
    }

    private interface Attempt {
        int on(TestCase about);
    }

    private void refused(String why, Attempt attempt) {
        var about = withTeam();
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> world.together("yamada", () -> attempt.on(about)))
                .withStackTraceContaining(why);
    }

    // --- questions for room

    private UUID asksForRoom(TestCase about, String agency) {
        var id = UUID.randomUUID();
        world.together(
                "yamada",
                () -> sql.sql("""
                                insert into room_question (id, asking_id, case_id, agency_id, words, reply_by)
                                values (?, ?, ?, ?, '週に一度の見守りに空きはありますか', current_date + 5)""")
                        .params(id, id, about.id().value(), world.agency(agency).value())
                        .update());
        return id;
    }

    private long open(String login, UUID question) {
        return world.count(
                "saeki",
                "select count(*) from room_question where id = ? and ended_at is null and asked_by = ?",
                question,
                world.post(login).value());
    }

    @Test
    void replies_about_room_come_to_whoever_took_over() {
        var about = withTeam();
        var question = asksForRoom(about, "kikan");
        takes("sato", offered(about, "sato", terms(false, true, null)));
        assertThat(open("sato", question)).isOne();
    }

    @Test
    void the_agency_that_takes_the_case_need_not_be_asked_for_room_any_more() {
        var about = withTeam();
        var question = asksForRoom(about, "hokubu");
        takes("mori", offered(about, "mori", terms(true, true, EMERGENCY)));
        assertThat(world.count(
                        "saeki", "select count(*) from room_question where id = ? and ended_at is null", question))
                .isZero();
    }

    @Test
    void who_asks_for_room_changes_by_a_transfer_alone() {
        var about = withTeam();
        var question = asksForRoom(about, "kikan");
        assertThatThrownBy(() -> world.together(
                        "sato",
                        () -> sql.sql("update room_question set asked_by = my_post() where id = ?")
                                .param(question)
                                .update()))
                .hasStackTraceContaining("who asks changes by a transfer");
    }
}
