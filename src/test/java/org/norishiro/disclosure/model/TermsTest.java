package org.norishiro.disclosure.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.norishiro.disclosure.model.Terms.Lack;
import org.norishiro.gate.Basis;
import org.norishiro.gate.Grounds;

/** On what something may be shown, and how long. */
class TermsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private static Terms on(Basis basis) {
        return new Terms(new Grounds(basis, "社会福祉法106条の6", "受診に要る"), "受診の同行", TODAY.plusDays(5));
    }

    @ParameterizedTest
    @EnumSource
    void every_basis_will_do_with_its_reason_and_its_article(Basis basis) {
        assertThat(on(basis).lackOn(TODAY)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CONSENT")
    void without_consent_a_basis_says_why(Basis basis) {
        var terms = new Terms(new Grounds(basis, "社会福祉法106条の6", " "), "受診の同行", TODAY);
        assertThat(terms.lackOn(TODAY)).containsExactly(Lack.REASON);
    }

    @Test
    void consent_needs_no_further_reason() {
        var terms = new Terms(new Grounds(Basis.CONSENT, "", ""), "受診の同行", TODAY);
        assertThat(terms.lackOn(TODAY)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"STATUTORY_CONFERENCE", "LAW_OTHER"})
    void a_law_is_named_with_its_article(Basis basis) {
        var terms = new Terms(new Grounds(basis, "", "通報した"), "受診の同行", TODAY);
        assertThat(terms.lackOn(TODAY)).containsExactly(Lack.ARTICLE);
    }

    @Test
    void nothing_is_shown_without_a_purpose() {
        var terms = new Terms(new Grounds(Basis.CONSENT, "", ""), "", TODAY);
        assertThat(terms.lackOn(TODAY)).containsExactly(Lack.PURPOSE);
    }

    @Test
    void yesterday_is_over_already() {
        assertThat(until(Basis.CONSENT, TODAY.minusDays(1)).lackOn(TODAY)).containsExactly(Lack.OVER_ALREADY);
    }

    private static Terms until(Basis basis, LocalDate until) {
        return new Terms(new Grounds(basis, "", "命に関わる"), "受診の同行", until);
    }

    @Test
    void a_year_is_the_longest() {
        assertThat(until(Basis.CONSENT, TODAY.plusDays(Terms.LONGEST_IN_DAYS)).lackOn(TODAY))
                .isEmpty();
        assertThat(until(Basis.CONSENT, TODAY.plusDays(Terms.LONGEST_IN_DAYS + 1))
                        .lackOn(TODAY))
                .containsExactly(Lack.TOO_LONG);
    }

    @Test
    void what_is_urgent_is_decided_anew_within_a_week() {
        assertThat(until(Basis.EMERGENCY, TODAY.plusDays(Terms.URGENT_IN_DAYS)).lackOn(TODAY))
                .isEmpty();
        assertThat(until(Basis.EMERGENCY, TODAY.plusDays(Terms.URGENT_IN_DAYS + 1))
                        .lackOn(TODAY))
                .containsExactly(Lack.TOO_LONG_FOR_URGENCY);
    }
}
