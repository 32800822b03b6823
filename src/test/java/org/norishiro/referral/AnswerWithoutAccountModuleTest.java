package org.norishiro.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norishiro.ModuleWorld;
import org.norishiro.World;
import org.norishiro.database.Machinery;
import org.norishiro.desk.DueItem;
import org.norishiro.desk.DueItems;
import org.norishiro.directory.usecase.SetReplyAddress;
import org.norishiro.guest.Guest;
import org.norishiro.guest.Invitation;
import org.norishiro.guest.ReplyInvitations.Sending;
import org.norishiro.guest.SlipCode;
import org.norishiro.guest.usecase.ComeIn;
import org.norishiro.guest.usecase.LookAtDoor;
import org.norishiro.guest.usecase.OneTimeCode;
import org.norishiro.guest.usecase.Secret;
import org.norishiro.guest.usecase.SendCode;
import org.norishiro.guest.usecase.WhoIsIn;
import org.norishiro.identity.Role;
import org.norishiro.identity.StaffDirectory;
import org.norishiro.mail.PostOffice;
import org.norishiro.referral.ReferralFixture.TestCase;
import org.norishiro.referral.model.Achievement;
import org.norishiro.referral.model.Act;
import org.norishiro.referral.model.Answer;
import org.norishiro.referral.model.DeclineReason;
import org.norishiro.referral.model.Pursuit;
import org.norishiro.referral.model.ReferralState.Accepted;
import org.norishiro.referral.model.ReferralState.AskedBack;
import org.norishiro.referral.model.ReferralState.Declined;
import org.norishiro.referral.model.Step;
import org.norishiro.referral.usecase.AnswerReferral;
import org.norishiro.referral.usecase.Asking;
import org.norishiro.referral.usecase.EndAsking;
import org.norishiro.referral.usecase.FindSlip;
import org.norishiro.referral.usecase.Outcome;
import org.norishiro.referral.usecase.PrepareSlip;
import org.norishiro.referral.usecase.PrintSlip;
import org.norishiro.referral.usecase.PursueReferral;
import org.norishiro.referral.usecase.RecordAnswer;
import org.norishiro.referral.usecase.SendReplyLink;
import org.norishiro.referral.usecase.ShowAsking;
import org.norishiro.referral.usecase.ShowReferral;
import org.norishiro.referral.usecase.ShowReferral.Shown;
import org.norishiro.referral.usecase.TellOtherSide;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 回答のお願い: yamada asks ハローワーク, where nobody has an account, about a case of 架空 ハナ. */
@ModuleWorld
class AnswerWithoutAccountModuleTest {
    private static final String OFFICE = "hellowork";
    private static final Answer YES = new Answer.Accept("職業相談の担当", "電話で来所の日を決める", LocalDate.of(2100, 1, 4), "");

    @Autowired
    World world;

    @Autowired
    ReferralFixture fixture;

    @Autowired
    PostOffice postOffice;

    @Autowired
    SetReplyAddress setReplyAddress;

    @Autowired
    SendReplyLink sendReplyLink;

    @Autowired
    LookAtDoor lookAtDoor;

    @Autowired
    SendCode sendCode;

    @Autowired
    ComeIn comeIn;

    @Autowired
    WhoIsIn whoIsIn;

    @Autowired
    ShowReferral showReferral;

    @Autowired
    ShowAsking showAsking;

    @Autowired
    AnswerReferral answerReferral;

    @Autowired
    TellOtherSide tellOtherSide;

    @Autowired
    PursueReferral pursueReferral;

    @Autowired
    EndAsking endAsking;

    @Autowired
    PrepareSlip prepareSlip;

    @Autowired
    PrintSlip printSlip;

    @Autowired
    FindSlip findSlip;

    @Autowired
    RecordAnswer recordAnswer;

    @Autowired
    List<DueItems> dueItems;

    @Autowired
    StaffDirectory staffDirectory;

    @Autowired
    JdbcClient sql;

