package org.norishiro.linking.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.norishiro.Browser;
import org.norishiro.ModuleWorld;
import org.norishiro.World;
import org.norishiro.referral.ReferralFixture;
import org.norishiro.referral.ReferralFixture.TestCase;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleWorld
class LinkingScreenTest {
    @Autowired
    Browser browser;

    @Autowired
    World world;

    @Autowired
    ReferralFixture fixture;

    private static String path(TestCase about) {
        return "/cases/" + about.id() + "/linking";
    }

    @Test
    void each_suggestion_says_why_in_words() {
        assertThat(browser.as("yamada").get(path(fixture.caseWith("アルコールをやめられない"))))
                .hasStatusOk()
                .bodyText()
                .contains("一郎", "依存症", "「依存症」の関連する相談先です（表24の△・おおむね確か）", "用意すること", "依頼を書く");
    }

    @Test
    void what_could_not_be_read_is_said() {
        assertThat(browser.as("yamada").get(path(fixture.caseWith("手紙が読めない"))))
                .bodyText()
                .contains("次の課題からは読み取れない", "手紙が読めない");
    }

    @Test
    void more_than_seven_are_one_click_away() {
        assertThat(browser.as("yamada").get(path(fixture.caseWith("障害とアルコールと借金と引きこもり"))))
                .bodyText()
                .contains("ほかの候補（");
    }

    @Test
    void violence_shows_who_has_to_be_told() {
        assertThat(browser.as("yamada").get(path(fixture.caseWith("家庭内の暴力がある"))))
                .bodyText()
                .contains("知らせる定めがあるかもしれません", "高齢者虐待防止法7条1項", "未確認");
    }

    @Test
    void a_case_out_of_reach_is_not_there() {
        assertThat(browser.as("mori").get(path(fixture.newCase()))).hasStatus(404);
        assertThat(browser.as("yamada").get("/cases/" + UUID.randomUUID() + "/linking"))
                .hasStatus(404);
        assertThat(browser.as("yamada").get("/cases/x/linking")).hasStatus(404);
    }

    @Test
    void a_request_to_a_suggested_agency_is_begun() {
        var about = fixture.caseWith("アルコールをやめられない");
        assertThat(browser.as("yamada")
                        .get("/cases/" + about.id() + "/referrals/new?agency=" + world.agency("hokenjo")))
                .hasStatusOk()
                .bodyText()
                .contains("一郎の「アルコールをやめられない」について、依存症の相談と、家族のかかわり方の助言を相談したい。");
    }

    @Test
    void all_likely_ones_are_asked_for_room_at_once() throws UnsupportedEncodingException {
        var about = fixture.caseWith("アルコールをやめられない");
        var page =
                browser.as("yamada").get(path(about)).exchange().getResponse().getContentAsString();
        var from = page.indexOf("/cases/" + about.id() + "/room-questions/new?");
        var link = page.substring(from, page.indexOf('"', from)).replace("&amp;", "&");
        var agencies = link.substring(link.indexOf('?') + 1).split("&");
        assertThat(agencies).hasSizeBetween(2, 7).doesNotHaveDuplicates();
        assertThat(browser.as("yamada").get(link).exchange())
                .hasStatusOk()
                .bodyText()
                .satisfies(form -> {
                    for (var agency : agencies) {
                        var box = form.indexOf("value=\"" + agency.substring("agency=".length()) + "\"");
                        assertThat(form.substring(box, form.indexOf('>', box))).contains("checked");
                    }
                });
    }

    @Test
    void everybody_reads_the_table_with_its_source() {
        assertThat(browser.as("mori").get("/role-table/WITHDRAWN"))
                .hasStatusOk()
                .bodyText()
                .contains("ひきこもり支援センター", "表24", "不確か", "まだ直されていません")
                .doesNotContain("表を直す");
    }

    @Test
    void the_table_opens_with_its_first_trouble() {
        assertThat(browser.as("yamada").get("/role-table"))
                .hasStatusOk()
                .bodyText()
                .contains("介護・高齢");
    }

    @Test
    void a_trouble_that_is_nowhere_is_not_there() {
        assertThat(browser.as("yamada").get("/role-table/NOTHING")).hasStatus(404);
    }

    @Test
    void the_administrator_corrects_and_the_table_says_so() {
        assertThat(browser.as("admin")
                        .post("/admin/role-table/NEIGHBOURS")
                        .param("kind", "警察")
                        .param("mark", "MAIN")
                        .param("why", "生活安全課が見回りに来ている"))
                .hasStatus(303)
                .redirectedUrl()
                .startsWith("/role-table/NEIGHBOURS");
        assertThat(browser.as("yamada").get("/role-table/NEIGHBOURS"))
                .bodyText()
                .contains("この市で直した値（直す前は表24の△）", "生活安全課が見回りに来ている");
    }

    @Test
    void a_correction_without_a_reason_keeps_what_was_chosen() {
        assertThat(browser.as("admin")
                        .post("/admin/role-table/NEIGHBOURS")
                        .param("kind", "警察")
                        .param("mark", "MAIN")
                        .param("why", ""))
                .hasStatus(422)
                .bodyText()
                .contains("そう直す理由", "value=\"警察\" selected");
    }

    @Test
    void a_kind_that_is_nowhere_is_refused_beside_the_field() {
        assertThat(browser.as("admin")
                        .post("/admin/role-table/NEIGHBOURS")
                        .param("kind", "どこにもない機関")
                        .param("mark", "MAIN")
                        .param("why", "試しに"))
                .hasStatus(422)
                .bodyText()
                .contains("この種類の機関は、表にも名簿にもありません。", "試しに");
    }

    @Test
    void who_is_no_administrator_is_refused_at_the_door() {
        assertThat(browser.as("yamada").post("/admin/role-table/NEIGHBOURS")).hasStatus(403);
    }
}
