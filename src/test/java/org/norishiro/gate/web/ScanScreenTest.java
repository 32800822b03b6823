package org.norishiro.gate.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norishiro.Browser;
import org.norishiro.ModuleWorld;
import org.norishiro.World;
import org.norishiro.casework.CaseworkWorld;
import org.norishiro.gate.ConsentWorld;
import org.norishiro.gate.usecase.ScanFiles;
import org.norishiro.shell.Uploads;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ModuleWorld
class ScanScreenTest {
    @Autowired
    World world;

    @Autowired
    CaseworkWorld cases;

    @Autowired
    ConsentWorld consents;

    @Autowired
    Browser browser;

    @Autowired
    JdbcClient sql;

    private UUID consent;
    private String path;

    @BeforeEach
    void a_consent() {
        var hana = cases.person("yamada", "ハナ");
        var about = cases.open("yamada", cases.household("yamada", hana));
        consent = consents.give(hana, about.value(), "hokubu");
        path = "/consents/" + consent + "/scans";
    }

    /** Under a name that says something else. */
    private MvcTestResult sent(String login, byte[] content) {
        return browser.as(login)
                .post(path)
                .multipart()
                .file(new MockMultipartFile("file", "drawing.exe", "application/x-msdownload", content))
                .exchange();
    }

    private String onlyScan() {
        return world.together(
                "yamada",
                () -> sql.sql("select id from consent_scan where consent_id = ?")
                        .param(consent)
                        .query(UUID.class)
                        .single()
                        .toString());
    }

    private int scans() {
        return world.count("yamada", "select count(*) from consent_scan where consent_id = ?", consent);
    }

    @Test
    void a_signed_paper_is_kept_and_comes_back_as_a_file_to_save() {
        assertThat(browser.as("yamada").get(path)).hasStatusOk().bodyText().contains("multipart/form-data", "20MB");
        var pdf = ScanFiles.pdf();
        assertThat(sent("yamada", pdf)).hasStatus(303).hasHeader("Location", "/consents/" + consent);
        assertThat(browser.as("yamada").get("/consents/" + consent))
                .bodyText()
                .contains("書類（PDF・", path + "/" + onlyScan());
        var file = browser.as("yamada").get(path + "/" + onlyScan()).exchange();
        assertThat(file)
                .hasStatusOk()
                .hasContentType(MediaType.APPLICATION_PDF)
                .hasHeader("X-Content-Type-Options", "nosniff")
                .hasHeader("Content-Security-Policy", "sandbox; default-src 'none'");
        assertThat(file.getResponse().getHeader(HttpHeaders.CONTENT_DISPOSITION))
                .startsWith("attachment;");
        assertThat(file.getResponse().getHeader(HttpHeaders.CACHE_CONTROL)).contains("no-store");
        assertThat(file.getResponse().getContentAsByteArray()).isEqualTo(pdf);
    }

    @Test
    void taking_in_and_opening_are_on_the_trail() {
        sent("yamada", ScanFiles.png());
        browser.as("sato").get(path + "/" + onlyScan()).exchange();
        sent("yamada", ScanFiles.text());
        assertThat(world.count(
                        "yamada",
                        "select count(*) from audit_entry where object_id = ? and act = 'attach scan' and kind in ('ACTED', 'REFUSED')",
                        consent))
                .isEqualTo(2);
        assertThat(world.count(
                        "yamada",
                        "select count(*) from audit_entry where object_id = ?::uuid and kind = 'VIEWED'",
                        onlyScan()))
                .isOne();
    }

    @Test
    void no_file_and_wrong_files_are_refused() {
        assertThat(browser.as("yamada").post(path)).hasStatus(422).bodyText().contains("ファイルを選んでください。");
        assertThat(sent("yamada", ScanFiles.text())).hasStatus(422).bodyText().contains("PDF・JPEG・PNG だけです");
        assertThat(sent("yamada", ScanFiles.lockedPdf()))
                .hasStatus(422)
                .bodyText()
                .contains("パスワード");
        assertThat(sent("yamada", ScanFiles.pdfWithScript()))
                .hasStatus(422)
                .bodyText()
                .contains("動くしかけ");
        assertThat(sent("yamada", ScanFiles.pngThatUnfolds()))
                .hasStatus(422)
                .bodyText()
                .contains("5,000万画素");
        assertThat(scans()).isZero();
    }

    @Test
    void what_is_too_large_is_not_even_read_and_its_form_says_so() {
        assertThat(browser.as("yamada")
                        .post(path)
                        .contentType("multipart/form-data; boundary=x")
                        .header(HttpHeaders.CONTENT_LENGTH, Uploads.MOST + 10_000_000L))
                .hasStatus(422)
                .bodyText()
                .contains("ファイルが大きすぎます。");
        assertThat(scans()).isZero();
    }

    @Test
    void too_large_opens_no_door_that_was_closed() {
        assertThat(browser.as("hoshi")
                        .post(path)
                        .contentType("multipart/form-data; boundary=x")
                        .header(HttpHeaders.CONTENT_LENGTH, Uploads.MOST + 10_000_000L))
                .hasStatus(404);
        assertThat(browser.nobody()
                        .post()
                        .uri(path)
                        .with(csrf())
                        .contentType("multipart/form-data; boundary=x")
                        .header(HttpHeaders.CONTENT_LENGTH, Uploads.MOST + 10_000_000L))
                .hasStatus(303)
                .hasHeader("Location", "/sign-in");
    }

    @Test
    void who_does_not_reach_the_person_finds_no_paper() {
        sent("yamada", ScanFiles.jpeg());
        assertThat(sent("hoshi", ScanFiles.jpeg())).hasStatus(404);
        assertThat(browser.as("hoshi").get(path + "/" + onlyScan())).hasStatus(404);
        assertThat(browser.as("yamada").get("/consents/" + UUID.randomUUID() + "/scans/" + onlyScan()))
                .hasStatus(404);
        assertThat(scans()).isOne();
    }
}