    @Autowired
    ApplicationContext program;

    private final String mailbox = "m" + UUID.randomUUID() + "@hellowork.example";
    private TestCase about;
    private ReferralId referral;

    @BeforeEach
    void ask() {
        register(mailbox);
        about = fixture.newCase();
        referral = sent(OFFICE);
    }

    @AfterEach
    void openThePostOffice() {
        postOffice.open();
    }

    private void register(String address) {
        world.as(
                "admin",
                () -> setReplyAddress.set(new SetReplyAddress.Command(world.agency(OFFICE), address, "0000-40-4999")));
    }

    private ReferralId sent(String agency) {
        return fixture.sentTo(agency, about);
    }

    private SendReplyLink.Outcome sends(String login, ReferralId id) {
        return world.as(login, () -> sendReplyLink.send(id));
    }

    private Secret link() {
        assertThat(sends("yamada", referral)).isEqualTo(new SendReplyLink.Outcome.Sent());
        return inMail();
    }

    private Secret inMail() {
        var text = postOffice.last(mailbox).text();
        var from = text.indexOf("/reply/") + "/reply/".length();
        return Secret.read(text.substring(from, from + 43)).orElseThrow();
    }

    private OneTimeCode code(Secret link) {
        assertThat(sendCode.send(link)).isEqualTo(new SendCode.Outcome.Sent());
        return codeInMail();
    }

    private OneTimeCode codeInMail() {
        var text = postOffice.last(mailbox).text();
        var from = text.indexOf("確認コード：") + "確認コード：".length();
        return OneTimeCode.read(text.substring(from, from + 6)).orElseThrow();
    }

    private ComeIn.Outcome comes(Secret link, OneTimeCode code) {
        return comeIn.come(new ComeIn.Command(link, code, "窓口 花代"));
    }

    private Guest guest() {
        var link = link();
        var came = (ComeIn.Outcome.Came) comes(link, code(link));
        return whoIsIn.ask(came.guest()).orElseThrow();
    }

    private static OneTimeCode wrong(OneTimeCode code) {
        return new OneTimeCode(code.digits().equals("000000") ? "000001" : "000000");
    }

    private Shown seen(String login) {
        return world.as(login, () -> showReferral.show(referral)).orElseThrow();
    }

    private boolean sees(Guest guest, ReferralId id) {
        return world.together(guest.acting(), () -> showReferral.show(id)).isPresent();
    }

    private Outcome answers(Guest guest, Answer answer) {
        return world.together(
                guest.acting(),
                () -> answerReferral.answer(new AnswerReferral.Command(
                        referral, showReferral.show(referral).orElseThrow().version(), answer)));
    }

    private Asking asking() {
        return world.as("yamada", () -> showAsking.show(referral)).orElseThrow();
    }

    private Invitation newest() {
        return asking().invitations().getFirst();
    }

    private void later(String change, Object... values) {
        Machinery.behind(program)
                .pastTriggers(past -> past.sql(change).params(values).update());
    }

    // --- the link

    @Test
    void the_link_goes_to_the_registered_address_and_says_nothing_of_whom_it_is_about() {
        link();
        var mail = postOffice.last(mailbox);
        assertThat(mail.subject() + mail.text())
                .contains("社会福祉課", "https://norishiro.kaku.example/reply/")
                .doesNotContain("ハナ", "かくう", "付き添", "ボヤ", about.id().toString(), referral.toString());
    }

    @Test
    void the_door_says_who_asks_whom_and_nothing_else() {
        var plate = lookAtDoor.look(link()).orElseThrow();
        assertThat(plate.asking()).isEqualTo("社会福祉課");
        assertThat(plate.agency()).isEqualTo("架空公共職業安定所");
        assertThat(plate.address()).hasToString("m****@hellowork.example");
    }

