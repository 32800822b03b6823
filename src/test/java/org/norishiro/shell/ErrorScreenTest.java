package org.norishiro.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.norishiro.draft.FormWorld;
import org.norishiro.draft.TwoPeople;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@FormWorld
@ExtendWith(OutputCaptureExtension.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ErrorScreenTest {
    private static final String SECRET = "架空 秘密 のことば";

    private final MockMvcTester browser;
    private final TwoPeople people;
    private final int port;

    @Autowired
    ErrorScreenTest(MockMvcTester browser, TwoPeople people, @LocalServerPort int port) {
        this.browser = browser;
        this.people = people;
        this.port = port;
    }

    private MvcTestResult open(String path) {
        return browser.get()
                .uri(path)
                .with(authentication(TwoPeople.signedIn(people.ichiko)))
                .exchange();
    }

    private HttpResponse<String> fetch(String path) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
            return http.send(request.header("Accept", "text/html").build(), BodyHandlers.ofString());
        }
    }

    /** The page without what is new on every page. */
    private static String body(MvcTestResult answer) throws Exception {
        var page = answer.getResponse().getContentAsString();
        return page.replaceAll("[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}", "(number)")
                .replaceAll("(?<=(value|content)=\")[\\w-]{36,}(?=\")", "(token)");
    }

    @Test
    void what_is_hidden_and_what_never_was_look_the_same() throws Exception {
        var hidden = open("/notebook/trouble/hidden");
        var unknown = open("/no/such/page?q=架空");
        var malformed = open("/notebook/trouble/hidden/" + UUID.randomUUID());

        assertThat(hidden).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(unknown).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(body(unknown)).isEqualTo(body(hidden)).isEqualTo(body(malformed));
        assertThat(body(hidden)).contains("ページが見つかりません").doesNotContain("/notebook");
    }

    @Test
    void a_change_by_somebody_else_says_so() {
        assertThat(open("/notebook/trouble/changed"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .doesNotContain(SECRET);
    }

    @Test
    void an_error_shows_its_number_and_never_its_message(CapturedOutput log) {
        var answer = open("/notebook/trouble/error");
        var number = answer.getResponse().getHeader("X-Request-Id");

        assertThat(answer)
                .hasStatus(HttpStatus.INTERNAL_SERVER_ERROR)
                .bodyText()
                .contains(number)
                .doesNotContain(SECRET);
        assertThat(log).contains(number).contains("NotebookController").doesNotContain(SECRET);
    }

    @Test
    void a_template_that_fails_ends_as_an_error_page(CapturedOutput log) throws Exception {
        var answer = fetch("/css/broken");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body())
                .contains(answer.headers().firstValue("X-Request-Id").orElseThrow())
                .contains("登録できませんでした")
                .doesNotContain(SECRET);
        assertThat(log).doesNotContain(SECRET);
    }

    @Test
    void the_error_address_itself_is_no_page() throws Exception {
        assertThat(fetch("/error").statusCode()).isEqualTo(404);
    }

    @Test
    void an_error_never_takes_the_place_of_a_form_on_the_screen() {
        var answer = browser.get()
                .uri("/notebook/trouble/error")
                .header("HX-Request", "true")
                .with(authentication(TwoPeople.signedIn(people.ichiko)))
                .exchange();

        assertThat(answer).hasHeader("HX-Reswap", "none");
    }

    @Test
    void every_answer_keeps_to_itself() throws Exception {
        var headers = fetch("/sign-in").headers();

        assertThat(headers.firstValue("Content-Security-Policy")).contains(SafeHeaders.POLICY);
        assertThat(headers.firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).contains("same-origin");
        assertThat(headers.firstValue("X-Frame-Options")).contains("DENY");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
    }

    @Test
    void files_carry_the_hash_of_their_content_and_are_kept() throws Exception {
        var page = fetch("/sign-in").body();
        var style = page.replaceAll("(?s).*href=\"(/css/app-[0-9a-f]{32}\\.css)\".*", "$1");
        var htmx = page.replaceAll("(?s).*src=\"(/webjars/htmx.org/[\\d.]+/dist/htmx.min.js)\".*", "$1");

        for (var file : new String[] {style, htmx}) {
            var answer = fetch(file);
            assertThat(answer.statusCode()).as(file).isEqualTo(200);
            assertThat(answer.headers().firstValue("Cache-Control").orElseThrow())
                    .contains("immutable");
        }
    }
}
