package org.norishiro.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norishiro.Browser;
import org.norishiro.ModuleWorld;
import org.norishiro.World;
import org.norishiro.casework.usecase.JoinTeam;
import org.norishiro.referral.ReferralFixture.TestCase;
import org.norishiro.referral.model.Answer;
import org.norishiro.referral.model.DeclineReason;
import org.norishiro.referral.model.Passing;
import org.norishiro.referral.model.Passing.Taken;
import org.norishiro.referral.model.Pursuit;
import org.norishiro.referral.usecase.AnswerReferral;
import org.norishiro.referral.usecase.PursueReferral;
import org.norishiro.referral.usecase.TellPassing;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** つながるまで: a case of yamada (社会福祉課), asked of 北部包括 (mori). */
@ModuleWorld
class PassingModuleTest {
    @Autowired
    World world;

    @Autowired
    Browser browser;

    @Autowired
    ReferralFixture fixture;

    @Autowired
    TellPassing tellPassing;

    @Autowired
    AnswerReferral answerReferral;

    @Autowired
    PursueReferral pursueReferral;

    @Autowired
    JoinTeam joinTeam;

    @Autowired
    JdbcClient sql;

    private TestCase about;

    @BeforeEach
    void openCase() {
        about = fixture.newCase();
    }

    private TellPassing.Told told(String login) {
        return world.as(login, () -> tellPassing.of(about.id()));
    }

    private Passing passing() {
        return told("yamada").passing();
    }

    /** About the mother, some days before today. */
    private UUID consultation(String login, int daysAgo) {
        var id = UUID.randomUUID();
        world.together(login, () -> {
            sql.sql("""
                            insert into consultation (id, number, received_at, received_by, channel, speaker, complaint, urgency, emergency_need,
                              holder_post_id, next_date)
                            values (:id, :number, now() - make_interval(days => :ago), my_post(), 'PHONE', 'PERSON', '架空の相談', 'NORMAL', 'NOT_NEEDED',
                              my_post(), :today)""")
                    .param("id", id)
                    .param("number", "passing-" + id)
                    .param("ago", daysAgo)
                    .param("today", fixture.today())
                    .update();
            return sql.sql("insert into consultation_person (consultation_id, person_id) values (:id, :person)")
                    .param("id", id)
                    .param("person", about.mother().value())
                    .update();
        });
        return id;
    }

    private void answers(ReferralId id, long version, Answer answer) {
        world.as("mori", () -> answerReferral.answer(new AnswerReferral.Command(id, version, answer)));
    }

    @Test
    void consultations_about_the_persons_of_the_case_count() {
        var id = consultation("yamada", 12);

        assertThat(passing().taken()).extracting(Taken::consultation).containsExactly(id);
        assertThat(passing().days(fixture.today())).contains(12L);
    }

    @Test
    void consultations_of_years_before_the_case_do_not_count() {
        consultation("yamada", 400);

        assertThat(passing().nothing()).isTrue();
    }

    @Test
    void a_consultation_out_of_reach_is_not_counted() {
        var id = consultation("yamada", 3);

        assertThat(told("nishi").passing().taken())
                .extracting(Taken::consultation)
                .doesNotContain(id);
    }

    @Test
    void a_question_that_was_answered_is_one_more_telling() {
        var id = fixture.sent(about);
        answers(id, 0, new Answer.AskBack("主治医はいますか"));
        world.as(
                "yamada",
                () -> pursueReferral.pursue(new PursueReferral.Command(
                        id, 1, new Pursuit.Reply("います", fixture.today().plusDays(5)))));

        assertThat(passing().timesTold()).isEqualTo(2);
    }

    @Test
    void declines_and_the_first_yes_are_told_by_the_agency() {
        answers(fixture.sent(about), 0, new Answer.Decline(DeclineReason.FULL, "空きがない", null, ""));
        var taken = fixture.sent(about);
        answers(taken, 0, new Answer.Accept("森 由紀", "訪問", fixture.today(), ""));

        assertThat(passing().declined()).hasSize(1);
        assertThat(passing().firstYes().orElseThrow().id()).isEqualTo(taken);
        assertThat(passing().days(fixture.today())).contains(0L);
    }

    @Test
    void each_figure_opens_what_it_counts() {
        var consultation = consultation("yamada", 2);
        var referral = fixture.sent(about);

        assertThat(browser.as("yamada").get("/cases/" + about.id() + "/referrals"))
                .hasStatusOk()
                .bodyText()
                .contains("つながるまで", "1か所", "2回", "/consultations/" + consultation, "/referrals/" + referral)
                .doesNotContain("このケースの一部だけが見えています");
    }

    @Test
    void a_case_of_which_nothing_was_told_shows_no_figures() {
        assertThat(browser.as("yamada").get("/cases/" + about.id() + "/referrals"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("つながるまで");
    }

    @Test
    void whoever_sees_a_part_is_told_that_there_may_be_more() {
        fixture.sent(about);
        world.as(
                "yamada",
                () -> joinTeam.join(
                        new JoinTeam.Command(about.id(), world.agency("nanbu"), null, "見守り", fixture.today())));

        assertThat(told("nishi").whole()).isFalse();
        assertThat(told("nishi").passing().requests()).isEmpty();
    }
}