    @Test
    void a_guessed_link_leads_nowhere() {
        link();
        var guessed = Secret.read("A".repeat(43)).orElseThrow();
        assertThat(lookAtDoor.look(guessed)).isEmpty();
        assertThat(sendCode.send(guessed)).isEqualTo(new SendCode.Outcome.NoSuchLink());
        assertThat(comes(guessed, new OneTimeCode("000000"))).isEqualTo(new ComeIn.Outcome.WrongCode(0));
    }

    @Test
    void without_a_registered_address_no_link_is_sent() {
        register("");
        assertThat(sends("yamada", referral)).isEqualTo(new SendReplyLink.Outcome.NotSent(Sending.NO_ADDRESS));
        assertThat(asking().why()).contains("登録されていません");
    }

    @Test
    void what_the_mail_server_does_not_take_is_not_issued_and_the_link_before_holds() {
        var before = link();
        postOffice.close();
        assertThat(sends("yamada", referral)).isEqualTo(new SendReplyLink.Outcome.NotSent(Sending.NOT_TAKEN));
        assertThat(asking().invitations()).hasSize(1);
        assertThat(lookAtDoor.look(before)).isPresent();
    }

    @Test
    void a_new_link_ends_the_one_before() {
        var before = link();
        var now = link();
        assertThat(lookAtDoor.look(before)).isEmpty();
        assertThat(lookAtDoor.look(now)).isPresent();
    }

    @Test
    void an_agency_with_accounts_answers_with_them() {
        var received = sent("hokubu");
        assertThat(sends("yamada", received)).isEqualTo(new SendReplyLink.Outcome.NotFound());
        assertThat(world.as("yamada", () -> showAsking.show(received))).isEmpty();
    }

    @Test
    void only_the_side_that_asked_sends_a_link() {
        assertThat(sends("mori", referral)).isEqualTo(new SendReplyLink.Outcome.NotFound());
        assertThat(world.as("mori", () -> showAsking.show(referral))).isEmpty();
    }

    private void issue(String login, String agency, String address, String until) {
        world.together(
                login,
                () -> sql.sql("""
                                insert into reply_invitation (id, referral_id, case_id, agency_id, way, address, secret_hash, until)
                                values (gen_random_uuid(), ?, ?, ?, 'LINK', ?, sha256('geheim'), now() + cast(? as interval))""")
                        .params(
                                referral.value(),
                                about.id().value(),
                                world.agency(agency).value(),
                                address,
                                until)
                        .update());
    }

    private void assertRefused(Runnable work, String why) {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(work::run)
                .withStackTraceContaining(why);
    }

    @Test
    void the_database_sends_no_link_to_an_address_that_is_not_registered() {
        assertRefused(
                () -> issue("yamada", OFFICE, "someone@elsewhere.example", "1 day"),
                "it goes to the address that is registered");
    }

    @Test
    void the_database_lets_no_link_hold_for_longer_than_a_month() {
        assertRefused(() -> issue("yamada", OFFICE, mailbox, "32 days"), "it does not hold as long");
    }

    @Test
    void the_database_asks_no_other_agency_about_it() {
        assertRefused(() -> issue("yamada", "hokubu", mailbox, "1 day"), "this agency has nothing to answer here");
    }

    @Test
    void the_database_lets_nobody_issue_it_who_does_not_see_the_case() {
        assertRefused(() -> issue("mori", OFFICE, mailbox, "1 day"), "issued by those who see the case whole");
    }

    @Test
    void the_database_invites_nobody_where_somebody_has_an_account() {
        var received = sent("hokubu");
        assertRefused(
                () -> world.together(
                        "yamada",
                        () -> sql.sql("""
                                        insert into reply_invitation (id, referral_id, case_id, agency_id, way, slip_code, until)
                                        values (gen_random_uuid(), ?, ?, ?, 'SLIP', 'ABCDEFGH', now() + interval '1 day')""")
                                .params(
                                        received.value(),
                                        about.id().value(),
                                        world.agency("hokubu").value())
                                .update()),
                "whoever has an account answers with it");
    }

