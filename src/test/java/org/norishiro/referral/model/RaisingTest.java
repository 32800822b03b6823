package org.norishiro.referral.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.norishiro.referral.model.ReferralState.Accepted;
import org.norishiro.referral.model.ReferralState.AskedBack;
import org.norishiro.referral.model.ReferralState.Awaiting;
import org.norishiro.referral.model.ReferralState.Declined;
import org.norishiro.referral.model.ReferralState.Settled;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RaisingTest {
    static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);
    static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);
    static final LocalDate WEDNESDAY = LocalDate.of(2026, 11, 25);
    static final LocalDate THURSDAY = LocalDate.of(2026, 11, 26);

    private static Declined declined(LocalDate on) {
        return new Declined(DeclineReason.FULL, "空きがない", null, "", on);
    }

    @Test
    void what_lies_with_the_agency_is_not_raised() {
        assertThat(new Raising(0, 0).raises(new Awaiting(FRIDAY), FRIDAY)).isFalse();
    }

    @Test
    void silence_is_not_raised_while_the_sender_has_days_to_act() {
        assertThat(new Raising(1, 0).raises(new Awaiting(FRIDAY), TUESDAY)).isFalse();
    }

    @Test
    void silence_that_the_sender_did_not_move_on_is_raised_after_the_business_days() {
        assertThat(new Raising(1, 0).raises(new Awaiting(FRIDAY), WEDNESDAY)).isTrue();
    }

    @Test
    void with_no_days_to_act_it_is_raised_when_it_comes_back() {
        assertThat(new Raising(0, 1).raises(declined(FRIDAY), FRIDAY)).isTrue();
    }

    @Test
    void a_decline_is_not_raised_on_its_day() {
        assertThat(new Raising(2, 1).raises(declined(WEDNESDAY), WEDNESDAY)).isFalse();
    }

    @Test
    void a_decline_that_the_sender_did_not_move_on_is_raised() {
        assertThat(new Raising(1, 1).raises(declined(WEDNESDAY), THURSDAY)).isTrue();
    }

    @Test
    void a_question_that_is_not_answered_is_raised() {
        assertThat(new Raising(1, 0).raises(new AskedBack("主治医はいますか", FRIDAY), FRIDAY.plusDays(20)))
                .isTrue();
    }

    @Test
    void the_second_decline_of_a_need_is_the_senders() {
        assertThat(new Raising(5, 2).raises(declined(FRIDAY), FRIDAY)).isFalse();
    }

    @Test
    void the_third_decline_of_a_need_is_raised_at_once() {
        assertThat(new Raising(5, 3).raises(declined(FRIDAY), FRIDAY)).isTrue();
    }

    @Test
    void the_third_decline_of_a_need_is_for_a_conference() {
        assertThat(new Raising(5, 3).declinedTooOften(declined(FRIDAY))).isTrue();
    }

    @Test
    void what_somebody_took_on_is_not_raised_however_often_others_declined() {
        var taken = new Accepted("森 由紀", "訪問", FRIDAY, FRIDAY, "");
        assertThat(new Raising(0, 5).raises(taken, THURSDAY)).isFalse();
    }

    @Test
    void what_has_ended_is_not_raised() {
        assertThat(new Raising(0, 5).raises(new Settled(Settlement.KEEP, "自分たちで"), THURSDAY))
                .isFalse();
    }
}
