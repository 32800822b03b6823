package org.norishiro.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class JapaneseDatesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @Test
    void a_date_is_written_in_full_with_its_weekday() {
        assertThat(JapaneseDates.full(DAY)).isEqualTo("令和8年11月20日（金）");
    }

    @Test
    void a_date_is_written_without_its_weekday() {
        assertThat(JapaneseDates.plain(DAY)).isEqualTo("令和8年11月20日");
    }

    @Test
    void a_table_shows_a_dense_date() {
        assertThat(JapaneseDates.dense(DAY)).isEqualTo("R8.11.20（金）");
    }

    @Test
    void a_date_of_a_known_year_needs_month_and_day_only() {
        assertThat(JapaneseDates.monthDay(DAY)).isEqualTo("11月20日（金）");
    }

    @Test
    void a_moment_has_its_time_with_two_digits_for_the_minutes() {
        assertThat(JapaneseDates.withTime(LocalDateTime.of(2026, 11, 20, 9, 4))).isEqualTo("R8.11.20 9:04");
    }

    @ParameterizedTest
    @CsvSource({
        "2019-04-30, 平成31年4月30日",
        "2019-05-01, 令和元年5月1日",
        "1989-01-07, 昭和64年1月7日",
        "1989-01-08, 平成元年1月8日",
        "1926-12-24, 大正15年12月24日",
        "1926-12-25, 昭和元年12月25日",
        "1912-07-29, 明治45年7月29日",
        "1912-07-30, 大正元年7月30日",
        "1873-01-01, 明治6年1月1日"
    })
    void eras_change_on_their_day_and_begin_with_元年(LocalDate date, String written) {
        assertThat(JapaneseDates.plain(date)).isEqualTo(written);
    }

    @Test
    void a_date_before_明治6年_is_written_in_西暦() {
        assertThat(JapaneseDates.full(LocalDate.of(1872, 12, 31))).isEqualTo("1872年12月31日（火）");
    }

    @Test
    void a_dense_date_has_1_for_元年() {
        assertThat(JapaneseDates.dense(LocalDate.of(2019, 5, 1))).isEqualTo("R1.5.1（水）");
    }

    @Test
    void a_year_of_two_eras_names_both() {
        assertThat(JapaneseDates.year(1989)).isEqualTo("昭和64年・平成元年");
    }

    @Test
    void a_month_of_two_eras_names_both() {
        assertThat(JapaneseDates.month(YearMonth.of(1989, 1))).isEqualTo("昭和64年・平成元年1月");
    }

    @Test
    void a_month_of_one_era_names_it_once() {
        assertThat(JapaneseDates.month(YearMonth.of(2019, 4))).isEqualTo("平成31年4月");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20, 今日",
        "2026-11-19, 昨日",
        "2026-11-21, 明日",
        "2026-11-15, 5日前（11月15日）",
        "2026-11-23, 3日後（11月23日）"
    })
    void the_distance_from_today_is_said_with_the_day(LocalDate date, String written) {
        assertThat(JapaneseDates.ago(date, DAY)).isEqualTo(written);
    }

    @Test
    void the_distance_to_another_year_is_said_with_that_year() {
        assertThat(JapaneseDates.ago(LocalDate.of(2025, 10, 16), DAY)).isEqualTo("400日前（令和7年10月16日）");
    }

    @Test
    void an_era_ends_on_the_day_before_the_next() {
        assertThat(Era.HEISEI.lastDay()).isEqualTo(LocalDate.of(2019, 4, 30));
    }

    @Test
    void the_present_era_has_no_last_day() {
        assertThat(Era.REIWA.lastDay()).isNull();
    }
}