    @Test
    void nobody_reads_back_what_opens_a_link() {
        link();
        assertRefused(
                () -> world.count("yamada", "select count(*) from reply_invitation where secret_hash is not null"),
                "permission denied");
        assertRefused(
                () -> world.count("yamada", "select count(*) from reply_invitation where code_hash is null"),
                "permission denied");
    }

    // --- the code

    @Test
    void a_code_opens_once() {
        var link = link();
        var code = code(link);
        assertThat(comes(link, code)).isInstanceOf(ComeIn.Outcome.Came.class);
        assertThat(comes(link, code)).isEqualTo(new ComeIn.Outcome.WrongCode(0));
    }

    @Test
    void a_code_is_spent_after_five_wrong_ones() {
        var link = link();
        var code = code(link);
        for (var left = 4; left >= 0; left--)
            assertThat(comes(link, wrong(code))).isEqualTo(new ComeIn.Outcome.WrongCode(left));
        assertThat(comes(link, code)).isEqualTo(new ComeIn.Outcome.WrongCode(0));
    }

    @Test
    void a_code_holds_for_ten_minutes() {
        var link = link();
        var code = code(link);
        later(
                "update reply_invitation set code_at = code_at - interval '10 minutes 1 second' where address = ?",
                mailbox);
        assertThat(comes(link, code)).isEqualTo(new ComeIn.Outcome.WrongCode(0));
    }

    @Test
    void one_code_a_minute_is_sent() {
        var link = link();
        code(link);
        assertThat(sendCode.send(link)).isEqualTo(new SendCode.Outcome.TooSoon());
        later("update reply_invitation set code_at = code_at - interval '61 seconds' where address = ?", mailbox);
        assertThat(sendCode.send(link)).isEqualTo(new SendCode.Outcome.Sent());
    }

    @Test
    void a_new_code_takes_the_place_of_the_last() {
        var link = link();
        var first = code(link);
        later("update reply_invitation set code_at = code_at - interval '61 seconds' where address = ?", mailbox);
        var second = code(link);
        if (!first.equals(second)) assertThat(comes(link, first)).isEqualTo(new ComeIn.Outcome.WrongCode(4));
        assertThat(comes(link, second)).isInstanceOf(ComeIn.Outcome.Came.class);
    }

    @Test
    void no_more_than_twelve_codes_are_sent_for_a_link() {
        var link = link();
        later("update reply_invitation set codes_sent = 12 where address = ?", mailbox);
        assertThat(sendCode.send(link)).isEqualTo(new SendCode.Outcome.TooSoon());
    }

    @Test
    void a_code_that_was_not_taken_does_not_stand_in_the_way() {
        var link = link();
        postOffice.close();
        assertThat(sendCode.send(link)).isEqualTo(new SendCode.Outcome.NotTaken());
        postOffice.open();
        assertThat(sendCode.send(link)).isEqualTo(new SendCode.Outcome.Sent());
    }

    @Test
    void the_code_of_one_link_does_not_open_another() {
        var mine = link();
        var code = code(mine);
        referral = sent(OFFICE);
        var other = link();
        code(other);
        assertThat(comes(other, code)).isNotInstanceOf(ComeIn.Outcome.Came.class);
    }

    // --- what whoever comes in sees

    @Test
    void a_guest_sees_the_referral_as_it_was_sent() {
        var guest = guest();
        var shown = world.together(guest.acting(), () -> showReferral.show(referral))
                .orElseThrow();
        assertThat(shown.sheet()).isEqualTo(seen("yamada").sheet());
        assertThat(shown.acts()).containsExactly(Act.ACCEPT, Act.DECLINE, Act.ASK_BACK, Act.TELL);
    }

    @Test
    void a_guest_sees_no_other_referral_of_the_same_agency() {
        var other = sent(OFFICE);
        var guest = guest();
        assertThat(sees(guest, other)).isFalse();
        assertThat(sees(guest, referral)).isTrue();
    }

