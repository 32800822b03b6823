package org.norishiro.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norishiro.draft.FormWorld;
import org.norishiro.draft.TwoPeople;
import org.norishiro.gate.Preview;
import org.norishiro.identity.AgencyId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 一つの画面は一つの取引で読む. Pages of a controller that is there for this test alone; the menu counts something too. */
@FormWorld
@Import({OneReadingScreenTest.Pages.class, OneReadingScreenTest.Counts.class})
class OneReadingScreenTest {
    @Autowired
    MockMvcTester browser;

    @Autowired
    TwoPeople people;

    @Autowired
    Pages pages;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionOperations transaction;

    @BeforeEach
    void nothing_seen_yet() {
        pages.seen.clear();
        pages.countFails = false;
    }

    @TestComponent
    @Controller
    static class Pages {
        private final JdbcClient sql;
        private final TransactionOperations transaction;
        private final TwoPeople people;
        private final Preview preview;
        final List<String> seen = new ArrayList<>();
        boolean countFails;

        Pages(JdbcClient sql, TransactionOperations transaction, TwoPeople people, Preview preview) {
            this.preview = preview;
            this.sql = sql;
            this.transaction = transaction;
            this.people = people;
        }

        String transaction() {
            return sql.sql("select pg_current_xact_id()::text")
                    .query(String.class)
                    .single();
        }

        private void write(String word) {
            sql.sql("insert into notebook (page) values (?)").param(word).update();
        }

        @GetMapping("/reading/page")
        ModelAndView page() {
            seen.add(transaction());
            transaction.executeWithoutResult(another -> seen.add(transaction()));
            return Screens.view("identity/posts");
        }

        @GetMapping("/reading/recorded")
        ModelAndView recorded(@RequestParam String word, HttpServletResponse response) {
            write(word);
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    seen.add(response.isCommitted() ? "sent before" : "kept first");
                }
            });
            return Screens.view("identity/posts");
        }

        @GetMapping("/reading/broken")
        ModelAndView broken() {
            transaction.executeWithoutResult(act -> {
                write("半分");
                act.setRollbackOnly();
            });
            return Screens.view("identity/posts");
        }

        private String asked() {
            return OneReading.once(Pages.class, "だれでも同じことを尋ねる", () -> {
                seen.add("asked");
                return "answer";
            });
        }

        @GetMapping("/reading/alike")
        ModelAndView alike() {
            seen.add(asked());
            seen.add(asked());
            return Screens.view("identity/posts");
        }

        @GetMapping("/reading/with-other-eyes")
        ModelAndView withOtherEyes() {
            seen.add(asked());
            preview.as(AgencyId.next(), UUID.randomUUID(), () -> seen.add(asked()));
            seen.add(asked());
            return Screens.view("identity/posts");
        }

        @PostMapping("/reading/alike")
        ModelAndView alikeInAForm() {
            asked();
            asked();
            return Screens.redirect("/today");
        }

        @GetMapping("/reading/refused")
        ModelAndView refused() {
            write("断る前の記録");
            throw new NotThere();
        }

        @GetMapping("/reading/as-another")
        ModelAndView asAnother() {
            return people.as(people.jiro, () -> Screens.view("identity/posts"));
        }

        @PostMapping("/reading/form")
        ModelAndView form() {
            seen.add(TransactionSynchronizationManager.isActualTransactionActive() ? "inside" : "of its own");
            return Screens.redirect("/today");
        }
    }

    @TestConfiguration
    static class Counts {
        @Bean
        MenuCount ofTheTest(Pages pages) {
            return new MenuCount() {
                @Override
                public String key() {
                    return "cases";
                }

                @Override
                public int count() {
                    if (pages.countFails)
                        return pages.sql
                                .sql("select nothing from nowhere")
                                .query(Integer.class)
                                .single();
                    pages.seen.add(pages.transaction());
                    return 73;
                }
            };
        }
    }

    private MvcTestResult open(String path) {
        return browser.get()
                .uri(path)
                .with(authentication(TwoPeople.signedIn(people.ichiko)))
                .exchange();
    }

    private int written(String word) {
        return transaction.execute(reading -> sql.sql("select count(*) from notebook where page = ?")
                .param(word)
                .query(Integer.class)
                .single());
    }

    @Test
    void the_page_and_its_frame_are_read_in_one_transaction() {
        assertThat(open("/reading/page")).hasStatusOk().bodyText().contains("73<span");
        assertThat(pages.seen).hasSize(3).containsOnly(pages.seen.getFirst());
    }

    @Test
    void what_is_recorded_about_a_page_is_kept_before_it_is_sent() {
        assertThat(open("/reading/recorded?word=記録")).hasStatusOk();
        assertThat(pages.seen).contains("kept first").doesNotContain("sent before");
        assertThat(written("記録")).isEqualTo(1);
    }

    @Test
    void a_page_of_which_nothing_can_be_kept_is_not_shown() {
        assertThat(open("/reading/broken")).hasStatus(500).bodyText().doesNotContain("所属の切り替え");
        assertThat(written("半分")).isZero();
    }

    @Test
    void what_was_recorded_before_a_refusal_stays() {
        assertThat(open("/reading/refused")).hasStatus(404);
        assertThat(written("断る前の記録")).isEqualTo(1);
    }

    @Test
    void a_number_of_the_menu_that_cannot_be_had_leaves_the_page_whole() {
        pages.countFails = true;
        assertThat(open("/reading/recorded?word=見た")).hasStatusOk().bodyText().doesNotContain("73<span");
        assertThat(written("見た")).isEqualTo(1);
    }

    @Test
    void what_two_parts_of_a_page_ask_alike_is_asked_once_and_for_the_next_page_again() {
        assertThat(open("/reading/alike")).hasStatusOk();
        assertThat(open("/reading/alike")).hasStatusOk();
        assertThat(pages.seen)
                .filteredOn(word -> word.equals("asked") || word.equals("answer"))
                .containsExactly("asked", "answer", "answer", "asked", "answer", "answer");
    }

    @Test
    void what_is_seen_with_the_eyes_of_an_agency_is_asked_anew() {
        assertThat(open("/reading/with-other-eyes")).hasStatusOk();
        assertThat(pages.seen)
                .filteredOn(word -> word.equals("asked") || word.equals("answer"))
                .containsExactly("asked", "answer", "asked", "answer", "asked", "answer");
    }

    @Test
    void what_a_form_asks_is_asked_each_time() {
        assertThat(browser.post()
                        .uri("/reading/alike")
                        .with(authentication(TwoPeople.signedIn(people.ichiko)))
                        .with(csrf())
                        .exchange())
                .hasStatus(303);
        assertThat(pages.seen).containsExactly("asked", "asked");
    }

    @Test
    void nobody_acts_as_somebody_else_while_a_page_is_read() {
        assertThat(open("/reading/as-another")).hasStatus(500);
    }

    @Test
    void a_form_acts_in_a_transaction_of_its_own() {
        assertThat(browser.post()
                        .uri("/reading/form")
                        .with(authentication(TwoPeople.signedIn(people.ichiko)))
                        .with(csrf())
                        .exchange())
                .hasStatus(303);
        assertThat(pages.seen).containsExactly("of its own");
    }
}
