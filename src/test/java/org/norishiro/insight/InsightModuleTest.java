package org.norishiro.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.norishiro.Browser;
import org.norishiro.ModuleWorld;
import org.norishiro.World;
import org.norishiro.insight.model.Count;
import org.norishiro.insight.model.Topic;
import org.norishiro.insight.usecase.ShowFigures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ModuleWorld
@TestInstance(Lifecycle.PER_CLASS)
class InsightModuleTest {
    @Autowired
    World world;

    @Autowired
    Browser browser;

    @Autowired
    ShowFigures showFigures;

    @Autowired
    JdbcClient sql;

    @Autowired
    Clock clock;

    private int month;

    @BeforeAll
    void twelve_consultations_are_taken() {
        var today = LocalDate.now(clock);
        month = today.getMonthValue();
        world.together("mizuno", () -> {
            for (var n = 0; n < 12; n++)
                sql.sql("""
                                insert into consultation (id, number, received_at, received_by, channel, speaker, complaint, urgency,
                                  emergency_need, outcome, holder_post_id, next_date)
                                values (:id, :number, now(), my_post(), 'PHONE', 'PERSON', '架空の相談', 'NORMAL', 'NOT_NEEDED',
                                  'SEEK_CONSENT', my_post(), :today)""")
                        .param("id", UUID.randomUUID())
                        .param("number", "figures-" + UUID.randomUUID())
                        .param("today", today)
                        .update();
            return true;
        });
    }

    @Test
    void a_planner_gets_the_number() {
        var count = world.as("kikuchi", () -> showFigures.show(null))
                .figures()
                .of(Topic.CONSULTATION, month, "SEEK_CONSENT");

        assertThat(count)
                .isInstanceOfSatisfying(
                        Count.Exactly.class, exactly -> assertThat(exactly.n()).isGreaterThanOrEqualTo(12));
    }

    @Test
    void a_planner_reaches_none_of_the_rows() {
        for (var table :
                Set.of("consultation", "support_case", "referral", "agenda_item", "plan", "evaluation", "person"))
            assertThat(world.count("kikuchi", "select count(*) from " + table))
                    .as(table)
                    .isZero();
    }

    @Test
    void pretending_to_count_opens_no_row_either() {
        var seen = world.together("kikuchi", () -> {
            sql.sql("select set_config('norishiro.counting', 'yes', true)")
                    .query(String.class)
                    .single();
            return sql.sql("select count(*) from consultation")
                    .query(Integer.class)
                    .single();
        });
        assertThat(seen).isZero();
    }

    @Test
    void a_role_that_does_not_steer_gets_no_figures() {
        assertThat(world.count("mizuno", "select count(*) from figures(2026)")).isZero();
        assertThat(world.count("admin", "select count(*) from figures(2026)")).isZero();
        assertThat(browser.as("mizuno").get("/figures")).hasStatus(403);
    }

    @Test
    void no_count_between_one_and_nine_leaves_the_database() {
        assertThat(world.count("kikuchi", "select count(*) from figures(2026) where n < 10"))
                .isZero();
    }

    @Test
    void the_page_explains_what_is_zero() {
        assertThat(browser.as("kikuchi").get("/figures?year=2021"))
                .hasStatusOk()
                .bodyText()
                .contains("令和3年度", "この年度に受けた相談はまだありません", "10未満");
    }

    @Test
    void the_page_shows_the_months_from_april() {
        assertThat(browser.as("saeki").get("/figures"))
                .hasStatusOk()
                .bodyText()
                .containsSubsequence("4月", "12月", "3月", "同意に向けて働きかける");
    }

    @Test
    void nonsense_for_a_year_is_this_year() {
        assertThat(browser.as("okabe").get("/figures?year=%3Cscript%3E")).hasStatusOk();
    }
}