    /** Of everything the database holds, table by table: the referral, what it shows, its course, and what is nobody's. */
    @Test
    void a_guest_reads_one_referral_and_nothing_else_of_residents() {
        sent(OFFICE);
        var guest = guest();
        var tables = sql.sql("""
                        select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where n.nspname = 'norishiro' and c.relkind = 'r' and has_any_column_privilege(c.oid, 'select')""").query(String.class).list();
        assertThat(tables).hasSizeGreaterThan(70);
        Map<String, Integer> rows = world.together(
                guest.acting(),
                () -> tables.stream()
                        .collect(Collectors.toMap(
                                table -> table,
                                table -> sql.sql("select count(*) from " + table)
                                        .query(Integer.class)
                                        .single(),
                                (one, other) -> one,
                                TreeMap::new)));
        assertThat(rows).containsEntry("referral", 1).containsEntry("reach", 1);
        var read = rows.entrySet().stream()
                .filter(each -> each.getValue() > 0)
                .map(Map.Entry::getKey)
                .toList();
        assertThat(read)
                .containsExactlyInAnyOrder(
                        "referral",
                        "referral_shown",
                        "referral_step",
                        "reach",
                        // of the municipality, without residents in it
                        "agency",
                        "code",
                        "conference_body",
                        "conference_body_basis",
                        "legal_basis",
                        "municipality",
                        "post",
                        "reporting_duty",
                        "running_number",
                        "staff");
    }

    @Test
    void a_guest_is_out_once_the_link_is_taken_back() {
        var guest = guest();
        assertThat(world.as("yamada", () -> endAsking.end(referral, newest().id())))
                .isEqualTo(new EndAsking.Outcome.Ended());
        assertThat(sees(guest, referral)).isFalse();
        assertThat(whoIsIn.ask(guest.acting().staff().value())).isEmpty();
    }

    @Test
    void a_link_is_taken_back_once() {
        link();
        var link = newest().id();
        world.as("yamada", () -> endAsking.end(referral, link));
        assertThat(world.as("yamada", () -> endAsking.end(referral, link)))
                .isEqualTo(new EndAsking.Outcome.EndedAlready());
    }

    @Test
    void a_link_of_others_cannot_be_taken_back() {
        link();
        var link = newest().id();
        assertThat(world.as("mori", () -> endAsking.end(referral, link))).isEqualTo(new EndAsking.Outcome.NotFound());
        var received = sent("hokubu");
        assertThat(world.as("yamada", () -> endAsking.end(received, link))).isEqualTo(new EndAsking.Outcome.NotFound());
    }

    @Test
    void a_guest_is_out_once_the_referral_is_taken_back() {
        var guest = guest();
        world.as(
                "yamada",
                () -> pursueReferral.pursue(new PursueReferral.Command(
                        referral, seen("yamada").version(), new Pursuit.TakeBack("本人が断った"))));
        assertThat(sees(guest, referral)).isFalse();
        assertThat(whoIsIn.ask(guest.acting().staff().value())).isEmpty();
        assertThat(newest().holds()).isFalse();
    }

    @Test
    void a_guest_is_out_after_an_hour() {
        var guest = guest();
        later(
                "update guest set until = now() where id = ?",
                guest.acting().staff().value());
        later(
                "update reach set valid_until = now() where staff_id = ?",
                guest.acting().staff().value());
        assertThat(whoIsIn.ask(guest.acting().staff().value())).isEmpty();
        assertThat(sees(guest, referral)).isFalse();
    }

    @Test
    void a_link_that_has_run_out_opens_no_more() {
        var link = link();
        var code = code(link);
        later("update reply_invitation set until = now() where address = ?", mailbox);
        assertThat(lookAtDoor.look(link)).isEmpty();
        assertThat(comes(link, code)).isEqualTo(new ComeIn.Outcome.WrongCode(0));
    }

