package org.norishiro.referral.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.norishiro.identity.AgencyId;
import org.norishiro.referral.ReferralId;
import org.norishiro.referral.model.Passing.Came;
import org.norishiro.referral.model.Passing.Request;
import org.norishiro.referral.model.Passing.Taken;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PassingTest {
    static final LocalDate FIRST = LocalDate.of(2026, 11, 2);
    static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    static final AgencyId WELFARE = new AgencyId(UUID.randomUUID());
    static final AgencyId HOUSING = new AgencyId(UUID.randomUUID());

    private static Taken taken(AgencyId window, LocalDate on) {
        return new Taken(UUID.randomUUID(), "R8-1", window, "窓口", on);
    }

    private static Request asked(LocalDate on, int questions, Came came) {
        return new Request(
                new ReferralId(UUID.randomUUID()), new AgencyId(UUID.randomUUID()), "機関", on, questions, came);
    }

    private static Request asked(Came came) {
        return asked(FIRST.plusDays(1), 0, came);
    }

    private static Came.Nothing nothing(@Nullable LocalDate until) {
        return new Came.Nothing(until);
    }

    @Test
    void a_window_that_took_two_consultations_is_one_window() {
        var passing = new Passing(
                List.of(taken(WELFARE, FIRST), taken(HOUSING, FIRST), taken(WELFARE, FIRST.plusDays(3))), List.of());

        assertThat(passing.windows()).extracting(Taken::window).containsExactly(WELFARE, HOUSING);
    }

    @Test
    void the_story_is_told_with_each_consultation_referral_and_answered_question() {
        var passing = new Passing(
                List.of(taken(WELFARE, FIRST), taken(HOUSING, FIRST)),
                List.of(asked(FIRST, 2, new Came.Open()), asked(new Came.Declined(TODAY))));

        assertThat(passing.timesTold()).isEqualTo(2 + 2 + 2);
    }

    @Test
    void days_run_from_the_first_telling_to_the_first_yes() {
        var passing = new Passing(
                List.of(taken(WELFARE, FIRST)),
                List.of(
                        asked(new Came.Accepted(FIRST.plusDays(12))),
                        asked(new Came.Declined(FIRST.plusDays(2))),
                        asked(new Came.Accepted(FIRST.plusDays(9)))));

        assertThat(passing.days(TODAY)).contains(9L);
    }

    @Test
    void while_nobody_said_yes_days_run_to_today() {
        var passing = new Passing(List.of(taken(WELFARE, FIRST)), List.of(asked(new Came.Declined(TODAY))));

        assertThat(passing.days(TODAY)).contains(18L);
        assertThat(passing.firstYes()).isEmpty();
    }

    @Test
    void without_a_consultation_days_run_from_the_first_referral() {
        assertThat(new Passing(List.of(), List.of(asked(FIRST, 0, new Came.Open()))).days(TODAY))
                .contains(18L);
    }

    @Test
    void who_told_nobody_waits_for_nobody() {
        var passing = new Passing(List.of(), List.of());

        assertThat(passing.days(TODAY)).isEmpty();
        assertThat(passing.nothing()).isTrue();
    }

    @Test
    void silence_begins_the_day_after_an_answer_was_due() {
        assertThat(new Passing(List.of(), List.of(asked(nothing(TODAY)))).silent(TODAY))
                .isEmpty();
        assertThat(new Passing(List.of(), List.of(asked(nothing(TODAY.minusDays(1))))).silent(TODAY))
                .hasSize(1);
    }

    @Test
    void what_ended_without_an_answer_was_silence() {
        assertThat(new Passing(List.of(), List.of(asked(nothing(null)))).silent(TODAY))
                .hasSize(1);
    }

    @Test
    void whoever_asks_back_or_is_no_longer_asked_is_not_silent() {
        assertThat(new Passing(List.of(), List.of(asked(new Came.Open()))).silent(TODAY))
                .isEmpty();
    }

    @Test
    void fewer_questions_than_none_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> asked(FIRST, -1, new Came.Open()));
    }
}
