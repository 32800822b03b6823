package org.norishiro.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.norishiro.Browser;
import org.norishiro.ModuleWorld;
import org.norishiro.World;
import org.norishiro.calendar.FiscalYear;
import org.norishiro.database.OwnerWork;
import org.norishiro.insight.model.Count;
import org.norishiro.insight.model.Counting;
import org.norishiro.insight.model.Figures;
import org.norishiro.insight.model.Topic;
import org.norishiro.referral.ReferralFixture;
import org.norishiro.referral.model.Answer;
import org.norishiro.referral.model.DeclineReason;
import org.norishiro.referral.usecase.AnswerReferral;
import org.springframework.beans.factory.annotation.Autowired;

/** In the year 2014 sixteen referrals were declined on the third day, ten never answered, and nine accepted: nothing else was asked. */
@ModuleWorld
@TestInstance(Lifecycle.PER_CLASS)
class PassedAroundModuleTest {
    private static final int DECLINED = 16;
    private static final int SILENT = 10;
    private static final int ACCEPTED = 9;

    @Autowired
    World world;

    @Autowired
    Browser browser;

    @Autowired
    ReferralFixture fixture;

    @Autowired
    AnswerReferral answerReferral;

    @Autowired
    Counting counting;

    @Autowired
    OwnerWork owner;

    private Figures figures;

    @BeforeAll
    void referrals_of_a_year_long_ago() {
        var all = new ArrayList<UUID>();
        all.addAll(asked(DECLINED, new Answer.Decline(DeclineReason.FULL, "空きがない", null, "")));
        all.addAll(asked(ACCEPTED, new Answer.Accept("森 由紀", "訪問", fixture.today(), "")));
        IntStream.range(0, SILENT)
                .forEach(n -> all.add(fixture.sent(fixture.newCase()).value()));
        owner.run(sql -> {
            sql.sql("alter table referral no force row level security").update();
            sql.sql("alter table referral disable trigger user").update();
            sql.sql("""
                            update referral set sent_at = '2014-05-10T10:00:00+09', reply_due = '2014-05-20', handover_on = '2014-05-21',
                              answered_at = case when answered_at is null then null else timestamptz '2014-05-13T10:00:00+09' end
                            where id = any(:ids)""").param("ids", all.toArray(UUID[]::new)).update();
            sql.sql("alter table referral enable trigger user").update();
            sql.sql("alter table referral force row level security").update();
        });
        figures = world.together("kikuchi", () -> counting.figures(new FiscalYear(2014)));
    }

    private List<UUID> asked(int many, Answer answer) {
        return IntStream.range(0, many)
                .mapToObj(n -> {
                    var id = fixture.sent(fixture.newCase());
                    world.as("mori", () -> answerReferral.answer(new AnswerReferral.Command(id, 0, answer)));
                    return id.value();
                })
                .toList();
    }

    /** To the nearest ten, halves up. */
    private static Count about(int n) {
        return new Count.About((n + 5) / 10 * 10L);
    }

    @Test
    void declines_are_counted_by_their_reason() {
        assertThat(figures.of(Topic.DECLINE, "FULL")).isEqualTo(about(DECLINED));
    }

    @Test
    void answers_are_counted_by_how_soon_they_came() {
        assertThat(figures.of(Topic.ANSWER, "WEEK")).isEqualTo(about(DECLINED + ACCEPTED));
    }

    @Test
    void silence_is_counted() {
        assertThat(figures.of(Topic.ANSWER, "SILENT")).isEqualTo(about(SILENT));
    }

    private String opened(String login, String topic, String key) throws UnsupportedEncodingException {
        return browser.as(login)
                .get("/referrals/counted?year=2014&topic=" + topic + "&key=" + key)
                .exchange()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void a_figure_opens_what_it_counts_for_who_sees_the_cases() throws UnsupportedEncodingException {
        assertThat(opened("yamada", "DECLINE", "FULL")).contains("あなたに見えるもの " + DECLINED + "件", "受診に付き添ってほしい");
        assertThat(opened("yamada", "ANSWER", "WEEK")).contains("あなたに見えるもの " + (DECLINED + ACCEPTED) + "件");
        assertThat(opened("yamada", "ANSWER", "SILENT")).contains("あなたに見えるもの " + SILENT + "件");
        assertThat(opened("yamada", "NOBODY_TOOK", "ONCE")).contains("あなたに見えるもの " + DECLINED + "件");
    }

    @Test
    void who_sees_none_of_the_cases_is_shown_none() throws UnsupportedEncodingException {
        assertThat(opened("nishi", "DECLINE", "FULL"))
                .contains("あなたに見えるものはありません")
                .doesNotContain("受診に付き添って");
        assertThat(opened("mori", "DECLINE", "FULL")).contains("あなたに見えるものはありません");
        assertThat(opened("yamada", "DECLINE", "SUCH")).contains("あなたに見えるものはありません");
    }

    @Test
    void a_year_nobody_could_mean_is_not_there_and_who_has_no_cases_opens_nothing() {
        assertThat(browser.as("yamada").get("/referrals/counted?year=xx&topic=DECLINE&key=FULL"))
                .hasStatus(404);
        assertThat(browser.as("kikuchi").get("/referrals/counted?year=2014&topic=DECLINE&key=FULL"))
                .hasStatus(403);
        assertThat(browser.as("kikuchi").get("/figures?year=2014")).bodyText().doesNotContain("/referrals/counted");
        assertThat(browser.as("kobayashi").get("/figures?year=2014"))
                .bodyText()
                .contains("/referrals/counted?year=2014&amp;topic=DECLINE&amp;key=FULL");
    }

    @Test
    void a_need_that_was_declined_and_taken_by_nobody_is_counted_once() {
        assertThat(figures.of(Topic.NOBODY_TOOK, "ONCE")).isEqualTo(about(DECLINED));
    }

    @Test
    void a_need_that_somebody_took_is_none_that_nobody_took() {
        assertThat(figures.counted())
                .filteredOn(figure -> figure.topic() == Topic.NOBODY_TOOK)
                .extracting(Figures.Figure::count)
                .containsExactly(about(DECLINED));
    }

    @Test
    void company_that_was_promised_and_not_recorded_is_counted() {
        assertThat(figures.of(Topic.HANDOVER, "MISSED")).isEqualTo(about(DECLINED + SILENT + ACCEPTED));
    }

    @Test
    void few_are_not_told_apart() {
        assertThat(figures.of(Topic.REFERRAL, "ACCEPTED")).isEqualTo(Count.FEW);
    }

    @Test
    void nothing_that_is_counted_in_several_ways_is_told_exactly() {
        assertThat(figures.counted())
                .filteredOn(figure -> figure.topic().inTens())
                .extracting(Figures.Figure::count)
                .noneMatch(Count.Exactly.class::isInstance);
    }

    @Test
    void the_page_tells_what_was_passed_around() {
        assertThat(browser.as("kikuchi").get("/figures"))
                .hasStatusOk()
                .bodyText()
                .contains("つなぎの行き来", "見送りの理由", "だれも受けなかった困りごと", "回答までの日数");
    }
}