    @Test
    void an_agency_kept_out_since_sees_nothing_and_is_asked_nothing_more() {
        var guest = guest();
        world.together(
                "yamada",
                () -> sql.sql(
                                "insert into exclusion (id, person_id, agency_id, ground, words) values (?, ?, ?, 'KIN', '元の夫の弟')")
                        .params(
                                UUID.randomUUID(),
                                about.mother().value(),
                                world.agency(OFFICE).value())
                        .update());
        assertThat(sees(guest, referral)).isFalse();
        assertThat(sends("yamada", referral)).isEqualTo(new SendReplyLink.Outcome.NotFound());
    }

    // --- what has not been taken there

    private List<DueItem> toTakeThere(String login) {
        return world.together(
                login,
                () -> dueItems.stream()
                        .flatMap(due -> due.dueFor(world.person(login), fixture.today()).stream())
                        .filter(item -> item.href().equals("/referrals/" + referral + "#asking"))
                        .toList());
    }

    @Test
    void what_nobody_there_can_see_yet_stands_on_the_desk_of_whoever_sent_it() {
        assertThat(toTakeThere("yamada")).hasSize(1);
        assertThat(toTakeThere("saeki")).isEmpty();
    }

    @Test
    void a_link_takes_it_off_the_desk() {
        link();
        assertThat(toTakeThere("yamada")).isEmpty();
    }

    @Test
    void a_slip_takes_it_off_the_desk() {
        slip();
        assertThat(toTakeThere("yamada")).isEmpty();
    }

    @Test
    void what_an_agency_with_accounts_is_asked_has_arrived() {
        referral = sent("hokubu");
        assertThat(toTakeThere("yamada")).isEmpty();
    }

    // --- answering

    @Test
    void a_guest_accepts_in_the_name_they_gave() {
        assertThat(answers(guest(), YES)).isEqualTo(new Outcome.Done());
        var shown = seen("yamada");
        assertThat(shown.row().state()).isInstanceOf(Accepted.class);
        assertThat(shown.course().getLast().step()).isEqualTo(Step.ACCEPTED);
        assertThat(shown.course().getLast().by()).isEqualTo("窓口 花代（架空公共職業安定所）");
    }

    @Test
    void what_is_accepted_is_held_by_the_agency_that_accepted() {
        var guest = guest();
        answers(guest, YES);
        assertThat(world.together(
                                "yamada",
                                () -> staffDirectory.post(
                                        seen("yamada").row().holder().post()))
                        .orElseThrow()
                        .agency())
                .isEqualTo(world.agency(OFFICE));
    }

    @Test
    void a_guest_declines_and_names_somebody_else() {
        answers(guest(), new Answer.Decline(DeclineReason.values()[0], "いまは受けられない", world.agency("jiritsu"), ""));
        assertThat(seen("yamada").row().state()).isInstanceOf(Declined.class);
        assertThat(seen("yamada").course().getLast().words()).contains("勧める機関：くらし仕事相談室");
    }

    @Test
    void a_guest_asks_back() {
        answers(guest(), new Answer.AskBack("働ける時間はどのくらいですか"));
        assertThat(seen("yamada").row().state()).isInstanceOf(AskedBack.class);
    }

    @Test
    void a_guest_tells_of_the_outcome_by_a_later_link() {
        answers(guest(), YES);
        answers(guest(), new Answer.Report(Achievement.values()[0], "面接に同席した", ""));
        assertThat(seen("yamada").course().getLast().step()).isEqualTo(Step.OUTCOME_REPORTED);
    }

    @Test
    void a_guest_tells_something_beside_the_answer() {
        var guest = guest();
        world.together(guest.acting(), () -> tellOtherSide.tell(new TellOtherSide.Command(referral, "折り返します")));
        assertThat(seen("yamada").course().getLast().words()).isEqualTo("折り返します");
    }

    @Test
    void a_guest_cannot_do_what_is_the_other_sides() {
        var guest = guest();
        var outcome = world.together(
                guest.acting(),
                () -> pursueReferral.pursue(new PursueReferral.Command(referral, 0, new Pursuit.TakeBack("やめる"))));
        assertThat(outcome).isEqualTo(new Outcome.NotFound());
    }

