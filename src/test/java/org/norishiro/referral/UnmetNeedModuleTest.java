package org.norishiro.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norishiro.ModuleWorld;
import org.norishiro.World;
import org.norishiro.casework.Cases;
import org.norishiro.casework.Cases.IssueCard;
import org.norishiro.referral.ReferralFixture.TestCase;
import org.norishiro.referral.model.Answer;
import org.norishiro.referral.model.DeclineReason;
import org.norishiro.referral.model.Pursuit;
import org.norishiro.referral.model.Settlement;
import org.norishiro.referral.usecase.AnswerReferral;
import org.norishiro.referral.usecase.NewReferral;
import org.norishiro.referral.usecase.Outcome;
import org.norishiro.referral.usecase.PursueReferral;
import org.norishiro.referral.usecase.SendReferral;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** That nobody took a need is kept, by what kind of trouble it was: what is missing here is seen by it (足りない支援). */
@ModuleWorld
class UnmetNeedModuleTest {
    private static final Answer NO = new Answer.Decline(DeclineReason.FULL, "空きがない", null, "");

    @Autowired
    World world;

    @Autowired
    ReferralFixture fixture;

    @Autowired
    Cases cases;

    @Autowired
    SendReferral sendReferral;

    @Autowired
    AnswerReferral answerReferral;

    @Autowired
    PursueReferral pursueReferral;

    @Autowired
    JdbcClient sql;

    private TestCase about;

    @BeforeEach
    void a_case_with_an_issue() {
        about = fixture.caseWith("部屋から出ない");
    }

    private ReferralId asks(String agency, @Nullable ReferralId insteadOf) {
        var issues = world.together(
                "yamada",
                () -> cases.issuesOf(about.id()).stream()
                        .filter(issue -> about.son().equals(issue.about()))
                        .map(IssueCard::id)
                        .toList());
        var wish = fixture.wishOf(agency, about);
        var next = new NewReferral(
                wish.about(),
                wish.to(),
                null,
                insteadOf,
                wish.request(),
                wish.urgency(),
                wish.persons(),
                issues,
                wish.grounds(),
                wish.handover(),
                wish.shown(),
                wish.replyDue());
        return ((SendReferral.Outcome.Sent) world.as("yamada", () -> sendReferral.send(next, null))).id();
    }

    private ReferralId declinedBy(String login, String agency, @Nullable ReferralId insteadOf) {
        var id = asks(agency, insteadOf);
        answers(login, id, NO);
        return id;
    }

    private void answers(String login, ReferralId id, Answer answer) {
        assertThat(world.as(login, () -> answerReferral.answer(new AnswerReferral.Command(id, 0, answer))))
                .isEqualTo(new Outcome.Done());
    }

    private void settles(ReferralId id, Settlement how) {
        var settle = new Pursuit.Settle(how, "様子を見る", fixture.today().plusDays(5));
        assertThat(world.as("yamada", () -> pursueReferral.pursue(new PursueReferral.Command(id, 1, settle))))
                .isEqualTo(new Outcome.Done());
    }

    private List<String> keptFor(String login) {
        return world.together(
                login,
                () -> sql.sql(
                                "select array_to_string(kinds, ' ') || ' ' || declines || case when taken_on is null then '' else ' taken' end"
                                        + " from unmet_need where case_id = ?")
                        .param(about.id().value())
                        .query(String.class)
                        .list());
    }

    @Test
    void the_third_decline_of_the_same_need_is_kept_with_the_kind_of_trouble() {
        var first = declinedBy("mori", "hokubu", null);
        settles(first, Settlement.ELSEWHERE);
        var second = declinedBy("fujii", "kikan", first);
        settles(second, Settlement.ELSEWHERE);
        assertThat(keptFor("yamada")).isEmpty();
        declinedBy("nishi", "nanbu", second);
        assertThat(keptFor("yamada")).containsExactly("LIFE 3");
    }

    @Test
    void giving_up_asking_after_a_decline_keeps_it() {
        settles(declinedBy("mori", "hokubu", null), Settlement.KEEP);
        assertThat(keptFor("yamada")).containsExactly("LIFE 1");
    }

    @Test
    void asking_somebody_else_keeps_nothing_yet() {
        settles(declinedBy("mori", "hokubu", null), Settlement.ELSEWHERE);
        assertThat(keptFor("yamada")).isEmpty();
    }

    @Test
    void what_somebody_takes_after_all_stays_with_the_day() {
        var first = declinedBy("mori", "hokubu", null);
        settles(first, Settlement.KEEP);
        var later = asks("kikan", first);
        answers("fujii", later, new Answer.Accept("藤井", "訪問", fixture.today(), ""));
        assertThat(keptFor("yamada")).containsExactly("LIFE 1 taken");
    }

    @Test
    void what_is_taken_at_once_is_no_such_need() {
        answers("mori", asks("hokubu", null), new Answer.Accept("森", "訪問", fixture.today(), ""));
        assertThat(keptFor("yamada")).isEmpty();
    }

    @Test
    void it_is_for_those_who_see_the_case_whole() {
        settles(declinedBy("mori", "hokubu", null), Settlement.KEEP);
        assertThat(keptFor("mori")).isEmpty();
    }

    @Test
    void what_is_beyond_ones_own_field_stands_in_the_course_and_is_counted() {
        var id = asks("hokubu", null);
        answers("mori", id, new Answer.Accept("森", "訪問", fixture.today(), "雪かきもする"));
        assertThat(world.count(
                        "yamada",
                        "select count(*) from referral_ways(current_date) where topic = 'BEYOND' and key = 'BEYOND' and referral_id = ?",
                        id.value()))
                .isOne();
        assertThat(world.count(
                        "yamada",
                        "select count(*) from referral_step where referral_id = ? and words like '%のりしろ：雪かきもする'",
                        id.value()))
                .isOne();
    }
}
