package org.norishiro.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.norishiro.Browser;
import org.norishiro.ModuleWorld;
import org.norishiro.World;
import org.norishiro.calendar.FiscalYear;
import org.norishiro.conference.ConferenceFixture;
import org.norishiro.insight.model.Topic;
import org.norishiro.insight.usecase.OpenFigure;
import org.norishiro.insight.usecase.OpenFigure.Row;
import org.norishiro.insight.usecase.OpenFigure.Wanted;
import org.norishiro.referral.ReferralFixture;
import org.norishiro.shell.Counted;
import org.norishiro.shell.Listing;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;

/** A figure of the city opens what it counts, for whoever sees it anyway. */
@ModuleWorld
class OpenFigureModuleTest {
    @Autowired
    World world;

    @Autowired
    Browser browser;

    @Autowired
    ReferralFixture referrals;

    @Autowired
    ConferenceFixture conference;

    @Autowired
    OpenFigure openFigure;

    @Autowired
    JdbcClient sql;

    @Autowired
    Clock clock;

    private LocalDate today;
    private FiscalYear year;

    @BeforeEach
    void this_year() {
        today = LocalDate.now(clock);
        year = FiscalYear.of(today);
    }

    private Counted<Row> opens(String login, FiscalYear in, Topic topic, String key, @Nullable Integer month) {
        var listing = Listing.of(new MockHttpServletRequest(), Set.of("day"), "-day");
        return world.as(login, () -> openFigure.open(new Wanted(in, topic, key, month), listing));
    }

    private int total(String login, Topic topic, String key) {
        return opens(login, year, topic, key, null).total();
    }

    @ParameterizedTest
    @ValueSource(strings = {"CASE_OPENED OPENED", "CASE_STATE OPEN"})
    void a_case_is_opened_by_those_who_see_it_and_by_nobody_else(String figure) {
        var topic = Topic.valueOf(figure.split(" ")[0]);
        var key = figure.split(" ")[1];
        var seen = total("yamada", topic, key);
        var hidden = total("fujii", topic, key);
        referrals.newCase();
        assertThat(total("yamada", topic, key)).isEqualTo(seen + 1);
        assertThat(total("fujii", topic, key)).isEqualTo(hidden);
    }

    @Test
    void a_planner_who_sees_no_case_opens_none() {
        referrals.newCase();
        assertThat(total("kikuchi", Topic.CASE_STATE, "OPEN")).isZero();
    }

    @Test
    void what_was_counted_in_another_year_is_not_opened_here() {
        referrals.newCase();
        assertThat(opens("yamada", new FiscalYear(2014), Topic.CASE_OPENED, "OPENED", null)
                        .total())
                .isZero();
    }

    @Test
    void how_cases_stand_today_is_told_whatever_the_year() {
        referrals.newCase();
        assertThat(opens("yamada", new FiscalYear(2014), Topic.CASE_STATE, "OPEN", null)
                        .total())
                .isPositive();
    }

    @Test
    void a_consultation_is_opened_by_its_month() {
        var seen = opens("yamada", year, Topic.CONSULTATION, "NOT_YET", today.getMonthValue())
                .total();
        var other = today.plusMonths(1).getMonthValue();
        var elsewhere =
                opens("yamada", year, Topic.CONSULTATION, "NOT_YET", other).total();
        received();
        assertThat(opens("yamada", year, Topic.CONSULTATION, "NOT_YET", today.getMonthValue())
                        .total())
                .isEqualTo(seen + 1);
        assertThat(opens("yamada", year, Topic.CONSULTATION, "NOT_YET", other).total())
                .isEqualTo(elsewhere);
    }

    @Test
    void a_sitting_is_opened_by_its_day() {
        var seen = total("saeki", Topic.SITTING, "PLANNED");
        conference.newSitting(today);
        assertThat(total("saeki", Topic.SITTING, "PLANNED")).isEqualTo(seen + 1);
    }

    @Test
    void it_says_that_others_may_be_counted_that_one_does_not_see() {
        assertThat(browser.as("saeki").get(path("CASE_STATE", "OPEN")))
                .hasStatusOk()
                .bodyText()
                .contains("いまのケース：支援中", "今日の時点", "市全体の件数");
    }

    @ParameterizedTest
    @ValueSource(strings = {"topic=XYZ&key=OPEN", "topic=PLAN&key=xyz", "topic=PLAN", "key=OPEN"})
    void what_is_no_figure_is_not_there(String asked) {
        assertThat(browser.as("saeki").get("/figures/counted?year=" + year.year() + "&" + asked))
                .hasStatus(404);
    }

    @Test
    void figures_lead_to_what_they_count() {
        referrals.sent(referrals.newCase());
        received();
        assertThat(browser.as("saeki").get("/figures?year=" + year.year()))
                .bodyText()
                .contains("/figures/counted?year=" + year.year() + "&amp;topic=CASE_STATE&amp;key=OPEN")
                .contains("&amp;topic=CONSULTATION&amp;key=")
                .contains("/referrals/counted?year=" + year.year() + "&amp;topic=REFERRAL&amp;key=");
    }

    private void received() {
        world.together("yamada", () -> sql.sql("""
                                insert into consultation (id, number, received_at, received_by, channel, speaker, complaint, urgency, emergency_need, holder_post_id,
                                  next_step, next_date)
                                values (gen_random_uuid(), 'X' || left(gen_random_uuid()::text, 18), now(), my_post(), '01', '01', '困っている', 'NORMAL', 'NOT_NEEDED',
                                  my_post(), '電話', current_date + 1)""").update());
    }

    private String path(String topic, String key) {
        return "/figures/counted?year=" + year.year() + "&topic=" + topic + "&key=" + key;
    }
}
