package org.norishiro.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ClockConfigurationTest {
    private static final Clock REAL = Clock.fixed(Instant.parse("2026-11-20T01:14:00Z"), ZoneId.of("Asia/Tokyo"));

    @ParameterizedTest
    @CsvSource({
        "'', 2026-11-20T10:14",
        "2030-01-02T03:04:00+09:00, 2030-01-02T03:04",
        "2030-01-02T03:04:00Z, 2030-01-02T12:04",
        "from 2030-01-02T03:04:00+09:00, 2030-01-02T03:04",
        "P3D, 2026-11-23T10:14",
        "-PT14M, 2026-11-20T10:00"
    })
    void the_clock_shows_japanese_time_and_may_be_moved(String setting, LocalDateTime shown) {
        assertThat(LocalDateTime.now(ClockConfiguration.clock(setting, REAL))).isEqualTo(shown);
    }

    @Test
    void a_clock_set_to_an_instant_stands_still() {
        assertThat(ClockConfiguration.clock("2030-01-02T03:04:00Z", REAL))
                .isEqualTo(Clock.fixed(Instant.parse("2030-01-02T03:04:00Z"), ZoneId.of("Asia/Tokyo")));
    }

    @Test
    void without_a_setting_it_is_the_real_clock_of_tokyo() {
        assertThat(new ClockConfiguration().clock("")).isEqualTo(Clock.system(ZoneId.of("Asia/Tokyo")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2030-01-02", "from", "from here", "P"})
    void a_setting_that_makes_no_sense_is_refused_with_examples(String setting) {
        assertThatIllegalStateException()
                .isThrownBy(() -> ClockConfiguration.clock(setting, REAL))
                .withMessageContaining("2026-11-20T10:14:00+09:00");
    }
}
