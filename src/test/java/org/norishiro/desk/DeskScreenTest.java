package org.norishiro.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.norishiro.Browser;
import org.norishiro.ModuleWorld;
import org.norishiro.desk.DueItem.Kind;
import org.norishiro.identity.Acting;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@ModuleWorld
@Import(DeskScreenTest.Modules.class)
class DeskScreenTest {
    @Autowired
    Browser browser;

    private static final Set<UUID> NAMED = ConcurrentHashMap.newKeySet();

    private static DueItem looksUp(DueItem item) {
        if (item.toName() == null) return item;
        NAMED.add(item.toName());
        return item.named("あとで読む世帯" + item.toName().getLeastSignificantBits());
    }

    /** One module with much to do, one whose question fails in the database. */
    @TestConfiguration
    static class Modules {
        @Bean
        DueItems busy() {
            return (who, today) -> who.staffName().startsWith("山田") ? much(today) : List.of();
        }

        private static List<DueItem> much(LocalDate today) {
            var overdue = IntStream.rangeClosed(1, 60)
                    .mapToObj(n -> new DueItem(
                            Kind.MINE, "架空の世帯%02d".formatted(n), "家庭訪問", today.minusDays(n), "わたし", "/cases", "結果を記録"));
            var others = List.of(
                    new DueItem(
                            Kind.AWAITS_MY_ANSWER, "架空の依頼", "同行の依頼", today.plusDays(2), "わたし", "/referrals", "回答する"),
                    new DueItem(Kind.SITTING, "支援会議", "3件", today.plusDays(1), "佐伯", "/sittings", "資料を見る"),
                    new DueItem(Kind.MINE, "架空の先のこと", "更新", today.plusDays(60), "わたし", "/cases", "開く"));
            return Stream.concat(overdue, others.stream()).toList();
        }

        @Bean
        DueItems namedLater() {
            return new DueItems() {
                @Override
                public List<DueItem> dueFor(Acting who, LocalDate today) {
                    if (!who.staffName().startsWith("森")) return List.of();
                    return IntStream.rangeClosed(1, 20)
                            .mapToObj(n -> new DueItem(
                                            Kind.AWAITS_MY_ANSWER,
                                            "",
                                            "同行の依頼",
                                            today.plusDays(n),
                                            "わたし",
                                            "/referrals",
                                            "回答する")
                                    .toBeNamed(new UUID(0, n)))
                            .toList();
                }

                @Override
                public List<DueItem> naming(List<DueItem> shown) {
                    return shown.stream().map(DeskScreenTest::looksUp).toList();
                }
            };
        }

        @Bean
        DueItems broken(JdbcClient sql) {
            return new DueItems() {
                @Override
                public List<DueItem> dueFor(Acting who, LocalDate today) {
                    if (!who.staffName().startsWith("佐藤")) return List.of();
                    sql.sql("select nothing from nowhere").query().listOfRows();
                    return List.of();
                }

                @Override
                public String named() {
                    return "見本の用件";
                }
            };
        }
    }

    @Test
    void names_left_to_be_looked_up_stand_on_the_page() {
        assertThat(browser.as("mori").get("/today")).bodyText().contains("あとで読む世帯1", "あとで読む世帯7");
    }

    @Test
    void only_what_is_shown_is_looked_up() {
        NAMED.clear();
        browser.as("mori").get("/today").exchange();
        assertThat(NAMED).hasSize(7);
    }

    @Test
    void a_whole_list_can_be_narrowed_by_a_name_that_was_left_to_be_looked_up() {
        assertThat(browser.as("mori").get("/today/answers?q=あとで読む世帯12"))
                .bodyText()
                .contains("あとで読む世帯12")
                .doesNotContain("あとで読む世帯3");
    }

    @Test
    void a_whole_list_names_what_stands_on_its_page() {
        assertThat(browser.as("mori").get("/today/answers")).bodyText().contains("あとで読む世帯1", "あとで読む世帯20");
    }

    @Test
    void the_first_page_is_today() {
        assertThat(browser.as("yamada").get("/")).hasRedirectedUrl("/today");
    }

    @Test
    void today_tells_the_date_and_the_counts() {
        assertThat(browser.as("yamada").get("/today"))
                .hasStatusOk()
                .bodyText()
                .contains("令和", "期限超過 60件・わたしの回答を待っていること 1件・会議 1件");
    }

    @Test
    void a_list_shows_seven_rows_and_leads_to_all_of_them() {
        assertThat(browser.as("yamada").get("/today"))
                .bodyText()
                .contains("架空の世帯60", "架空の世帯54", "href=\"/today/overdue\">すべて（60）")
                .doesNotContain("架空の世帯53");
    }

    @Test
    void what_comes_after_this_week_is_a_link() {
        assertThat(browser.as("yamada").get("/today"))
                .bodyText()
                .contains("来週より後の予定（1）")
                .doesNotContain("架空の先のこと");
    }

    @Test
    void an_empty_desk_says_so_in_good_words() {
        assertThat(browser.as("hara").get("/today")).bodyText().contains("期限を過ぎたものはありません。", "いま急ぐことはありません");
    }

    @Test
    void a_module_that_cannot_be_read_takes_nothing_else_with_it() {
        assertThat(browser.as("sato").get("/today")).hasStatusOk().bodyText().contains("見本の用件を読めませんでした", "下書き（");
    }

    @Test
    void a_whole_list_comes_in_pages() {
        assertThat(browser.as("yamada").get("/today/overdue?page=2"))
                .hasStatusOk()
                .bodyText()
                .contains("60件のうち 51–60件目", "架空の世帯01")
                .doesNotContain("架空の世帯60");
    }

    @Test
    void a_whole_list_can_be_narrowed_by_words() {
        assertThat(browser.as("yamada").get("/today/overdue?q=世帯０７"))
                .bodyText()
                .contains("架空の世帯07")
                .doesNotContain("架空の世帯08");
    }

    @Test
    void a_whole_list_can_be_sorted() {
        assertThat(browser.as("yamada").get("/today/overdue?sort=about"))
                .bodyText()
                .contains("架空の世帯01")
                .doesNotContain("架空の世帯51");
    }

    @Test
    void an_unknown_list_is_not_there() {
        assertThat(browser.as("yamada").get("/today/nothing")).hasStatus(404);
    }

    @Test
    void a_planner_has_a_page_without_residents() {
        assertThat(browser.as("kikuchi").get("/today"))
                .hasStatusOk()
                .bodyText()
                .contains("href=\"/figures\"")
                .doesNotContain("期限超過");
        assertThat(browser.as("kikuchi").get("/today/overdue")).hasStatus(404);
    }

    @Test
    void an_administrator_has_a_page_without_residents() {
        assertThat(browser.as("admin").get("/today")).bodyText().contains("href=\"/admin/staff\"");
    }

    @Test
    void nobody_sees_today_without_signing_in() {
        assertThat(browser.nobody().get().uri("/today")).hasStatus3xxRedirection();
    }
}
