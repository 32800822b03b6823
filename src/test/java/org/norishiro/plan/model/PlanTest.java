package org.norishiro.plan.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.norishiro.plan.model.PlanFixture.TODAY;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.norishiro.casework.CaseId;
import org.norishiro.gate.ConsentState;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PlanTest {
    private static final List<PlanRole> ROLES = List.of(PlanFixture.drafted(""));

    private static Plan drafted(PersonsConsent consent, PlanIssue... issues) {
        return Plan.draft(CaseId.next(), null, 1, PlanFixture.terms(consent, issues));
    }

    @Test
    void a_goal_that_was_spoken_has_words() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Goal.Spoken(" "));
    }

    @Test
    void where_the_person_has_not_spoken_of_a_goal_a_reason_is_given() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Goal.NotYetSpoken(""));
    }

    @Test
    void a_period_does_not_end_before_it_begins() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Period(TODAY, TODAY.minusDays(1)));
    }

    @Test
    void a_consent_that_was_given_has_a_day() {
        assertThatIllegalArgumentException().isThrownBy(() -> new PersonsConsent(ConsentState.GIVEN, "", null));
    }

    @Test
    void a_draft_becomes_a_plan_under_way_when_it_is_settled() {
        var plan = PlanFixture.draft();

        plan.settle(ROLES);

        assertThat(plan.underWay()).isTrue();
    }

    @Test
    void a_plan_without_an_issue_cannot_be_settled() {
        assertThat(drafted(PlanFixture.given()).obstacles(ROLES)).containsExactly(Obstacle.NO_ISSUE);
    }

    @Test
    void a_plan_without_a_role_cannot_be_settled() {
        assertThat(PlanFixture.draft().obstacles(List.of())).containsExactly(Obstacle.NO_ROLE);
    }

    @Test
    void without_consent_a_plan_can_be_settled_only_with_the_reason() {
        var issue = new PlanIssue(null, "受診の拒否");
        var unsaid = drafted(new PersonsConsent(ConsentState.REFUSED, "", null), issue);
        var said = drafted(new PersonsConsent(ConsentState.REFUSED, "まだ大丈夫と言う", null), issue);

        assertThat(unsaid.obstacles(ROLES)).containsExactly(Obstacle.CONSENT_NOT_ACCOUNTED_FOR);
        assertThat(said.obstacles(ROLES)).isEmpty();
    }

    @Test
    void a_plan_with_an_obstacle_is_not_settled() {
        assertThatIllegalStateException().isThrownBy(() -> PlanFixture.draft().settle(List.of()));
    }

    @Test
    void what_was_agreed_on_is_not_rewritten() {
        var plan = PlanFixture.underWay();

        assertThatIllegalStateException().isThrownBy(() -> plan.revise(plan.terms()));
    }

    @Test
    void a_monitoring_moves_the_next_look() {
        var plan = PlanFixture.underWay();

        plan.monitored(TODAY.plusMonths(2));

        assertThat(plan.terms().nextMonitoring()).isEqualTo(TODAY.plusMonths(2));
    }

    @Test
    void a_draft_is_neither_monitored_nor_evaluated_nor_replaced() {
        assertThatIllegalStateException().isThrownBy(() -> PlanFixture.draft().monitored(TODAY));
        assertThatIllegalStateException().isThrownBy(() -> PlanFixture.draft().evaluated());
        assertThatIllegalStateException().isThrownBy(() -> PlanFixture.draft().replaced());
    }

    @Test
    void an_evaluated_plan_is_not_evaluated_again() {
        var plan = PlanFixture.underWay();
        plan.evaluated();

        assertThatIllegalStateException().isThrownBy(plan::evaluated);
    }
}
