package org.norishiro.plan.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.norishiro.plan.model.PlanFixture.AGENCY;
import static org.norishiro.plan.model.PlanFixture.COORDINATOR;
import static org.norishiro.plan.model.PlanFixture.NOW;
import static org.norishiro.plan.model.PlanFixture.PARTNER;
import static org.norishiro.plan.model.PlanFixture.TODAY;
import static org.norishiro.plan.model.PlanFixture.accepted;
import static org.norishiro.plan.model.PlanFixture.awaited;
import static org.norishiro.plan.model.PlanFixture.declined;
import static org.norishiro.plan.model.PlanFixture.drafted;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.norishiro.identity.AgencyId;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PlanRoleTest {
    @Test
    void a_role_says_what_is_done() {
        var when = new RoleTask.When("すぐに", null, "");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RoleTask(Actor.PERSON, null, " ", "", null, null, null, when, ""));
    }

    @Test
    void an_agency_is_named_where_an_agency_acts_and_only_there() {
        var when = new RoleTask.When("すぐに", null, "");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RoleTask(Actor.AGENCY, null, "訪問", "", null, null, null, when, ""));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RoleTask(Actor.FAMILY, AGENCY, "訪問", "", null, null, null, when, ""));
    }

    @Test
    void an_agencys_role_says_when_or_on_which_event() {
        var unsaid = new RoleTask.When("", null, "");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RoleTask(Actor.AGENCY, AGENCY, "訪問", "", null, null, null, unsaid, ""));
    }

    @Test
    void while_drafted_the_agency_is_not_asked() {
        assertThat(drafted("").reply()).isEqualTo(new Reply.NotYetAsked());
    }

    @Test
    void the_person_and_the_family_are_not_asked_by_form() {
        var when = new RoleTask.When("", null, "");
        var task = new RoleTask(Actor.PERSON, null, "散歩する", "", null, null, null, when, "");
        var role =
                PlanRole.draft(drafted("").place().plan(), drafted("").place().ofCase(), 1, task, COORDINATOR);
        role.ask(TODAY, COORDINATOR);

        assertThat(role.reply()).isEqualTo(new Reply.NotNeeded());
    }

    @Test
    void an_accepted_role_names_a_worker_and_is_held_by_who_accepted() {
        assertThat(accepted().reply()).isEqualTo(new Reply.Accepted(PARTNER, NOW, "森 由紀", ""));
        assertThat(accepted().holder()).isEqualTo(PARTNER);
    }

    @Test
    void accepting_without_a_worker_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> awaited().accept(PARTNER, NOW, " ", ""));
    }

    @Test
    void an_accepted_stand_by_stands_by() {
        var role = awaited("ボヤが起きたら");
        role.accept(PARTNER, NOW, "阿部 澄", "");

        assertThat(role.progress()).isEqualTo(Progress.STANDING_BY);
    }

    @Test
    void a_declined_role_returns_to_the_coordinator() {
        assertThat(declined().holder()).isEqualTo(COORDINATOR);
    }

    @Test
    void declining_without_a_reason_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> awaited().decline(PARTNER, NOW, ""));
    }

    @Test
    void a_question_returns_to_the_coordinator_and_the_agency_may_still_answer() {
        var role = awaited();
        role.askBack(PARTNER, NOW, "いつ行けばよいですか");

        assertThat(role.holder()).isEqualTo(COORDINATOR);
        assertThat(role.answerable()).isTrue();
    }

    @Test
    void asking_without_a_question_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> awaited().askBack(PARTNER, NOW, ""));
    }

    @Test
    void an_answered_role_cannot_be_answered_again() {
        assertThatIllegalStateException().isThrownBy(() -> accepted().decline(PARTNER, NOW, "やはり"));
        assertThatIllegalStateException().isThrownBy(() -> declined().accept(PARTNER, NOW, "森 由紀", ""));
    }

    @Test
    void an_answered_question_is_awaited_again() {
        var role = awaited();
        role.askBack(PARTNER, NOW, "いつ行けばよいですか");
        role.askAgain(TODAY.plusDays(9), "月曜の午前です", COORDINATOR);

        assertThat(role.reply()).isEqualTo(new Reply.Awaited(TODAY.plusDays(9)));
        assertThat(role.answer()).isEqualTo("月曜の午前です");
    }

    @Test
    void another_agency_is_asked_by_a_role_of_its_own_and_the_first_is_let_go() {
        var other = AgencyId.next();
        var first = declined();
        var next = first.reassign(other, TODAY.plusDays(5), "人手がないため", COORDINATOR);

        assertThat(next.task().agency()).isEqualTo(other);
        assertThat(next.reply()).isEqualTo(new Reply.Awaited(TODAY.plusDays(5)));
        assertThat(next.id()).isNotEqualTo(first.id());
        assertThat(first.progress()).isEqualTo(Progress.DROPPED);
    }

    @Test
    void the_coordinating_side_can_take_it_over() {
        var own = AgencyId.next();
        var next = declined().takeOver(own, COORDINATOR, NOW, "佐伯 直", "ほかにいないため");

        assertThat(next.reply()).isEqualTo(new Reply.Accepted(COORDINATOR, NOW, "佐伯 直", "ほかにいないため"));
        assertThat(next.holder()).isEqualTo(COORDINATOR);
    }

    @Test
    void what_is_taken_on_is_not_asked_of_another_agency() {
        assertThatIllegalStateException()
                .isThrownBy(() -> accepted().reassign(AgencyId.next(), TODAY, "急ぐため", COORDINATOR));
        assertThatIllegalStateException().isThrownBy(() -> accepted().askAgain(TODAY, "", COORDINATOR));
        assertThatIllegalStateException()
                .isThrownBy(() -> accepted().takeOver(AGENCY, COORDINATOR, NOW, "佐伯 直", "急ぐため"));
    }

    @Test
    void dropping_says_why() {
        assertThatIllegalArgumentException().isThrownBy(() -> declined().drop("", COORDINATOR));
    }

    @Test
    void a_role_that_is_over_is_not_dropped() {
        var role = accepted();
        role.report(Progress.DONE, "同行した");

        assertThatIllegalStateException().isThrownBy(() -> role.drop("不要", COORDINATOR));
    }

    @Test
    void a_dropped_role_is_not_answered() {
        var role = awaited();
        role.drop("不要になった", COORDINATOR);

        assertThatIllegalStateException().isThrownBy(() -> role.accept(PARTNER, NOW, "森 由紀", ""));
    }

    @Test
    void only_who_has_taken_a_role_on_reports_on_it() {
        assertThatIllegalStateException().isThrownBy(() -> awaited().report(Progress.UNDER_WAY, ""));
    }

    @Test
    void nobody_reports_a_role_dropped() {
        assertThatIllegalArgumentException().isThrownBy(() -> accepted().report(Progress.DROPPED, ""));
    }

    @Test
    void what_was_asked_of_somebody_is_not_rewritten_behind_them() {
        assertThatIllegalStateException().isThrownBy(() -> awaited().revise(PlanFixture.task("")));
    }

    @Test
    void what_was_taken_on_ends_with_its_plan_and_is_reported_on_no_more() {
        var role = accepted();
        role.report(Progress.UNDER_WAY, "訪問中");
        role.end(TODAY);

        assertThat(role.progress()).isEqualTo(Progress.UNDER_WAY);
        assertThatIllegalStateException().isThrownBy(() -> role.report(Progress.DONE, ""));
    }

    @Test
    void what_nobody_took_on_does_not_just_end() {
        assertThatIllegalStateException().isThrownBy(() -> declined().end(TODAY));
    }

    @Test
    void silence_past_the_date_is_overdue() {
        var awaited = new Reply.Awaited(TODAY);

        assertThat(awaited.overdue(TODAY)).isFalse();
        assertThat(awaited.overdue(TODAY.plusDays(1))).isTrue();
    }
}
