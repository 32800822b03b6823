package org.norishiro.casework.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.norishiro.casework.model.CaseFixture.COLLEAGUE;
import static org.norishiro.casework.model.CaseFixture.ELSEWHERE;
import static org.norishiro.casework.model.CaseFixture.TODAY;
import static org.norishiro.casework.model.CaseFixture.WORKER;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.norishiro.casework.CaseState;
import org.norishiro.casework.Phase;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SupportCaseTest {
    private final SupportCase about = CaseFixture.opened();

    @Test
    void a_case_begins_with_somebody_holding_its_next_step() {
        assertThat(about.nextStep()).isEqualTo(new NextStep(WORKER.post(), "家庭訪問", TODAY.plusDays(3)));
    }

    @Test
    void the_agency_that_opens_a_case_is_its_first_team_member() {
        assertThat(about.team().current()).extracting(TeamMember::agency).containsExactly(WORKER.agency());
    }

    @Test
    void a_next_step_says_what_is_to_be_done() {
        assertThatIllegalArgumentException().isThrownBy(() -> about.next(WORKER, "  ", TODAY, TODAY));
    }

    @Test
    void a_holder_from_another_agency_brings_it_into_the_team() {
        about.next(ELSEWHERE, "受診の同行", TODAY.plusDays(5), TODAY);
        assertThat(about.team().includes(ELSEWHERE.agency())).isTrue();
    }

    @Test
    void a_coordinator_from_another_agency_brings_it_into_the_team() {
        about.appointCoordinator(ELSEWHERE, TODAY);
        assertThat(about.team().includes(ELSEWHERE.agency())).isTrue();
    }

    @Test
    void a_colleague_as_lead_adds_no_second_seat() {
        about.appointLead(Phase.INTAKE, COLLEAGUE, TODAY);
        assertThat(about.team().current()).hasSize(1);
    }

    @Test
    void coordinator_and_lead_are_two_things() {
        about.appointCoordinator(ELSEWHERE, TODAY);
        about.appointLead(Phase.INTAKE, WORKER, TODAY);
        assertThat(about.roles().coordinator()).contains(ELSEWHERE.post());
        assertThat(about.roles().lead(Phase.INTAKE)).contains(WORKER.post());
    }

    @Test
    void each_phase_has_a_lead_of_its_own() {
        about.appointLead(Phase.INTAKE, WORKER, TODAY);
        about.appointLead(Phase.SUPPORT, ELSEWHERE, TODAY);
        assertThat(about.roles().lead(Phase.INTAKE)).contains(WORKER.post());
        assertThat(about.roles().lead(Phase.SUPPORT)).contains(ELSEWHERE.post());
    }

    @Test
    void a_successor_ends_the_role_of_who_held_it() {
        about.appointCoordinator(WORKER, TODAY);
        about.appointCoordinator(COLLEAGUE, TODAY.plusDays(30));
        assertThat(about.roles().changed())
                .filteredOn(role -> role.post().equals(WORKER.post()))
                .extracting(CaseRole::until)
                .containsExactly(TODAY.plusDays(30));
    }

    @Test
    void naming_the_same_coordinator_again_changes_nothing() {
        about.appointCoordinator(WORKER, TODAY);
        about.appointCoordinator(WORKER, TODAY.plusDays(1));
        assertThat(about.roles().current()).hasSize(1);
    }

    @Test
    void entering_the_phase_one_is_in_is_no_turn() {
        about.enter(Phase.INTAKE);
        assertThat(about.turns()).isEmpty();
    }

    @Test
    void another_next_step_of_the_same_holder_is_no_turn() {
        about.next(WORKER, "電話", TODAY, TODAY);
        assertThat(about.turns()).isEmpty();
    }

    @Test
    void a_suspended_case_is_still_held_by_somebody() {
        about.suspend(COLLEAGUE, "春に連絡", TODAY.plusDays(90), TODAY);
        assertThat(about.standing().state()).isEqualTo(CaseState.SUSPENDED);
        assertThat(about.nextStep()).extracting(NextStep::holder).isEqualTo(COLLEAGUE.post());
    }

    @Test
    void a_closed_case_says_why_nobody_stays_in_touch() {
        assertThatIllegalArgumentException().isThrownBy(() -> about.close(TODAY, " "));
    }

    @Test
    void a_closed_case_takes_no_next_step() {
        about.close(TODAY, "市外へ転出");
        assertThatIllegalStateException().isThrownBy(() -> about.next(WORKER, "訪問", TODAY, TODAY));
    }

    @Test
    void a_closed_case_can_be_taken_up_again() {
        about.close(TODAY, "市外へ転出");
        about.resume(WORKER, "訪問", TODAY.plusDays(1), TODAY);
        assertThat(about.standing().state()).isEqualTo(CaseState.OPEN);
    }

    @Test
    void who_stays_in_touch_holds_the_case_on() {
        about.closeFollowedUp(TODAY, "月に一度の声かけ", ELSEWHERE, TODAY.plusMonths(1));
        assertThat(about.nextStep()).isEqualTo(new NextStep(ELSEWHERE.post(), "月に一度の声かけ", TODAY.plusMonths(1)));
        assertThat(about.phase()).isEqualTo(Phase.FOLLOW_UP);
    }

    @Test
    void a_seat_is_given_up_on_a_day_and_can_be_taken_again() {
        about.include(ELSEWHERE.agency(), "見守り", TODAY);
        var seat = about.team().current().getLast();
        about.leave(seat.id(), TODAY);
        assertThat(about.team().includes(ELSEWHERE.agency())).isFalse();
        about.include(ELSEWHERE.agency(), "見守り", TODAY);
        assertThat(about.team().includes(ELSEWHERE.agency())).isTrue();
    }

    @Test
    void an_agency_and_a_person_of_it_may_both_have_a_seat() {
        about.include(ELSEWHERE.agency(), "見守り", TODAY);
        about.join(ELSEWHERE.agency(), ELSEWHERE, "金銭管理", TODAY);
        assertThat(about.team().current()).hasSize(3);
    }
}
