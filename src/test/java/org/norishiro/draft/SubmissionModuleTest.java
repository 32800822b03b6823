package org.norishiro.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.norishiro.draft.usecase.KeepDraft;
import org.norishiro.identity.Acting;
import org.norishiro.shell.AlreadySubmitted;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

@FormWorld
@DisplayNameGeneration(ReplaceUnderscores.class)
class SubmissionModuleTest {
    private final MockMvcTester browser;
    private final TwoPeople people;
    private final Notebook notebook;
    private final KeepDraft keepDraft;
    private final Drafts drafts;

    @Autowired
    SubmissionModuleTest(
            MockMvcTester browser, TwoPeople people, Notebook notebook, KeepDraft keepDraft, Drafts drafts) {
        this.browser = browser;
        this.people = people;
        this.notebook = notebook;
        this.keepDraft = keepDraft;
        this.drafts = drafts;
    }

    @AfterEach
    void nothing_is_held() {
        notebook.hold = null;
    }

    private MvcTestResult send(Acting who, String text, String submission) {
        return browser.post()
                .uri("/notebook")
                .with(authentication(TwoPeople.signedIn(who)))
                .with(csrf())
                .param("text", text)
                .param("_submission", submission)
                .param("_draft", "notebook:" + text)
                .exchange();
    }

    private static String fresh(String name) {
        return name + UUID.randomUUID();
    }

    @Test
    void a_form_sent_twice_acts_once_and_leads_to_the_same_place() {
        var text = fresh("twice");
        var submission = UUID.randomUUID().toString();
        send(people.ichiko, text, submission);

        assertThat(send(people.ichiko, text, submission))
                .hasStatus(HttpStatus.SEE_OTHER)
                .hasHeader("Location", "/notebook/" + text);
        assertThat(notebook.pages(text)).isEqualTo(1);
    }

    @Test
    void two_forms_act_twice() {
        var text = fresh("two");
        send(people.ichiko, text, UUID.randomUUID().toString());
        send(people.ichiko, text, UUID.randomUUID().toString());

        assertThat(notebook.pages(text)).isEqualTo(2);
    }

    @Test
    void a_form_whose_act_failed_can_be_sent_again() {
        var text = fresh("fail");
        var submission = UUID.randomUUID().toString();

        assertThat(send(people.ichiko, text, submission)).hasStatus(HttpStatus.INTERNAL_SERVER_ERROR);
        assertThat(notebook.pages(text)).isZero();
        assertThat(send(people.ichiko, "ok" + text, submission)).hasStatus(HttpStatus.SEE_OTHER);
    }

    @Test
    void somebody_elses_key_says_nothing() {
        var submission = UUID.randomUUID().toString();
        var text = fresh("other");
        send(people.ichiko, text, submission);
        send(people.jiro, text, submission);

        assertThat(notebook.pages(text)).isEqualTo(2);
    }

    @Test
    void of_a_double_click_one_acts_and_both_are_led_to_it() throws Exception {
        var text = fresh("double");
        var submission = UUID.randomUUID().toString();
        notebook.hold = new CountDownLatch(1);
        try (var clicks = Executors.newFixedThreadPool(4)) {
            Callable<MvcTestResult> click = () -> send(people.ichiko, text, submission);
            var answers =
                    List.of(clicks.submit(click), clicks.submit(click), clicks.submit(click), clicks.submit(click));
            Thread.sleep(300);
            var hold = notebook.hold;
            notebook.hold = null;
            hold.countDown();

            for (var answer : answers) {
                assertThat(answer.get()).hasStatus(HttpStatus.SEE_OTHER).hasHeader("Location", "/notebook/" + text);
            }
        }
        assertThat(notebook.pages(text)).isEqualTo(1);
    }

    @Test
    void of_twins_on_two_servers_the_database_takes_one() throws Exception {
        var text = fresh("servers");
        var submission = UUID.randomUUID().toString();
        try (var servers = Executors.newFixedThreadPool(2)) {
            Callable<Boolean> server = () -> acts(text, submission);
            var answers = List.of(servers.submit(server), servers.submit(server));

            assertThat(List.of(answers.get(0).get(), answers.get(1).get())).containsExactlyInAnyOrder(true, false);
        }
        assertThat(notebook.pages(text)).isEqualTo(1);
    }

    /** The use case alone, without what a browser's request passes before it. */
    private boolean acts(String text, String submission) {
        var request = new MockHttpServletRequest("POST", "/notebook");
        request.addParameter("_submission", submission);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        try {
            return people.as(people.ichiko, () -> {
                notebook.write(text);
                return true;
            });
        } catch (AlreadySubmitted twin) {
            return false;
        } finally {
            RequestContextHolder.resetRequestAttributes();
        }
    }

    @Test
    void the_draft_goes_with_the_act() {
        var text = fresh("drafted");
        people.as(people.ichiko, () -> keepDraft.keep(draft(text, null)));
        send(people.ichiko, text, UUID.randomUUID().toString());

        assertThat(people.as(people.ichiko, drafts::mine))
                .noneMatch(draft -> draft.key().form().endsWith(text));
    }

    @Test
    void the_draft_stays_when_the_act_failed() {
        var text = fresh("fail");
        people.as(people.ichiko, () -> keepDraft.keep(draft(text, null)));
        send(people.ichiko, text, UUID.randomUUID().toString());

        assertThat(people.as(people.ichiko, drafts::mine))
                .anyMatch(draft -> draft.key().form().endsWith(text));
    }

    @Test
    void an_autosave_that_comes_late_does_not_raise_the_draft_again() {
        var text = fresh("late");
        var submission = UUID.randomUUID();
        send(people.ichiko, text, submission.toString());

        assertThat(people.as(people.ichiko, () -> keepDraft.keep(draft(text, submission))))
                .isInstanceOf(KeepDraft.Outcome.AlreadySent.class);
    }

    private static KeepDraft.Command draft(String text, UUID submission) {
        return new KeepDraft.Command(
                new DraftKey("notebook:" + text, DraftKey.ONLY),
                "/notebook/new",
                "",
                Map.of("text", List.of(text)),
                submission);
    }
}
