package org.norishiro.referral.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReplyTimesTest {
    static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);
    static final LocalDate SUNDAY = LocalDate.of(2026, 11, 22);
    static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);

    private static ReplyTimes answeredIn(int days) {
        return new ReplyTimes(Urgency.ORDINARY, days, null, 5);
    }

    @Test
    void an_answer_is_due_after_the_business_days() {
        assertThat(answeredIn(1).answerBy(FRIDAY)).isEqualTo(TUESDAY);
    }

    @Test
    void an_answer_on_the_same_day_is_due_that_day() {
        assertThat(answeredIn(0).answerBy(FRIDAY)).isEqualTo(FRIDAY);
    }

    @Test
    void an_answer_on_the_same_day_is_due_when_the_office_opens_again() {
        assertThat(answeredIn(0).answerBy(SUNDAY)).isEqualTo(TUESDAY);
    }

    @Test
    void hours_until_it_is_opened_count_round_the_clock() {
        var evening = Instant.parse("2026-11-20T10:00:00Z");
        assertThat(new ReplyTimes(Urgency.URGENT, 1, 4, 1).openBy(evening))
                .contains(Instant.parse("2026-11-20T14:00:00Z"));
    }

    @Test
    void what_is_not_urgent_needs_no_hours() {
        assertThat(answeredIn(7).openBy(Instant.EPOCH)).isEmpty();
    }

    @Test
    void what_is_urgent_is_opened_within_hours() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ReplyTimes(Urgency.URGENT, 1, null, 1));
    }

    @Test
    void nobody_is_given_more_than_sixty_days() {
        assertThatIllegalArgumentException().isThrownBy(() -> answeredIn(61));
    }

    @ParameterizedTest
    @EnumSource
    void every_urgency_has_times_to_begin_with(Urgency urgency) {
        assertThat(ReplyTimes.usual(urgency).urgency()).isEqualTo(urgency);
    }

    @Test
    void the_more_urgent_the_sooner() {
        assertThat(Urgency.values())
                .extracting(urgency -> ReplyTimes.usual(urgency).answerDays())
                .isSorted();
    }
}
