package org.norishiro.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AgeTest {

    @ParameterizedTest
    @CsvSource({
        "1943-05-03, 2026-05-02, 82",
        "1943-05-03, 2026-05-03, 83",
        "2004-02-29, 2026-02-28, 21",
        "2004-02-29, 2026-03-01, 22",
        "2027-01-01, 2026-11-20, 0"
    })
    void in_everyday_use_one_grows_older_on_the_birthday(LocalDate birth, LocalDate day, int age) {
        assertThat(Age.on(birth, day)).isEqualTo(age);
    }

    @ParameterizedTest
    @CsvSource({
        "1961-05-03, 65, 2026-05-02",
        "1961-04-01, 65, 2026-03-31",
        "1961-01-01, 65, 2025-12-31",
        "2004-02-29, 18, 2022-02-28",
        "2004-02-29, 20, 2024-02-28",
        "2003-03-01, 21, 2024-02-29",
        "2003-03-01, 20, 2023-02-28"
    })
    void the_law_counts_an_age_from_the_day_before_the_birthday(LocalDate birth, int years, LocalDate day) {
        assertThat(Age.attains(birth, years)).isEqualTo(day);
    }

    @Test
    void an_age_is_attained_on_that_day() {
        assertThat(Age.hasAttained(LocalDate.of(1961, 5, 3), 65, LocalDate.of(2026, 5, 2)))
                .isTrue();
    }

    @Test
    void an_age_is_not_attained_two_days_before_the_birthday() {
        assertThat(Age.hasAttained(LocalDate.of(1961, 5, 3), 65, LocalDate.of(2026, 5, 1)))
                .isFalse();
    }
}
