package org.norishiro.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BusinessDaysTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-11-21", "2026-11-22", "2026-11-23", "2026-12-29", "2026-12-31", "2027-01-01", "2028-01-03"
            })
    void the_office_is_closed_at_weekends_on_holidays_and_over_the_new_year(LocalDate date) {
        assertThat(BusinessDays.isBusinessDay(date)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-20", "2026-11-24", "2026-12-28", "2027-01-04"})
    void the_office_is_open_on_other_days(LocalDate date) {
        assertThat(BusinessDays.isBusinessDay(date)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2026-11-20, 2026-11-24", "2026-11-21, 2026-11-24", "2026-12-28, 2027-01-04", "2026-05-01, 2026-05-07"})
    void the_next_business_day_is_after_the_date(LocalDate date, LocalDate next) {
        assertThat(BusinessDays.next(date)).isEqualTo(next);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-20, 2026-11-20", "2026-11-21, 2026-11-24"})
    void a_due_date_on_a_closed_day_moves_on(LocalDate date, LocalDate moved) {
        assertThat(BusinessDays.onOrAfter(date)).isEqualTo(moved);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20, 1, 2026-11-24",
        "2026-11-20, 5, 2026-11-30",
        "2026-11-24, -1, 2026-11-20",
        "2026-11-22, 0, 2026-11-22",
        "2026-12-25, 3, 2027-01-05"
    })
    void business_days_are_counted_on_and_back(LocalDate date, int n, LocalDate expected) {
        assertThat(BusinessDays.plus(date, n)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20, 2026-11-20, 0",
        "2026-11-20, 2026-11-23, 0",
        "2026-11-20, 2026-11-24, 1",
        "2026-12-28, 2027-01-04, 1",
        "2026-11-24, 2026-11-20, -1"
    })
    void business_days_between_two_dates_count_the_last_but_not_the_first(LocalDate from, LocalDate to, int days) {
        assertThat(BusinessDays.between(from, to)).isEqualTo(days);
    }
}
