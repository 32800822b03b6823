package org.norishiro.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FiscalYearTest {
    private static final FiscalYear YEAR = new FiscalYear(2026);

    @ParameterizedTest
    @CsvSource({"2026-03-31, 2025", "2026-04-01, 2026", "2026-12-31, 2026", "2027-03-31, 2026"})
    void a_fiscal_year_begins_on_the_first_of_april(LocalDate date, int year) {
        assertThat(FiscalYear.of(date)).isEqualTo(new FiscalYear(year));
    }

    @Test
    void it_starts_on_the_first_of_april() {
        assertThat(YEAR.start()).isEqualTo(LocalDate.of(2026, 4, 1));
    }

    @Test
    void it_ends_on_the_last_of_march() {
        assertThat(YEAR.end()).isEqualTo(LocalDate.of(2027, 3, 31));
    }

    @Test
    void it_contains_its_last_day() {
        assertThat(YEAR.contains(YEAR.end())).isTrue();
    }

    @Test
    void it_does_not_contain_the_day_after() {
        assertThat(YEAR.contains(YEAR.next().start())).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"2026, 令和8年度, R8", "2019, 令和元年度, R1", "2018, 平成30年度, H30", "1989, 平成元年度, H1", "1988, 昭和63年度, S63"})
    void it_is_named_after_the_era(int year, String label, String shortLabel) {
        assertThat(new FiscalYear(year))
                .extracting(FiscalYear::label, FiscalYear::shortLabel)
                .containsExactly(label, shortLabel);
    }

    @Test
    void earlier_years_come_first() {
        assertThat(YEAR.previous()).isLessThan(YEAR);
    }
}
