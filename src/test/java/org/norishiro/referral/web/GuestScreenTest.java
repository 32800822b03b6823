package org.norishiro.referral.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.norishiro.Browser;
import org.norishiro.ModuleWorld;
import org.norishiro.World;
import org.norishiro.directory.usecase.SetReplyAddress;
import org.norishiro.gate.usecase.ScanFiles;
import org.norishiro.mail.PostOffice;
import org.norishiro.referral.ReferralFixture;
import org.norishiro.referral.ReferralId;
import org.norishiro.referral.usecase.EndAsking;
import org.norishiro.referral.usecase.ShowAsking;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The screens of whoever answers without an account, and of whoever asks them. */
@ModuleWorld
class GuestScreenTest {
    @Autowired
    World world;

    @Autowired
    Browser browser;

    @Autowired
    ReferralFixture fixture;

    @Autowired
    PostOffice postOffice;

    @Autowired
    SetReplyAddress setReplyAddress;

    @Autowired
    ShowAsking showAsking;

    @Autowired
    EndAsking endAsking;

    private final String mailbox = "s" + UUID.randomUUID() + "@hellowork.example";
    private final MockHttpSession session = new MockHttpSession();
    private ReferralId referral;
    private String path;
    private String watch = "";

    @BeforeEach
    void ask() {
        world.as(
                "admin",
                () -> setReplyAddress.set(
                        new SetReplyAddress.Command(world.agency("hellowork"), mailbox, "0000-40-4999")));
        referral = fixture.sentTo("hellowork", fixture.newCase());
        path = "/referrals/" + referral;
    }

    private MockMvcRequestBuilder get(String address) {
        return browser.nobody().get().uri(address).session(session);
    }

    private MockMvcRequestBuilder post(String address) {
        return browser.nobody().post().uri(address).session(session).with(csrf());
    }

    private static String body(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The address of the door, as it stands in the mail. */
    private String door() {
        assertThat(browser.as("yamada").post(path + "/reply-link").exchange()).hasStatus(303);
        var text = postOffice.last(mailbox).text();
        var from = text.indexOf("/reply/");
        return text.substring(from, from + "/reply/".length() + 43);
    }

    private String code(String door) {
        assertThat(post(door + "/code").exchange()).hasStatus(303).hasHeader("Location", door);
        var text = postOffice.last(mailbox).text();
        var from = text.indexOf("確認コード：") + "確認コード：".length();
        return text.substring(from, from + 6);
    }

    private void comesIn() {
        var door = door();
        assertThat(post(door).param("code", code(door)).param("name", "窓口 花代").exchange())
                .hasStatus(303)
                .hasHeader("Location", "/reply/referral");
    }

    private void linkIsTakenBack() {
        world.as(
                "yamada",
                () -> endAsking.end(
                        referral,
                        showAsking
                                .show(referral)
                                .orElseThrow()
                                .invitations()
                                .getFirst()
                                .id()));
    }

    @Test
    void until_it_is_taken_there_whoever_sent_it_still_holds_it() {
        assertThat(browser.as("yamada").get(path)).bodyText().contains("まだ相手に渡っていません", "社会福祉課（山田 恵）");
        assertThat(browser.as("yamada").post(path + "/reply-slip")).hasStatus3xxRedirection();
        assertThat(browser.as("yamada").get(path)).bodyText().doesNotContain("まだ相手に渡っていません");
    }

    @Test
    void the_door_shows_nothing_of_whom_it_is_about() {
        assertThat(get(door()).exchange())
                .hasStatusOk()
                .bodyText()
                .contains("社会福祉課から架空公共職業安定所への依頼", "s****@hellowork.example")
                .doesNotContain("ハナ", "付き添", mailbox, referral.toString());
    }

    /** What the page asks with every four seconds, and how it is answered. */
    private int watched() {
        var page = body(get("/reply/referral").exchange());
        var from = page.indexOf("name=\"watch\" content=\"") + "name=\"watch\" content=\"".length();
        watch = page.substring(from, page.indexOf('"', from));
        return stillThere();
    }

    private int stillThere() {
        return browser.nobody()
                .get()
                .uri("/watch?page=" + watch)
                .exchange()
                .getResponse()
                .getStatus();
    }

    @Test
    void an_open_page_may_stay_as_long_as_nothing_is_taken_away() {
        comesIn();
        assertThat(watched()).isEqualTo(204);
    }

    @Test
    void an_open_page_is_cleared_when_the_link_is_taken_back() {
        comesIn();
        watched();
        linkIsTakenBack();
        assertThat(stillThere()).isEqualTo(410);
    }

    @Test
    void a_paper_goes_both_ways_without_an_account() {
        comesIn();
        assertThat(post("/reply/referral/papers")
                        .multipart()
                        .file(new MockMultipartFile("file", "a.pdf", "application/pdf", ScanFiles.pdf()))
                        .param("title", "求人票")
                        .session(session)
                        .with(csrf())
                        .exchange())
                .hasStatus(303)
                .hasHeader("Location", "/reply/referral");
        assertThat(browser.as("yamada").get(path)).bodyText().contains("求人票（PDF", "架空公共職業安定所");
        assertThat(browser.as("yamada")
                        .post(path + "/papers")
                        .multipart()
                        .file(new MockMultipartFile("file", "b.pdf", "application/pdf", ScanFiles.pdf()))
                        .param("title", "職歴")
                        .exchange())
                .hasStatus(303);
        assertThat(get("/reply/referral").exchange()).bodyText().contains("職歴（PDF");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"xyzzy", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "00000000-0000-0000-0000-000000000000"})
    void a_link_that_never_was_and_one_that_has_ended_look_the_same(String guessed) {
        var door = door();
        linkIsTakenBack();
        var ended = get(door).exchange();
        var never = get("/reply/" + guessed).exchange();
        assertThat(ended).hasStatus(404);
        assertThat(never).hasStatus(404);
        assertThat(body(never).replace(guessed, "")).isEqualTo(body(ended).replace(door.substring(7), ""));
    }

