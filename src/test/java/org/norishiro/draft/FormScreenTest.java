package org.norishiro.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.norishiro.identity.Acting;
import org.norishiro.identity.LandingPlace;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

@FormWorld
@DisplayNameGeneration(ReplaceUnderscores.class)
class FormScreenTest {
    private static final UUID SHEET = UUID.randomUUID();

    private final MockMvcTester browser;
    private final TwoPeople people;
    private final LandingPlace landing;
    private final Drafts drafts;

    @Autowired
    FormScreenTest(MockMvcTester browser, TwoPeople people, LandingPlace landing, Drafts drafts) {
        this.browser = browser;
        this.people = people;
        this.landing = landing;
        this.drafts = drafts;
    }

    private MockMvcRequestBuilder form(String path, String key, String text) {
        return browser.post()
                .uri(path)
                .param("text", text)
                .param("_draft", key)
                .param("_sheet", SHEET.toString())
                .param("_form", "/notebook/new")
                .param("_label", "記録")
                .param("_submission", UUID.randomUUID().toString())
                .param("_by", people.ichiko.staff().toString());
    }

    private MockMvcRequestBuilder by(Acting who, MockMvcRequestBuilder request) {
        return request.with(authentication(TwoPeople.signedIn(who))).with(csrf());
    }

    private String landing(MockHttpSession session, Acting who) {
        var request = new MockHttpServletRequest();
        request.setSession(session);
        return String.valueOf(people.as(who, () -> landing.after(request, who.staff())));
    }

    private static String fresh() {
        return "k" + UUID.randomUUID();
    }

    @Test
    void an_autosave_answers_with_the_time() {
        assertThat(by(people.ichiko, form("/drafts", fresh(), "相談")))
                .hasStatusOk()
                .bodyText()
                .matches("\\d{1,2}:\\d{2}");
    }

    @Test
    void an_autosave_without_anything_in_it_answers_nothing() {
        assertThat(by(people.ichiko, form("/drafts", fresh(), " ")))
                .hasStatus(HttpStatus.NO_CONTENT)
                .bodyText()
                .isEmpty();
    }

    @Test
    void an_autosave_that_makes_no_sense_shows_no_page() {
        assertThat(by(
                        people.ichiko,
                        browser.post()
                                .uri("/drafts")
                                .param("_form", "//example.org")
                                .param("_draft", "x")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .isEmpty();
    }

    @Test
    void an_autosave_after_the_time_limit_is_told_so_without_a_page() {
        assertThat(form("/drafts", fresh(), "相談"))
                .hasStatus(HttpStatus.UNAUTHORIZED)
                .bodyText()
                .isEmpty();
    }

    @Test
    void a_draft_is_continued_when_asked_for() {
        by(people.ichiko, form("/drafts", "notebook", "途中まで")).exchange();

        assertThat(by(people.ichiko, browser.get().uri("/notebook/new?draft=" + SHEET)))
                .bodyText()
                .isEqualTo("途中まで");
        assertThat(by(people.ichiko, browser.get().uri("/notebook/new")))
                .bodyText()
                .isEqualTo("(prefilled)");
        assertThat(by(people.ichiko, browser.get().uri("/notebook/new?draft=" + UUID.randomUUID())))
                .bodyText()
                .isEqualTo("(prefilled)");
    }

    @Test
    void a_discarded_draft_is_gone_and_leads_back() {
        var key = fresh();
        by(people.ichiko, form("/drafts", key, "相談")).exchange();

        assertThat(by(
                        people.ichiko,
                        browser.post()
                                .uri("/drafts/discard")
                                .param("key", new DraftKey(key, SHEET).text())
                                .param("back", "/notebook/new")))
                .hasStatus(HttpStatus.SEE_OTHER)
                .hasHeader("Location", "/notebook/new");
        assertThat(people.as(people.ichiko, drafts::mine))
                .noneMatch(draft -> draft.key().form().equals(key));
    }

    @Test
    void a_form_sent_after_the_time_limit_waits_for_its_writer() {
        var session = new MockHttpSession();
        var key = fresh();
        assertThat(form("/notebook", key, "母と電話").session(session))
                .hasStatus(HttpStatus.SEE_OTHER)
                .hasHeader("Location", "/sign-in");

        assertThat(landing(session, people.ichiko)).isEqualTo("/notebook/new?draft=" + SHEET);
        assertThat(people.as(people.ichiko, drafts::mine))
                .anyMatch(draft ->
                        draft.key().form().equals(key) && draft.excerpt().equals("母と電話"));
    }

    @Test
    void a_form_sent_after_the_time_limit_is_shown_to_nobody_else() {
        var session = new MockHttpSession();
        var key = fresh();
        form("/notebook", key, "母と電話").session(session).exchange();

        assertThat(landing(session, people.jiro)).isEqualTo("null");
        assertThat(people.as(people.jiro, drafts::mine))
                .noneMatch(draft -> draft.key().form().equals(key));
        assertThat(landing(session, people.ichiko)).isEqualTo("null");
    }

    @Test
    void a_stale_token_of_somebody_signed_in_again_keeps_the_text_at_once() {
        var key = fresh();
        assertThat(form("/notebook", key, "父と電話").with(authentication(TwoPeople.signedIn(people.ichiko))))
                .hasStatus(HttpStatus.SEE_OTHER)
                .hasHeader("Location", "/notebook/new?draft=" + SHEET);
        assertThat(people.as(people.ichiko, drafts::mine))
                .anyMatch(draft -> draft.key().form().equals(key));
    }

    @Test
    void htmx_is_told_that_nobody_is_signed_in_and_keeps_its_page() {
        assertThat(form("/notebook", fresh(), "母と電話").header("HX-Request", "true"))
                .hasStatus(HttpStatus.UNAUTHORIZED)
                .bodyText()
                .isEmpty();
    }

    @Test
    void the_page_that_was_asked_for_is_shown_after_sign_in() {
        var session = new MockHttpSession();
        browser.get().uri("/cases?q=x").session(session).exchange();

        assertThat(landing(session, people.ichiko)).isEqualTo("/cases?q=x");
    }

    @Test
    void one_key_press_keeps_the_session() {
        assertThat(by(people.ichiko, browser.post().uri("/session/stay"))).hasStatus(HttpStatus.NO_CONTENT);
        assertThat(browser.get().uri("/session/stay")).hasStatus(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void to_htmx_another_page_is_shown_as_a_whole() {
        var answer = by(people.ichiko, form("/notebook", fresh(), "x" + UUID.randomUUID()))
                .header("HX-Request", "true")
                .header("HX-Current-URL", "http://localhost/notebook/new")
                .exchange();
        assertThat(answer).hasStatusOk();
        assertThat(answer.getResponse().getHeader("HX-Redirect")).startsWith("/notebook/x");
    }
}
