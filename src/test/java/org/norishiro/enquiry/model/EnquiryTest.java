package org.norishiro.enquiry.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.norishiro.gate.Basis;
import org.norishiro.gate.Grounds;
import org.norishiro.household.PersonId;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EnquiryTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private static Enquiry until(int days, Grounds grounds) {
        return Enquiry.about(PersonId.next(), Purpose.TOUCH, "", grounds, TODAY.plusDays(days));
    }

    private static Grounds on(Basis basis) {
        return new Grounds(basis, "", "急いでいる");
    }

    @Test
    void on_consent_nothing_more_has_to_be_said() {
        assertThat(until(0, Grounds.consent()).lacksOn(TODAY)).isEmpty();
    }

    @Test
    void any_other_basis_says_why() {
        assertThat(new Grounds(Basis.CLEAR_BENEFIT, "", " ").lacks()).containsExactly(Grounds.Lack.REASON);
    }

    @Test
    void a_basis_in_law_names_the_article() {
        assertThat(on(Basis.LAW_OTHER).lacks()).containsExactly(Grounds.Lack.ARTICLE);
        assertThat(on(Basis.STATUTORY_CONFERENCE).lacks()).containsExactly(Grounds.Lack.ARTICLE);
    }

    @Test
    void it_is_asked_for_ninety_days_at_most() {
        assertThat(until(90, Grounds.consent()).lacksOn(TODAY)).isEmpty();
        assertThat(until(91, Grounds.consent()).lacksOn(TODAY)).containsExactly(Lack.TOO_LONG);
        assertThat(until(-1, Grounds.consent()).lacksOn(TODAY)).containsExactly(Lack.OVER_ALREADY);
    }

    @Test
    void what_is_urgent_is_asked_for_a_week() {
        assertThat(until(7, on(Basis.EMERGENCY)).lacksOn(TODAY)).isEmpty();
        assertThat(until(8, on(Basis.EMERGENCY)).lacksOn(TODAY)).containsExactly(Lack.TOO_LONG_FOR_URGENCY);
    }

    @Test
    void only_who_calls_says_something_and_on_what() {
        assertThat(Answer.call("明日電話します", new Grounds(Basis.INTERNAL_USE, "", ""))
                        .lacks())
                .containsExactly(Lack.REASON);
        assertThat(Answer.silent(Said.NO).lacks()).isEmpty();
        assertThatThrownBy(() -> Answer.silent(Said.CALL)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Answer(Said.NO, "ことば", null)).isInstanceOf(IllegalArgumentException.class);
    }
}