    @Test
    void what_a_guest_saw_and_did_is_in_the_trail_under_their_name() {
        var guest = guest();
        answers(guest, YES);
        var acts = world.together(
                "yamada",
                () -> sql.sql("select act from audit_entry where staff_id = ? and case_id = ? order by at")
                        .params(guest.acting().staff().value(), about.id().value())
                        .query(String.class)
                        .list());
        assertThat(acts).startsWith("come in by link").contains("view", "accept referral");
    }

    @Test
    void whoever_asked_sees_who_came_in() {
        guest();
        assertThat(newest().came()).extracting(Invitation.Came::name).containsExactly("窓口 花代");
    }

    @Test
    void a_guest_is_no_staff() {
        var guest = guest();
        assertThat(world.together("yamada", () -> staffDirectory.activePostsOf(world.agency(OFFICE))))
                .isEmpty();
        assertRefused(
                () -> world.together(
                        "admin",
                        () -> sql.sql("update post set role = 'CASEWORKER' where id = ?")
                                .param(guest.acting().post().value())
                                .update()),
                "a guest is not staff");
    }

    @Test
    void staff_is_given_no_seat_of_a_guest() {
        assertThat(Role.ofStaff()).doesNotContain(Role.GUEST);
        assertRefused(
                () -> world.together(
                        "admin",
                        () -> sql.sql("update post set role = 'GUEST' where id = ?")
                                .param(world.post("mori").value())
                                .update()),
                "a guest is not staff");
    }

    // --- on paper

    private SlipCode slip() {
        assertThat(world.as("yamada", () -> prepareSlip.prepare(referral)))
                .isEqualTo(new PrepareSlip.Outcome.Prepared());
        return printed().slip().code();
    }

    private PrintSlip.Printed printed() {
        return world.as("yamada", () -> printSlip.print(referral)).orElseThrow();
    }

    private Outcome records(String login, Answer answer) {
        return world.as(
                login,
                () -> recordAnswer.record(
                        new RecordAnswer.Command(referral, seen("yamada").version(), answer, "窓口 花代")));
    }

    @Test
    void the_slip_shows_what_was_sent_and_where_it_goes() {
        slip();
        assertThat(printed().sheet()).isEqualTo(seen("yamada").sheet());
        assertThat(printed().toFax()).isEqualTo("0000-40-4999");
    }

    @Test
    void a_slip_printed_again_has_the_same_number() {
        assertThat(slip()).isEqualTo(slip());
    }

    @Test
    void a_slip_is_found_by_its_number_among_what_one_sees() {
        var code = slip();
        assertThat(world.as("yamada", () -> findSlip.find(code))).contains(referral);
        assertThat(world.as("mori", () -> findSlip.find(code))).isEmpty();
        assertThat(world.as("yamada", () -> findSlip.find(SlipCode.next()))).isEmpty();
    }

    @Test
    void what_came_back_on_paper_is_the_agencys_answer_recorded_by_whoever_asked() {
        slip();
        assertThat(records("yamada", YES)).isEqualTo(new Outcome.Done());
        var shown = seen("yamada");
        assertThat(shown.row().state()).isInstanceOf(Accepted.class);
        assertThat(shown.course().getLast().by()).isEqualTo("山田 恵（社会福祉課）");
        assertThat(shown.course().getLast().words()).contains("回答した人：窓口 花代");
        assertThat(newest().came()).extracting(Invitation.Came::name).containsExactly("窓口 花代");
    }

    @Test
    void nothing_is_recorded_without_a_slip() {
        assertThat(records("yamada", YES)).isEqualTo(new Outcome.NotFound());
    }

    @Test
    void nothing_is_recorded_from_a_slip_taken_back() {
        slip();
        world.as("yamada", () -> endAsking.end(referral, newest().id()));
        assertThat(records("yamada", YES)).isEqualTo(new Outcome.NotFound());
        assertThat(world.as("yamada", () -> printSlip.print(referral))).isEmpty();
    }

