package org.norishiro.referral.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norishiro.Browser;
import org.norishiro.ModuleWorld;
import org.norishiro.World;
import org.norishiro.gate.usecase.ScanFiles;
import org.norishiro.referral.ReferralFixture;
import org.norishiro.referral.ReferralId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** 書類を付ける, on the screen. */
@ModuleWorld
class PaperScreenTest {
    @Autowired
    World world;

    @Autowired
    Browser browser;

    @Autowired
    ReferralFixture fixture;

    @Autowired
    JdbcClient sql;

    private ReferralId id;
    private String path;

    @BeforeEach
    void a_referral() {
        id = fixture.sent(fixture.newCase());
        path = "/referrals/" + id;
    }

    private MvcTestResult sends(String login, String title, byte[] content) {
        return browser.as(login)
                .post(path + "/papers")
                .multipart()
                .file(new MockMultipartFile("file", "drawing.exe", "application/x-msdownload", content))
                .param("title", title)
                .exchange();
    }

    private UUID only() {
        return world.together(
                "yamada",
                () -> sql.sql("select id from referral_paper where referral_id = ?")
                        .param(id.value())
                        .query(UUID.class)
                        .single());
    }

    private static String body(MvcTestResult answer) throws UnsupportedEncodingException {
        return answer.getResponse().getContentAsString();
    }

    @Test
    void the_form_says_who_will_open_it() {
        assertThat(browser.as("yamada").get(path + "/papers"))
                .hasStatusOk()
                .bodyText()
                .contains("multipart/form-data", "20MB", "北部地域包括支援センターと、このケースの全体を見る人");
    }

    @Test
    void it_stands_on_the_page_of_both_sides_with_what_it_is() {
        assertThat(sends("yamada", "主治医の意見書", ScanFiles.pdf())).hasStatus(303).hasHeader("Location", path);
        assertThat(browser.as("mori").get(path)).bodyText().contains("主治医の意見書（PDF", "書類を付けました");
    }

    @Test
    void it_comes_back_as_a_file_to_save_under_what_it_is() {
        sends("yamada", "意見書/10月", ScanFiles.pdf());
        var file = browser.as("mori").get(path + "/papers/" + only()).exchange();
        assertThat(file)
                .hasStatusOk()
                .hasHeader("Content-Type", "application/pdf")
                .hasHeader("X-Content-Type-Options", "nosniff")
                .hasHeader("Content-Security-Policy", "sandbox; default-src 'none'");
        assertThat(file.getResponse().getHeader("Content-Disposition"))
                .startsWith("attachment")
                .doesNotContain("/10")
                .contains("_10");
    }

    @Test
    void without_a_file_what_was_typed_is_still_there() {
        assertThat(sends("yamada", "主治医の意見書", new byte[0]))
                .hasStatus(422)
                .bodyText()
                .contains("ファイルを選んでください。", "value=\"主治医の意見書\"");
    }

    @Test
    void without_saying_what_it_is_it_is_not_taken() {
        assertThat(sends("yamada", " ", ScanFiles.pdf()))
                .hasStatus(422)
                .bodyText()
                .contains("何の書類か");
    }

    @Test
    void what_is_no_paper_is_refused_beside_the_field() {
        assertThat(sends("yamada", "意見書", "MZ".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .hasStatus(422)
                .bodyText()
                .contains("取り込めるのは、PDF・JPEG・PNG だけです。", "value=\"意見書\"");
    }

    @Test
    void taken_back_it_is_gone_from_the_page_of_the_other_side() throws UnsupportedEncodingException {
        sends("yamada", "まちがえた書類", ScanFiles.pdf());
        assertThat(browser.as("yamada").post(path + "/papers/" + only() + "/take-back"))
                .hasStatus(303);
        assertThat(body(browser.as("mori").get(path).exchange())).doesNotContain("まちがえた書類（PDF");
        assertThat(browser.as("yamada").get(path)).bodyText().contains("相手には見えません");
    }

    @Test
    void who_may_not_open_it_finds_what_is_not_there() {
        sends("yamada", "意見書", ScanFiles.pdf());
        assertThat(browser.as("fujii").get(path + "/papers/" + only())).hasStatus(404);
        assertThat(browser.as("yamada").get(path + "/papers/" + UUID.randomUUID()))
                .hasStatus(404);
    }
}
