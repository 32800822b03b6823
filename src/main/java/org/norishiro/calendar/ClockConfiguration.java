package org.norishiro.calendar;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The one clock, in Japanese time. {@code norishiro.clock} moves it for tests and demonstrations: an ISO instant stands still,
 * {@code from} an instant runs on from there, a duration such as P3D is added.
 */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {
    private static final String RUNNING_FROM = "from ";

    @Bean
    Clock clock(@Value("${norishiro.clock:}") String setting) {
        return clock(setting, Clock.system(JapaneseTime.ZONE));
    }

    static Clock clock(String setting, Clock real) {
        String text = setting.strip();
        try {
            if (text.isEmpty()) return real;
            if (text.startsWith(RUNNING_FROM)) {
                Instant start = instant(text.substring(RUNNING_FROM.length()).strip());
                return Clock.offset(real, Duration.between(real.instant(), start));
            }
            if (text.startsWith("P") || text.startsWith("-P")) return Clock.offset(real, Duration.parse(text));
            return Clock.fixed(instant(text), real.getZone());
        } catch (DateTimeException malformed) {
            throw new IllegalStateException(
                    "norishiro.clock is '%s'. Write 2026-11-20T10:14:00+09:00 (stands still), from 2026-11-20T10:14:00+09:00 (runs on) or P3D (added)."
                            .formatted(text),
                    malformed);
        }
    }

    private static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