    @Test
    void a_wrong_code_is_told_beside_the_field_and_the_name_stays() {
        var door = door();
        var wrong = code(door).equals("000000") ? "000001" : "000000";
        assertThat(post(door).param("code", wrong).param("name", "窓口 花代").exchange())
                .hasStatus(422)
                .bodyText()
                .contains("確認コードが違います。あと4回入力できます。", "窓口 花代");
    }

    @Test
    void a_code_without_a_name_is_not_tried() {
        var door = door();
        var code = code(door);
        assertThat(post(door).param("code", code).exchange())
                .hasStatus(422)
                .bodyText()
                .contains("お名前を入力してください。");
        assertThat(post(door).param("code", code).param("name", "窓口").exchange())
                .hasStatus(303);
    }

    @Test
    void what_is_no_code_is_told_so() {
        assertThat(post(door()).param("code", "abc").param("name", "窓口").exchange())
                .hasStatus(422)
                .bodyText()
                .contains("6けたの数字です");
    }

    @Test
    void a_second_code_at_once_is_refused_with_a_reason() {
        var door = door();
        code(door);
        assertThat(post(door + "/code").exchange()).hasStatus(422).bodyText().contains("続けては送れません");
    }

    @Test
    void whoever_came_in_sees_the_referral_without_any_menu() {
        comesIn();
        assertThat(get("/reply/referral").exchange())
                .hasStatusOk()
                .bodyText()
                .contains("社会福祉課からの依頼", "受診に付き添ってほしい", "窓口 花代さん", "受けて知らせる")
                .doesNotContain("href=\"/today\"", "href=\"/referrals", "href=\"/cases", "_draft");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/today", "/referrals", "/agencies", "/search?q=ハナ", "/account/password", "/posts"})
    void no_other_page_opens_for_them(String address) {
        comesIn();
        assertThat(get(address).exchange()).hasStatus(303).hasHeader("Location", "/sign-in");
    }

    @Test
    void the_referral_does_not_open_by_its_own_number() {
        comesIn();
        assertThat(get(path).exchange()).hasStatus(303).hasHeader("Location", "/sign-in");
    }

    @Test
    void nobody_comes_in_past_the_door() {
        door();
        assertThat(get("/reply/referral").exchange()).hasStatus(303).hasHeader("Location", "/reply");
    }

    @Test
    void staff_are_nobody_at_this_door() {
        assertThat(browser.as("yamada").get("/reply/referral").exchange())
                .hasStatus(303)
                .hasHeader("Location", "/reply");
    }

    private String version() {
        var page = body(get("/reply/referral").exchange());
        var from = page.indexOf("name=\"version\" value=\"") + "name=\"version\" value=\"".length();
        return page.substring(from, page.indexOf('"', from));
    }

    @Test
    void whoever_came_in_accepts() {
        comesIn();
        assertThat(post("/reply/referral/accept")
                        .param("version", version())
                        .param("worker", "職業相談の担当")
                        .param("firstStep", "電話する")
                        .param("firstDate", "+3")
                        .exchange())
                .hasStatus(303)
                .hasHeader("Location", "/reply/referral");
        assertThat(get("/reply/referral").exchange()).bodyText().contains("受けました", "途中の報告");
    }

    @Test
    void what_is_missing_is_told_beside_the_field_and_what_was_typed_stays() {
        comesIn();
        assertThat(post("/reply/referral/decline")
                        .param("version", version())
                        .param("suggestion", "図書館の就労講座")
                        .exchange())
                .hasStatus(422)
                .bodyText()
                .contains("理由の説明を入力してください。", "図書館の就労講座");
    }

    @Test
    void whoever_came_in_tells_something() {
        comesIn();
        assertThat(post("/reply/referral/tell").param("words", "折り返し電話します").exchange())
                .hasStatus(303);
        assertThat(browser.as("yamada").get(path).exchange()).bodyText().contains("折り返し電話します", "窓口 花代");
    }

    @Test
    void once_the_link_is_taken_back_the_page_is_gone_and_what_was_typed_is_shown_to_be_copied() {
        comesIn();
        linkIsTakenBack();
        assertThat(get("/reply/referral").exchange()).hasStatus(303).hasHeader("Location", "/reply");
        assertThat(post("/reply/referral/ask").param("question", "長く書いた質問").exchange())
                .hasForwardedUrl("/reply/out");
        assertThat(post("/reply/out").param("question", "長く書いた質問").exchange())
                .hasStatus(401)
                .bodyText()
                .contains("送られていません", "長く書いた質問")
                .doesNotContain("ハナ");
    }

    @Test
    void whoever_signs_in_where_a_guest_was_has_no_longer_than_others() {
        comesIn();
        assertThat(session.getMaxInactiveInterval()).isEqualTo(3600);
        assertThat(post("/sign-in")
                        .param("login", "yamada")
                        .param("password", "norishiro")
                        .exchange())
                .hasStatus(303);
        assertThat(session.getMaxInactiveInterval())
                .isEqualTo(session.getServletContext().getSessionTimeout() * 60)
                .isLessThan(3600);
    }

    @Test
    void before_a_code_was_sent_none_is_asked_for() {
        var door = door();
        assertThat(get(door).exchange()).bodyText().doesNotContain("name=\"code\"");
        code(door);
        assertThat(get(door).exchange()).bodyText().contains("name=\"code\"");
    }

    @Test
    void whoever_leaves_is_out() {
        comesIn();
        post("/reply/leave").exchange();
        assertThat(get("/reply/referral").exchange()).hasStatus(303).hasHeader("Location", "/reply");
    }

    @Test
    void a_form_without_its_token_is_not_taken() {
        var door = door();
        assertThat(browser.nobody().post().uri(door + "/code").session(session).exchange())
                .hasForwardedUrl("/reply/out");
    }

    // --- the side that asks

    @Test
    void whoever_asked_sees_where_the_link_went_and_who_opened_it() {
        comesIn();
        assertThat(browser.as("yamada").get(path).exchange())
                .hasStatusOk()
                .bodyText()
                .contains("回答のお願い", "回答リンク", "窓口 花代さんが開きました")
                .doesNotContain(mailbox);
    }

    @Test
    void a_referral_to_an_agency_with_accounts_offers_none_of_it() {
        var other = world.as("yamada", () -> fixture.sent(fixture.newCase()));
        assertThat(browser.as("yamada").get("/referrals/" + other).exchange())
                .hasStatusOk()
                .bodyText()
                .doesNotContain("回答のお願い");
        assertThat(browser.as("yamada")
                        .post("/referrals/" + other + "/reply-link")
                        .exchange())
                .hasStatus(404);
        assertThat(browser.as("yamada")
                        .post("/referrals/" + other + "/reply-slip")
                        .exchange())
                .hasStatus(404);
    }

    private String slip() {
        assertThat(browser.as("yamada").post(path + "/reply-slip").exchange())
                .hasStatus(303)
                .hasHeader("Location", path + "/reply-slip");
        var paper = body(browser.as("yamada").get(path + "/reply-slip").exchange());
        var from = paper.indexOf("回答票　番号 ") + "回答票　番号 ".length();
        return paper.substring(from, from + 9);
    }

    @Test
    void the_slip_is_printed_with_its_number_and_the_fax() {
        slip();
        assertThat(browser.as("yamada").get(path + "/reply-slip").exchange())
                .hasStatusOk()
                .bodyText()
                .contains("架空公共職業安定所 御中", "0000-40-4999", "受診に付き添ってほしい", "□ 受けます", "□ 見送ります");
    }

    @Test
    void without_a_slip_there_is_none_to_print_or_to_record() {
        assertThat(browser.as("yamada").get(path + "/reply-slip").exchange()).hasStatus(404);
        assertThat(browser.as("yamada").get(path + "/record").exchange()).hasStatus(404);
    }

    @Test
    void a_slip_that_came_back_is_found_by_its_number() {
        assertThat(browser.as("yamada")
                        .post("/referrals/slips")
                        .param("slip", slip())
                        .exchange())
                .hasStatus(303)
                .hasHeader("Location", path + "/record");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2222-2222", "なにか", "K7MQ"})
    void a_number_that_is_not_out_is_told_so_and_stays(String typed) {
        assertThat(browser.as("yamada")
                        .post("/referrals/slips")
                        .param("slip", typed)
                        .exchange())
                .hasStatus(422)
                .bodyText()
                .contains("見つかりません", typed);
    }

    @Test
    void what_stands_on_the_slip_is_recorded() {
        slip();
        var page = body(browser.as("yamada").get(path + "/record").exchange());
        var from = page.indexOf("name=\"version\" value=\"") + "name=\"version\" value=\"".length();
        assertThat(browser.as("yamada")
                        .post(path + "/record/accept")
                        .param("version", page.substring(from, page.indexOf('"', from)))
                        .param("name", "窓口 花代")
                        .param("worker", "職業相談の担当")
                        .param("firstStep", "電話する")
                        .param("firstDate", "+3")
                        .exchange())
                .hasStatus(303)
                .hasHeader("Location", path);
        assertThat(browser.as("yamada").get(path).exchange()).bodyText().contains("回答票から（回答した人：窓口 花代）", "山田 恵（社会福祉課）");
    }

    @Test
    void a_slip_without_a_name_is_not_recorded_and_what_was_typed_stays() {
        slip();
        assertThat(browser.as("yamada")
                        .post(path + "/record/accept")
                        .param("version", "0")
                        .param("worker", "職業相談の担当")
                        .exchange())
                .hasStatus(422)
                .bodyText()
                .contains("回答した人を入力してください。", "職業相談の担当");
    }

    @Test
    void a_link_that_is_taken_back_is_said_so() {
        door();
        var id = world.as("yamada", () -> showAsking.show(referral))
                .orElseThrow()
                .invitations()
                .getFirst()
                .id();
        assertThat(browser.as("yamada")
                        .post(path + "/invitations/" + id + "/end")
                        .exchange())
                .hasStatus(303)
                .hasHeader("Location", path);
        assertThat(browser.as("yamada").get(path).exchange()).bodyText().contains("使えません");
    }

    // --- the addresses

    @Test
    void the_administrator_sees_all_addresses() {
        assertThat(browser.as("admin").get("/admin/reply-addresses").exchange())
                .hasStatusOk()
                .bodyText()
                .contains("架空公共職業安定所", mailbox, "0000-40-4999");
    }

    @Test
    void what_is_no_address_is_told_beside_the_field_and_stays() {
        assertThat(browser.as("admin")
                        .post("/admin/reply-addresses/" + world.agency("hellowork"))
                        .param("mail", "madoguchi")
                        .param("fax", "電話と同じ")
                        .exchange())
                .hasStatus(422)
                .bodyText()
                .contains("name@example.jp のような形", "数字と「-」", "madoguchi", "電話と同じ");
    }

    @Test
    void an_address_is_registered() {
        assertThat(browser.as("admin")
                        .post("/admin/reply-addresses/" + world.agency("hellowork"))
                        .param("mail", "new@hellowork.example")
                        .param("fax", "")
                        .exchange())
                .hasStatus(303);
        assertThat(browser.as("admin").get("/admin/reply-addresses").exchange())
                .bodyText()
                .contains("new@hellowork.example");
    }

    @Test
    void of_an_agency_that_is_not_there_no_address_is_asked() {
        assertThat(browser.as("admin")
                        .get("/admin/reply-addresses/" + UUID.randomUUID())
                        .exchange())
                .hasStatus(404);
    }
}
