package org.norishiro.disclosure.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.norishiro.disclosure.model.NamelessSheet.Terms;
import org.norishiro.disclosure.model.NamelessSheet.Terms.Lack;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NamelessSheetTest {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @Test
    void a_case_is_shown_without_names_for_ninety_days_at_most() {
        assertThat(until(TODAY.plusDays(90)).lackOn(TODAY)).isEmpty();
        assertThat(until(TODAY.plusDays(91)).lackOn(TODAY)).containsExactly(Lack.TOO_LONG);
    }

    @Test
    void nothing_is_shown_until_yesterday() {
        assertThat(until(TODAY.minusDays(1)).lackOn(TODAY)).containsExactly(Lack.OVER_ALREADY);
    }

    static Terms until(LocalDate day) {
        return new Terms("事例検討", "年代と続柄だけにした", day);
    }
}