    @Test
    void nobody_else_records_it() {
        slip();
        assertThat(records("mori", YES)).isEqualTo(new Outcome.NotFound());
        assertThat(world.as("mori", () -> printSlip.print(referral))).isEmpty();
    }

    @Test
    void what_was_answered_meanwhile_is_not_recorded_over() {
        var guest = guest();
        slip();
        var version = seen("yamada").version();
        answers(guest, YES);
        var late = world.as(
                "yamada",
                () -> recordAnswer.record(
                        new RecordAnswer.Command(referral, version, new Answer.AskBack("いつですか"), "窓口")));
        assertThat(late).isInstanceOf(Outcome.ChangedMeanwhile.class);
    }

    @Test
    void an_agency_with_accounts_is_given_no_slip() {
        var received = sent("hokubu");
        assertThat(world.as("yamada", () -> prepareSlip.prepare(received)))
                .isEqualTo(new PrepareSlip.Outcome.NotFound());
    }

    @Test
    void the_database_takes_no_answer_from_whoever_asked() {
        slip();
        assertRefused(
                () -> world.together(
                        "yamada", () -> sql.sql("""
                                        update referral set state = 'DECLINED', decline_code = 'FULL', decline_words = 'x' where id = ?""").param(referral.value()).update()),
                "answered by the agency that is asked");
    }

    @Test
    void the_database_records_a_slip_for_nobody_who_does_not_see_the_case() {
        slip();
        var id = newest().id();
        assertRefused(
                () -> world.count("mori", "select 1 from (select record_slip(?, 'x')) r", id),
                "no slip to be recorded");
    }

    @Test
    void a_slip_lets_nobody_in() {
        slip();
        records("yamada", YES);
        var recorded = Machinery.behind(program)
                .superuser()
                .sql("select id from guest where referral_id = ?")
                .param(referral.value())
                .query(UUID.class)
                .single();
        later("update guest set until = now() + interval '1 hour' where id = ?", recorded);
        assertThat(whoIsIn.ask(recorded)).isEmpty();
    }

    // --- the addresses

    @Test
    void only_the_administrator_registers_addresses() {
        assertThat(world.as(
                        "yamada",
                        () -> setReplyAddress.set(
                                new SetReplyAddress.Command(world.agency(OFFICE), "evil@elsewhere.example", ""))))
                .isEqualTo(new SetReplyAddress.Outcome.NotFound());
        assertRefused(
                () -> world.together(
                        "yamada",
                        () -> sql.sql(
                                        "insert into reply_address (id, agency_id, mail, fax) values (gen_random_uuid(), ?, 'e@e.example', '')")
                                .param(world.agency(OFFICE).value())
                                .update()),
                "row-level security");
    }

    @Test
    void whoever_reads_an_address_that_is_registered_no_more_is_out() {
        var guest = guest();
        register("new@hellowork.example");
        assertThat(whoIsIn.ask(guest.acting().staff().value())).isEmpty();
        assertThat(sees(guest, referral)).isFalse();
    }

    @Test
    void a_link_sent_to_an_address_that_is_registered_no_more_has_ended() {
        var link = link();
        register("new@hellowork.example");
        assertThat(lookAtDoor.look(link)).isEmpty();
    }

    @Test
    void another_fax_number_leaves_the_links_as_they_are() {
        var link = link();
        world.as(
                "admin",
                () -> setReplyAddress.set(new SetReplyAddress.Command(world.agency(OFFICE), mailbox, "0000-40-5000")));
        assertThat(lookAtDoor.look(link)).isPresent();
    }

    @Test
    void an_address_said_again_is_not_written_again() {
        assertThat(world.as(
                        "admin",
                        () -> setReplyAddress.set(
                                new SetReplyAddress.Command(world.agency(OFFICE), mailbox, "0000-40-4999"))))
                .isEqualTo(new SetReplyAddress.Outcome.Unchanged());
    }
}
