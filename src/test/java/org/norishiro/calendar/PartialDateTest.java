package org.norishiro.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PartialDateTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    /** Typed, kept, shown, age. */
    @ParameterizedTest
    @CsvSource({
        "昭和18年5月3日, 1943-05-03, 昭和18年5月3日, 83歳",
        "S18.5.3, 1943-05-03, 昭和18年5月3日, 83歳",
        "S18.5.3生, 1943-05-03, 昭和18年5月3日, 83歳",
        "1943/5/3, 1943-05-03, 昭和18年5月3日, 83歳",
        "19430503, 1943-05-03, 昭和18年5月3日, 83歳",
        "3180503, 1943-05-03, 昭和18年5月3日, 83歳",
        "昭和18年5月3日ごろ, 1943-05-03~, 昭和18年5月3日ごろ, 83歳くらい",
        "S18.5, 1943-05, 昭和18年5月, 83歳",
        "昭和18年12月, 1943-12, 昭和18年12月, 82歳",
        "昭和18年11月, 1943-11, 昭和18年11月, 82～83歳",
        "昭和18年5月日不詳, 1943-05, 昭和18年5月, 83歳",
        "194305, 1943-05, 昭和18年5月, 83歳",
        "昭和18年5月ごろ, 1943-05~, 昭和18年5月ごろ, 83歳くらい",
        "S18, 1943, 昭和18年, 82～83歳",
        "1943, 1943, 昭和18年, 82～83歳",
        "1943年, 1943, 昭和18年, 82～83歳",
        "昭和18年生まれ, 1943, 昭和18年, 82～83歳",
        "昭和18年月日不詳, 1943, 昭和18年, 82～83歳",
        "1943年（昭和18年）, 1943, 昭和18年, 82～83歳",
        "昭和18年ごろ, 1943~, 昭和18年ごろ, 82歳くらい",
        "昭和18年頃, 1943~, 昭和18年ごろ, 82歳くらい",
        "約1943年, 1943~, 昭和18年ごろ, 82歳くらい",
        "昭和64年, 1989, 昭和64年・平成元年, 36～37歳",
        "80代, 80-89@2026-11-20, 80代（令和8年11月20日現在）, 80代",
        "80代ごろ, 80-89@2026-11-20, 80代（令和8年11月20日現在）, 80代",
        "８０歳代, 80-89@2026-11-20, 80代（令和8年11月20日現在）, 80代",
        "80代前半, 80-84@2026-11-20, 80代前半（令和8年11月20日現在）, 80代前半",
        "80代後半, 85-89@2026-11-20, 80代後半（令和8年11月20日現在）, 80代後半",
        "80代半ば, 83-87@2026-11-20, 83～87歳（令和8年11月20日現在）, 83～87歳",
        "100代, 100-109@2026-11-20, 100代（令和8年11月20日現在）, 100代",
        "83歳, 83-83@2026-11-20, 83歳（令和8年11月20日現在）, 83歳",
        "83歳くらい, 83-83~@2026-11-20, 83歳くらい（令和8年11月20日現在）, 83歳くらい",
        "0歳, 0-0@2026-11-20, 0歳（令和8年11月20日現在）, 0歳",
        "10歳未満, 0-9@2026-11-20, 10歳未満（令和8年11月20日現在）, 10歳未満",
        "不明, unknown, 不明, 年齢不明",
        "不詳, unknown, 不明, 年齢不明",
        "未確認, unasked, 未確認, 年齢不明",
        "'', unasked, 未確認, 年齢不明",
        "'　', unasked, 未確認, 年齢不明",
        "本人が答えない, unanswered, 本人が答えない, 年齢不明"
    })
    void a_birth_date_is_kept_as_far_as_it_is_known(String typed, String kept, String shown, String age) {
        PartialDate date = read(typed);
        assertThat(List.of(date.toText(), date.display(), date.age(TODAY))).containsExactly(kept, shown, age);
    }

    @ParameterizedTest
    @MethodSource("oneOfEach")
    void what_is_shown_reads_as_the_same_value_on_a_later_day(PartialDate date) {
        assertThat(PartialDate.read(date.display(), TODAY.plusYears(3)))
                .isEqualTo(new PartialDateReading.Read(date, null));
    }

    @ParameterizedTest
    @MethodSource("oneOfEach")
    void what_is_kept_is_the_same_value(PartialDate date) {
        assertThat(PartialDate.ofText(date.toText())).isEqualTo(date);
    }

    @ParameterizedTest
    @MethodSource("oneOfEach")
    void the_earliest_day_is_not_after_the_latest(PartialDate date) {
        assertThat(!date.known() || !date.earliest().isAfter(date.latest())).isTrue();
    }

    static List<PartialDate> oneOfEach() {
        return List.of(
                PartialDate.on(LocalDate.of(1943, 5, 3)),
                PartialDate.on(LocalDate.of(1870, 5, 3)),
                PartialDate.on(LocalDate.of(1989, 1, 7)),
                new PartialDate.Day(LocalDate.of(1943, 5, 3), true),
                PartialDate.inMonth(YearMonth.of(1943, 5)),
                PartialDate.inMonth(YearMonth.of(1989, 1)),
                PartialDate.inMonth(YearMonth.of(1926, 12)),
                new PartialDate.Month(YearMonth.of(2019, 5), true),
                PartialDate.inYear(1943),
                PartialDate.inYear(1912),
                PartialDate.inYear(1926),
                PartialDate.inYear(2019),
                PartialDate.inYear(1870),
                new PartialDate.Year(1989, true),
                new PartialDate.Aged(80, 89, false, TODAY),
                new PartialDate.Aged(80, 84, false, TODAY),
                new PartialDate.Aged(85, 89, true, TODAY),
                new PartialDate.Aged(83, 87, true, TODAY),
                new PartialDate.Aged(83, 83, false, TODAY),
                new PartialDate.Aged(83, 83, true, TODAY),
                new PartialDate.Aged(0, 9, false, TODAY),
                new PartialDate.Aged(5, 9, false, TODAY),
                PartialDate.notAsked(),
                PartialDate.notKnown(),
                PartialDate.Missing.NOT_ANSWERED);
    }

    @ParameterizedTest
    @CsvSource({
        "1943-05-03, 1943-05-03, 1943-05-03",
        "1943-05-03~, 1943-04-18, 1943-05-18",
        "1944-02, 1944-02-01, 1944-02-29",
        "1943-05~, 1943-02-01, 1943-08-31",
        "1943, 1943-01-01, 1943-12-31",
        "1943~, 1941-01-01, 1945-12-31",
        "80-89@2026-11-20, 1936-11-21, 1946-11-20",
        "83-83@2026-11-20, 1942-11-21, 1943-11-20",
        "83-83~@2026-11-20, 1940-11-21, 1945-11-20",
        "0-9@2026-11-20, 2016-11-21, 2026-11-20"
    })
    void the_birth_lies_between_two_days(String text, LocalDate earliest, LocalDate latest) {
        PartialDate date = PartialDate.ofText(text);
        assertThat(List.of(date.earliest(), date.latest())).containsExactly(earliest, latest);
    }

    @ParameterizedTest
    @CsvSource({
        "83-83@2026-11-20, 2027-06-01, 83歳くらい",
        "83-83@2026-11-20, 2028-11-20, 85歳くらい",
        "80-89@2026-11-20, 2028-11-20, 80代",
        "80-89@2026-11-20, 2032-11-20, 90代",
        "83-87@2026-11-20, 2028-11-20, 80代後半",
        "0-9@2026-11-20, 2036-11-20, 10代",
        "0-9@2026-11-20, 2028-11-20, 2～11歳"
    })
    void an_age_that_was_said_once_moves_on_with_the_years(String text, LocalDate today, String age) {
        assertThat(PartialDate.ofText(text).age(today)).isEqualTo(age);
    }

    @Test
    void somebody_who_is_still_expected_has_no_age() {
        assertThat(PartialDate.on(TODAY.plusDays(10)).age(TODAY)).isEqualTo("出生前");
    }

    @ParameterizedTest
    @CsvSource({
        "昭和18年2月29日, 昭和18年2月29日はありません", "18.5.3, 元号か西暦の年がありません", "18年5月3日, 元号か西暦の年がありません",
        "18年, 元号か西暦の年がありません", "200歳, 200歳は扱えません", "明治3年5月, 明治5年までは旧暦です。西暦で入力してください"
    })
    void a_birth_date_that_cannot_be_is_refused_in_its_own_words(String text, String message) {
        assertThat(PartialDate.read(text, TODAY)).isEqualTo(new PartialDateReading.Impossible(message));
    }

    @ParameterizedTest
    @ValueSource(strings = {"昨日", "+7", "1120", "80", "むかし", "昭和", "代", "歳", "()", "80代（きのう現在）"})
    void anything_else_is_unreadable(String text) {
        assertThat(PartialDate.read(text, TODAY)).isEqualTo(new PartialDateReading.Unreadable());
    }

    @Test
    void a_year_that_its_era_never_had_is_converted_and_said_so() {
        assertThat(PartialDate.read("平成32年", TODAY))
                .isEqualTo(new PartialDateReading.Read(PartialDate.inYear(2020), "平成は31年4月30日までです。令和2年と読みました。"));
    }

    @Test
    void a_day_within_a_year_could_be_the_same_birth() {
        assertThat(read("S18").couldBe(read("S18.5.3"))).isTrue();
    }

    @Test
    void a_day_outside_a_year_could_not_be_the_same_birth() {
        assertThat(read("S19").couldBe(read("S18.5.3"))).isFalse();
    }

    @Test
    void an_unknown_birth_could_be_any() {
        assertThat(read("不明").couldBe(read("S18.5.3"))).isTrue();
    }

    @Test
    void only_a_certain_day_is_exact() {
        assertThat(List.of(read("S18.5.3ごろ"), read("S18.5"), read("不明")))
                .allSatisfy(date -> assertThat(date.exactDay()).isNull());
    }

    @Test
    void a_certain_day_is_exact() {
        assertThat(read("S18.5.3").exactDay()).isEqualTo(LocalDate.of(1943, 5, 3));
    }

    @Test
    void the_hint_shows_date_and_age() {
        assertThat(PartialDate.read("S18.5.3", TODAY).hint(TODAY)).isEqualTo("昭和18年5月3日　83歳");
    }

    @Test
    void the_hint_of_an_unknown_date_has_no_age() {
        assertThat(PartialDate.read("不明", TODAY).hint(TODAY)).isEqualTo("不明");
    }

    @Test
    void text_that_was_never_kept_is_a_mistake_of_the_program() {
        assertThatIllegalArgumentException().isThrownBy(() -> PartialDate.ofText("S18.5.3"));
    }

    private static PartialDate read(String text) {
        return ((PartialDateReading.Read) PartialDate.read(text, TODAY)).date();
    }
}
