package org.norishiro.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CalendarScreenTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T01:14:00Z"), ZoneId.of("Asia/Tokyo"));
    private final MockMvcTester mvc = MockMvcTester.of(new CalendarController(CLOCK));

    @ParameterizedTest
    @CsvSource({
        "date, 1120, 令和8年11月20日（金）",
        "date, R8.2.29, 令和8年2月29日はありません。",
        "date, さっき, 日付として読めません。例：R8.11.20",
        "date, '　', ''",
        "datetime, 今, 令和8年11月20日（金） 10:14",
        "birth, 80代, 80代（令和8年11月20日現在）　80代",
        "other, 今日, 令和8年11月20日（金）"
    })
    void the_line_below_the_box_says_how_the_date_is_read(String as, String text, String line) {
        assertThat(mvc.get().uri("/calendar/reading?text={text}&as={as}", text, as))
                .hasStatusOk()
                .hasBodyTextEqualTo(line);
    }

    @Test
    void it_is_plain_text() {
        assertThat(mvc.get().uri("/calendar/reading?text={text}", "<b>"))
                .hasStatusOk()
                .hasContentType("text/plain;charset=UTF-8");
    }

    @Test
    void it_is_not_stored_anywhere() {
        assertThat(mvc.get().uri("/calendar/reading?text={text}", "S18.5.3")).hasHeader("Cache-Control", "no-store");
    }

    @Test
    void no_text_gives_no_line() {
        assertThat(mvc.get().uri("/calendar/reading")).hasStatusOk().hasBodyTextEqualTo("");
    }
}
