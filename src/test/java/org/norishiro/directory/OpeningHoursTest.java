package org.norishiro.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.norishiro.directory.OpeningHours.Now;

/** 2026-11-24 is a Tuesday after a holiday, 2026-11-23. */
class OpeningHoursTest {
    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);
    private static final LocalDate HOLIDAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate SATURDAY = LocalDate.of(2026, 11, 28);

    private static OpeningHours hours(String... lines) {
        var reading = OpeningHoursText.read(String.join("\n", lines));
        assertThat(reading).isInstanceOf(OpeningHoursText.Reading.Read.class);
        return ((OpeningHoursText.Reading.Read) reading).hours();
    }

    private static String on(OpeningHours hours, LocalDate day) {
        return String.join(
                "、", hours.on(day).stream().map(OpeningHours.Span::toString).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "平日 8:30〜17:15",
                "平日　８：３０～１７：１５",
                "平日：8:30-17:15",
                "月〜金 8時30分〜17時15分",
                "月曜日から金曜日 8:30から17:15まで",
                "月-金 8:30–17:15",
                "月・火・水・木・金 8:30〜17:15",
                "月火水木金8:30〜17:15",
                "毎日 8:30~17:15 電話のみ"
            })
    void the_same_hours_are_written_in_many_ways(String written) {
        assertThat(on(hours(written), TUESDAY)).isEqualTo("8:30〜17:15");
    }

    @Test
    void what_was_written_is_kept_as_it_was_written() {
        assertThat(hours(" 月〜金　９時〜17時 ", "", "土 休み").text()).isEqualTo("月〜金　９時〜17時\n土 休み");
    }

    @Test
    void an_office_is_closed_on_holidays_and_over_the_new_year() {
        var hours = hours("平日 8:30〜17:15");
        assertThat(on(hours, HOLIDAY)).isEmpty();
        assertThat(on(hours, LocalDate.of(2026, 12, 29))).isEmpty();
        assertThat(on(hours, SATURDAY)).isEmpty();
    }

    @Test
    void who_names_the_weekday_means_holidays_too_unless_they_say_so() {
        assertThat(on(hours("月〜金 9:00〜17:00"), HOLIDAY)).isEqualTo("9:00〜17:00");
        assertThat(on(hours("月〜金 9:00〜17:00", "祝日 休み"), HOLIDAY)).isEmpty();
        assertThat(on(hours("土日祝 10:00〜15:00"), HOLIDAY)).isEqualTo("10:00〜15:00");
    }

    @Test
    void a_day_may_have_a_break_in_the_middle() {
        assertThat(on(hours("火 9:00〜12:00、13:00〜17:00"), TUESDAY)).isEqualTo("9:00〜12:00、13:00〜17:00");
        assertThat(on(hours("火 13:00〜17:00", "火 9:00〜12:00"), TUESDAY)).isEqualTo("9:00〜12:00、13:00〜17:00");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026/11/24 休み              |
            2026年11月24日 10:00〜12:00   | 10:00〜12:00
            令和8年11月20日〜11月30日 休み  |
            2026-11-23〜25 休み           |
            11/24 13:00〜15:00           | 13:00〜15:00
            11月20日〜12月3日 休み          |
            第4火 休み                    |
            第2・第4火 9:00〜12:00         | 9:00〜12:00
            第1火 休み                    | 8:30〜17:15
            2026/11/25 休み              | 8:30〜17:15
            年末年始 休み                  | 8:30〜17:15
            """)
    void the_more_particular_line_holds(String exception, String expected) {
        assertThat(on(hours("毎日 8:30〜17:15", exception), TUESDAY)).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void days_of_every_year_may_go_over_the_turn_of_the_year() {
        var hours = hours("毎日 9:00〜17:00", "12/29〜1/3 休み");
        assertThat(on(hours, LocalDate.of(2026, 12, 31))).isEmpty();
        assertThat(on(hours, LocalDate.of(2027, 1, 3))).isEmpty();
        assertThat(on(hours, LocalDate.of(2027, 1, 4))).isEqualTo("9:00〜17:00");
    }

    @Test
    void dates_may_go_over_the_turn_of_the_year() {
        var hours = hours("毎日 9:00〜17:00", "2026/12/28〜1/5 休み");
        assertThat(on(hours, LocalDate.of(2027, 1, 5))).isEmpty();
        assertThat(on(hours, LocalDate.of(2028, 1, 5))).isEqualTo("9:00〜17:00");
    }

    @Test
    void closed_wins_among_lines_as_particular_as_each_other() {
        assertThat(on(hours("火 9:00〜17:00", "火 休み"), TUESDAY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            8:30〜17:15        | どの日のことか
            金曜の朝だけ          | 読めません
            月〜金 17:15〜8:30  | 終わりは始まりより後に
            平日 25:00〜26:00   | 時間を読めません
            平日 9:70〜17:00    | 時間を読めません
            ときどき 9:00〜17:00 | 日として読めません
            13/1 休み          | 日として読めません
            2026/2/30 休み     | 日として読めません
            """)
    void what_cannot_be_read_is_said_with_its_line(String wrong, String why) {
        assertThat(OpeningHoursText.read("平日 8:30〜17:15\n" + wrong))
                .isInstanceOfSatisfying(
                        OpeningHoursText.Reading.Wrong.class,
                        said -> assertThat(said.why()).startsWith("2行目").contains(wrong.strip(), why));
    }

    @Test
    void there_are_no_more_than_twenty_lines() {
        assertThat(OpeningHoursText.read("土 休み\n".repeat(21)))
                .isEqualTo(new OpeningHoursText.Reading.Wrong("20行までにまとめてください（いま21行）。"));
    }

    @Test
    void it_is_open_until_its_hours_end() {
        var hours = hours("平日 8:30〜17:15");
        assertThat(hours.at(TUESDAY.atTime(8, 30))).isEqualTo(new Now.Open(TUESDAY.atTime(17, 15)));
        assertThat(hours.at(TUESDAY.atTime(17, 14))).isEqualTo(new Now.Open(TUESDAY.atTime(17, 15)));
    }

    @Test
    void outside_its_hours_the_next_day_it_opens_is_told() {
        var hours = hours("平日 8:30〜17:15");
        var nextWeek = LocalDateTime.of(2026, 11, 30, 8, 30);
        assertThat(hours.at(TUESDAY.atTime(8, 29))).isEqualTo(new Now.Closed(TUESDAY.atTime(8, 30)));
        assertThat(hours.at(LocalDateTime.of(2026, 11, 27, 17, 15))).isEqualTo(new Now.Closed(nextWeek));
    }

    @Test
    void a_night_belongs_to_the_day_it_begins_on() {
        var hours = hours("月 22:00〜翌6:00");
        assertThat(hours.at(TUESDAY.atTime(5, 59))).isEqualTo(new Now.Open(TUESDAY.atTime(6, 0)));
        assertThat(hours.at(TUESDAY.atTime(6, 0))).isEqualTo(new Now.Closed(LocalDateTime.of(2026, 11, 30, 22, 0)));
    }

    @Test
    void around_the_clock_has_no_end() {
        assertThat(hours("24時間（通告）").at(TUESDAY.atTime(3, 0))).isEqualTo(new Now.Open(null));
    }

    @Test
    void what_is_closed_for_a_month_does_not_say_when_it_opens() {
        assertThat(hours("平日 9:00〜17:00", "2026/11/1〜2027/3/31 休み").at(TUESDAY.atTime(12, 0)))
                .isEqualTo(new Now.Closed(null));
    }

    @Test
    void nobody_has_said_when_it_is_open() {
        assertThat(OpeningHours.unsaid().at(TUESDAY.atTime(12, 0))).isEqualTo(new Now.Unsaid());
        assertThat(OpeningHours.kept("昼間。夜は携帯へ")).isEqualTo(OpeningHours.unsaid());
    }
}
