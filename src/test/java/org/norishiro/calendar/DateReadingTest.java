package org.norishiro.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DateReadingTest {
    /** A Friday. */
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "R8.11.20",
                "r8.11.20",
                "r8/11/20",
                "R8-11-20",
                "Ｒ８．１１．２０",
                "Ｒ８。１１。２０",
                "R8、11、20",
                "R08.11.20",
                "R8年11月20日",
                "R.8.11.20",
                "令和8年11月20日",
                "令和８年１１月２０日",
                "令和 8 年 11 月 20 日",
                "　令和8年11月20日　",
                "令8.11.20",
                "㋿8年11月20日",
                "令和八年十一月二十日",
                "令和八年一一月二〇日",
                "R081120",
                "5081120",
                "2026/11/20",
                "2026-11-20",
                "2026.11.20",
                "2026年11月20日",
                "２０２６／１１／２０",
                "2026ー11ー20",
                "西暦2026年11月20日",
                "20261120",
                "二〇二六年十一月二十日",
                "令和8年11月20日（金）",
                "令和8年11月20日(金曜日)",
                "R8.11.20（金）",
                "R8.11.20金",
                "11月20日金曜日",
                "11/20（金・祝）",
                "令和8（2026）年11月20日",
                "令和8年（2026年）11月20日",
                "2026年（令和8年）11月20日",
                "R8.11.20（2026.11.20）",
                "1120",
                "１１２０",
                "11/20",
                "11.20",
                "11-20",
                "11月20日",
                "十一月二十日",
                "今年の11月20日",
                "今月20日",
                "8.11.20",
                "26/11/20",
                "今日",
                "本日",
                "きょう",
                "+0",
                "0日前"
            })
    void the_same_day_is_read_however_it_is_written(String text) {
        assertThat(DateReading.of(text, TODAY)).isEqualTo(new DateReading.Read(TODAY, null));
    }

    @ParameterizedTest
    @CsvSource({
        "昨日, 2026-11-19", "きのう, 2026-11-19", "一昨日, 2026-11-18", "おととい, 2026-11-18", "明日, 2026-11-21",
        "あした, 2026-11-21", "あさって, 2026-11-22", "明後日, 2026-11-22", "+7, 2026-11-27", "＋７, 2026-11-27",
        "-3, 2026-11-17", "－３, 2026-11-17", "7日後, 2026-11-27", "３日前, 2026-11-17", "三日前, 2026-11-17",
        "2週間後, 2026-12-04", "一週間前, 2026-11-13", "3か月後, 2027-02-20", "１ヶ月前, 2026-10-20", "1ヵ月後, 2026-12-20",
        "1年前, 2025-11-20", "5日前（11月15日）, 2026-11-15", "来週の金曜, 2026-11-27", "来週月曜日, 2026-11-23", "先週の日曜, 2026-11-15",
        "今週の土, 2026-11-21", "再来週の水曜, 2026-12-02", "次の金曜, 2026-11-27", "月末, 2026-11-30", "来月末, 2026-12-31",
        "年度末, 2027-03-31", "来月10日, 2026-12-10", "先月の1日, 2026-10-01", "去年の4月1日, 2025-04-01", "来年4月1日, 2027-04-01"
    })
    void days_are_read_by_their_distance_from_today(String text, LocalDate date) {
        assertThat(DateReading.of(text, TODAY)).isEqualTo(new DateReading.Read(date, null));
    }

    @ParameterizedTest
    @CsvSource({
        "平成元年1月8日, 1989-01-08", "平成元.1.8, 1989-01-08", "H1.1.8, 1989-01-08", "S64.1.7, 1989-01-07",
                "昭和元年12月25日, 1926-12-25",
        "T15.12.24, 1926-12-24", "明治45年7月29日, 1912-07-29", "M6.1.1, 1873-01-01", "大正元年7月30日, 1912-07-30",
                "昭18.5.3, 1943-05-03",
        "S180503, 1943-05-03", "3180503, 1943-05-03", "㍼18年5月3日, 1943-05-03", "1868/1/25, 1868-01-25",
                "令和6年2月29日, 2024-02-29"
    })
    void dates_of_every_era_are_read(String text, LocalDate date) {
        assertThat(DateReading.of(text, TODAY)).isEqualTo(new DateReading.Read(date, null));
    }

    @ParameterizedTest
    @CsvSource({
        "平成32年5月1日, 2020-05-01, 平成は31年4月30日までです。令和2年5月1日と読みました。",
        "H31.5.1, 2019-05-01, 平成は31年4月30日までです。令和元年5月1日と読みました。",
        "昭和64年1月8日, 1989-01-08, 昭和は64年1月7日までです。平成元年1月8日と読みました。",
        "昭和100年1月1日, 2025-01-01, 昭和は64年1月7日までです。令和7年1月1日と読みました。",
        "令和元年4月1日, 2019-04-01, 令和は元年5月1日からです。平成31年4月1日と読みました。"
    })
    void a_day_that_its_era_never_had_is_converted_and_said_so(String text, LocalDate date, String note) {
        assertThat(DateReading.of(text, TODAY)).isEqualTo(new DateReading.Read(date, note));
    }

    @ParameterizedTest
    @CsvSource({
        "令和8年2月29日, 令和8年2月29日はありません",
        "R8.2.29, 令和8年2月29日はありません",
        "2026/2/29, 2026年2月29日はありません",
        "20260431, 2026年4月31日はありません",
        "0229, 令和8年2月29日はありません",
        "2/30, 2月30日はありません",
        "1332, 13月はありません",
        "R8.13.1, 13月はありません",
        "R8.0.1, 0月はありません",
        "R8.1.0, 令和8年1月0日はありません",
        "令和0年1月1日, 令和0年はありません",
        "令和300年1月1日, 令和300年は扱えません",
        "9999/1/1, 9999年は扱えません",
        "R8.11, 日がありません",
        "令和8年, 月と日がありません",
        "2026, 月と日がありません",
        "明治5年12月2日, 明治5年までは旧暦です。西暦で入力してください",
        "令和8年（2025年）11月20日, 令和8年と2025年が合いません"
    })
    void a_date_that_does_not_exist_is_refused_in_its_own_words(String text, String message) {
        assertThat(DateReading.of(text, TODAY)).isEqualTo(new DateReading.Impossible(message));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "　",
                "あ",
                "来週",
                "金曜",
                "120",
                "R",
                "令和",
                "2026/11/20/1",
                "11月",
                "50.1.1",
                "++7",
                "令和8年度",
                "R8.11.20R8.11.20",
                "12345678901234567890",
                "一二三四五六七八九十",
                "\u0000",
                "()",
                "(金)"
            })
    void anything_else_is_unreadable(String text) {
        assertThat(DateReading.of(text, TODAY)).isEqualTo(new DateReading.Unreadable());
    }

    @Test
    void a_wrong_weekday_is_pointed_out() {
        assertThat(DateReading.of("R8.11.20（木）", TODAY)).isEqualTo(new DateReading.Read(TODAY, "11月20日は金曜日です。"));
    }

    @Test
    void a_wrong_weekday_is_pointed_out_after_the_era() {
        assertThat(DateReading.of("平成38年11月20日（木）", TODAY))
                .isEqualTo(new DateReading.Read(TODAY, "平成は31年4月30日までです。令和8年11月20日と読みました。11月20日は金曜日です。"));
    }

    @Test
    void a_day_without_a_year_is_the_nearest_one() {
        assertThat(DateReading.of("1228", LocalDate.of(2027, 1, 5)))
                .isEqualTo(new DateReading.Read(LocalDate.of(2026, 12, 28), "年がないので、いちばん近い日と読みました。"));
    }

    @Test
    void a_leap_day_without_a_year_is_that_of_a_near_leap_year() {
        assertThat(DateReading.of("2/29", LocalDate.of(2027, 12, 20)))
                .isEqualTo(new DateReading.Read(LocalDate.of(2028, 2, 29), "年がないので、いちばん近い日と読みました。"));
    }

    @Test
    void a_short_month_bounds_the_day_a_month_ahead() {
        assertThat(DateReading.of("1か月後", LocalDate.of(2027, 1, 31)))
                .isEqualTo(new DateReading.Read(LocalDate.of(2027, 2, 28), null));
    }

    @Test
    void the_hint_is_the_full_date() {
        assertThat(DateReading.of("1120", TODAY).hint()).isEqualTo("令和8年11月20日（金）");
    }

    @Test
    void the_hint_carries_the_note() {
        assertThat(DateReading.of("H32.5.1", TODAY).hint()).isEqualTo("令和2年5月1日（金）　平成は31年4月30日までです。令和2年5月1日と読みました。");
    }

    @Test
    void the_hint_says_why_a_date_is_impossible() {
        assertThat(DateReading.of("R8.2.29", TODAY).hint()).isEqualTo("令和8年2月29日はありません。");
    }

    @Test
    void the_hint_gives_an_example_for_what_is_unreadable() {
        assertThat(DateReading.of("さっき", TODAY).hint()).isEqualTo("日付として読めません。例：R8.11.20");
    }
}
