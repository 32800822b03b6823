package org.norishiro.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DateTimeReadingTest {
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 20, 10, 14, 33);
    private static final LocalDateTime THIS_MINUTE = LocalDateTime.of(2026, 11, 20, 10, 14);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "R8.11.20 10:14",
                "Ｒ８．１１．２０　１０：１４",
                "令和8年11月20日（金） 10:14",
                "令和8年11月20日（金）10:14",
                "令和8年11月20日10時14分",
                "R8.11.20 午前10時14分",
                "2026-11-20T10:14",
                "2026-11-20T10:14:33",
                "2026-11-20 10:14:33.5",
                "20261120 10:14",
                "1120 10:14",
                "今日 10:14",
                "今日10:14",
                "10:14",
                "10時14分",
                "AM10:14",
                "今",
                "いま",
                "現在",
                "令和八年十一月二十日 10時14分"
            })
    void the_same_moment_is_read_however_it_is_written(String text) {
        assertThat(DateTimeReading.of(text, NOW)).isEqualTo(new DateTimeReading.Read(THIS_MINUTE, null));
    }

    @ParameterizedTest
    @CsvSource({
        "昨日 9:05, 2026-11-19T09:05", "午後2時半, 2026-11-20T14:30", "14時, 2026-11-20T14:00", "午後12時, 2026-11-20T12:00",
        "午前12時, 2026-11-20T00:00", "PM3:20, 2026-11-20T15:20", "午後14時, 2026-11-20T14:00", "30分前, 2026-11-20T09:44",
        "2時間後, 2026-11-20T12:14", "来週の月曜 13:30, 2026-11-23T13:30", "0:00, 2026-11-20T00:00", "+7 9:00, 2026-11-27T09:00"
    })
    void days_and_hours_are_read_as_people_say_them(String text, LocalDateTime at) {
        assertThat(DateTimeReading.of(text, NOW)).isEqualTo(new DateTimeReading.Read(at, null));
    }

    @ParameterizedTest
    @CsvSource({
        "25:00, 25時00分はありません",
        "10:60, 10時60分はありません",
        "今日, 時刻がありません",
        "R8.11.20, 時刻がありません",
        "R8.2.29 10:14, 令和8年2月29日はありません",
        "R8.2.29, 令和8年2月29日はありません",
        "R8.11 10:14, 日がありません"
    })
    void a_moment_that_does_not_exist_is_refused_in_its_own_words(String text, String message) {
        assertThat(DateTimeReading.of(text, NOW)).isEqualTo(new DateTimeReading.Impossible(message));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "さっき", "R8.11.2010:14", "10:1", ":", "さっき 10:14", "10:14:", "午後"})
    void anything_else_is_unreadable(String text) {
        assertThat(DateTimeReading.of(text, NOW)).isEqualTo(new DateTimeReading.Unreadable());
    }

    @Test
    void the_note_on_the_era_is_kept() {
        assertThat(DateTimeReading.of("H32.5.1 9:00", NOW))
                .isEqualTo(new DateTimeReading.Read(
                        LocalDateTime.of(2020, 5, 1, 9, 0), "平成は31年4月30日までです。令和2年5月1日と読みました。"));
    }

    @Test
    void the_hint_is_the_full_date_and_the_time() {
        assertThat(DateTimeReading.of("今", NOW).hint()).isEqualTo("令和8年11月20日（金） 10:14");
    }
}
