package org.norishiro.intake.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.norishiro.household.PersonId;
import org.norishiro.identity.PostId;
import org.norishiro.intake.Screened;
import org.norishiro.intake.model.Custody.Ended;
import org.norishiro.intake.model.Custody.Held;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ConsultationTest {
    static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 20, 10, 14);
    static final PostId ME = PostId.next();
    static final Held HELD = new Held(ME, "", NOW.toLocalDate().plusDays(7));

    final PersonId son = PersonId.next();
    final PersonId mother = PersonId.next();
    final Consultation consultation = taken(List.of(new Concern(son, "家族・親族"), new Concern(mother, Concern.CENTRE)));

    @Test
    void somebody_holds_it_from_the_first_moment() {
        assertThat(consultation.custody()).isEqualTo(HELD);
    }

    @Test
    void it_says_what_it_is_about() {
        assertThatIllegalArgumentException().isThrownBy(() -> told(" "));
    }

    @ParameterizedTest
    @EnumSource(names = {"REFER", "SEEK_CONSENT", "CONTINUE", "MULTI_AGENCY"})
    void whatever_does_not_end_it_leaves_it_with_a_holder(Screened outcome) {
        var decided = screening(outcome);
        assertThatIllegalArgumentException().isThrownBy(() -> consultation.screen(decided, new Ended("済んだ")));
    }

    @ParameterizedTest
    @EnumSource(names = {"INFORMED", "SUSPENDED"})
    void a_reasoned_end_lets_go_of_it(Screened outcome) {
        consultation.screen(screening(outcome), new Ended("窓口を案内した"));
        assertThat(consultation.custody()).isEqualTo(new Ended("窓口を案内した"));
    }

    @Test
    void an_end_has_a_reason() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Ended(" "));
    }

    @ParameterizedTest
    @EnumSource(names = {"REFER", "CONTINUE", "MULTI_AGENCY"})
    void a_case_needs_somebody_it_is_about(Screened outcome) {
        var aboutNobody = taken(List.of());
        assertThatIllegalStateException().isThrownBy(() -> aboutNobody.screen(screening(outcome), HELD));
    }

    @Test
    void one_may_work_towards_consent_before_anybody_is_named() {
        var aboutNobody = taken(List.of());
        aboutNobody.screen(screening(Screened.SEEK_CONSENT), HELD);
        assertThat(aboutNobody.custody()).isEqualTo(HELD);
    }

    @Test
    void it_may_be_screened_anew() {
        consultation.screen(screening(Screened.SEEK_CONSENT), HELD);
        consultation.screen(screening(Screened.CONTINUE), HELD);
        assertThat(consultation.screening()).extracting(Screening::outcome).isEqualTo(Screened.CONTINUE);
    }

    @Test
    void what_has_ended_is_taken_up_again_by_screening_alone() {
        consultation.screen(screening(Screened.SUSPENDED), new Ended("連絡がとれない"));
        assertThatIllegalStateException().isThrownBy(() -> consultation.hold(HELD));
    }

    @Test
    void it_is_for_whom_it_says() {
        assertThat(consultation.centre()).isEqualTo(mother);
    }

    @Test
    void urgent_means_today() {
        assertThat(Urgency.URGENT.dueFrom(NOW.toLocalDate())).isEqualTo(NOW.toLocalDate());
    }

    @Test
    void soon_means_three_business_days() {
        // 11月23日 is a holiday
        assertThat(Urgency.SOON.dueFrom(LocalDate.of(2026, 11, 20))).isEqualTo(LocalDate.of(2026, 11, 26));
    }

    @Test
    void normal_means_a_week_and_never_a_day_off() {
        assertThat(Urgency.NORMAL.dueFrom(LocalDate.of(2026, 12, 23))).isEqualTo(LocalDate.of(2027, 1, 4));
    }

    private static Consultation taken(List<Concern> concerned) {
        return Consultation.take("相R8-0001", ME, told("母の物忘れが心配"), concerned, null, HELD);
    }

    private static Told told(String complaint) {
        return new Told(
                NOW,
                "02",
                new Speaker("02", "", "", null),
                complaint,
                List.of(),
                Urgency.NORMAL,
                EmergencyNeed.UNCLEAR,
                "");
    }

    private static Screening screening(Screened outcome) {
        return new Screening(outcome, "", ME, NOW);
    }
}
