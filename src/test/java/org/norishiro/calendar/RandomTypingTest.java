package org.norishiro.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Seeded, so that a failure comes back. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RandomTypingTest {
    private static final int STRINGS = 100_000;
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 20, 10, 14);
    private static final LocalDate TODAY = NOW.toLocalDate();
    private static final LocalDate FIRST = LocalDate.of(1873, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2100, 12, 31);
    private static final List<String> PIECES = List.of(
            "令和 平成 昭和 大正 明治 令 平 昭 R H S T M r 元 年 月 日 . / - ： : , 、 。 ・ ( ) （ ） 金 土 日曜 曜日 今日 昨日 来週 先週 の 次 末 前 後 週間 か月 代 前半 歳 ごろ 約 不明 不詳 現在 生 時 分 半 午後 T + ＋ ～ ㋿ ㍼ 一 十 二十 〇 0 1 2 3 8 9 11 20 31 64 99 2026 1120 １ ９ ー － \u3000 \t \ud800 \udc00 \u0000 𠮟 é % ' < か\u3099"
                    .split(" "));

    @Test
    void reading_never_fails_whatever_is_typed() {
        Random random = new Random(20261120);
        assertThatCode(() -> {
                    for (int i = 0; i < STRINGS; i++) readEveryWay(i % 10 == 0 ? noise(random) : typing(random));
                })
                .doesNotThrowAnyException();
    }

    @Test
    void what_is_read_as_a_birth_date_can_be_kept_and_shown() {
        Random random = new Random(8);
        assertThat(Stream.generate(() -> PartialDate.read(typing(random), TODAY))
                        .limit(STRINGS))
                .filteredOn(PartialDateReading.Read.class::isInstance)
                .extracting(reading -> ((PartialDateReading.Read) reading).date())
                .filteredOn(date -> !PartialDate.ofText(date.toText()).equals(date)
                        || !PartialDate.read(date.display(), TODAY).equals(new PartialDateReading.Read(date, null)))
                .isEmpty();
    }

    @Test
    void every_day_is_read_back_from_each_form_in_which_it_is_shown() {
        assertThat(FIRST.datesUntil(LAST)
                        .flatMap(date -> Stream.of(
                                        JapaneseDates.full(date),
                                        JapaneseDates.plain(date),
                                        JapaneseDates.dense(date),
                                        JapaneseDates.ago(date, TODAY),
                                        date.toString())
                                .filter(shown ->
                                        !DateReading.of(shown, TODAY).equals(new DateReading.Read(date, null)))))
                .isEmpty();
    }

    @Test
    void every_day_around_today_is_read_back_without_its_year() {
        assertThat(TODAY.minusDays(180)
                        .datesUntil(TODAY.plusDays(180))
                        .filter(date -> !(DateReading.of(JapaneseDates.monthDay(date), TODAY)
                                        instanceof DateReading.Read(var read, var _)
                                && read.equals(date))))
                .isEmpty();
    }

    @Test
    void moments_are_read_back_as_they_are_shown() {
        Random random = new Random(1014);
        assertThat(Stream.generate(() ->
                                FIRST.plusDays(random.nextInt(83_000)).atTime(random.nextInt(24), random.nextInt(60)))
                        .limit(10_000)
                        .filter(at -> !DateTimeReading.of(JapaneseDates.withTime(at), NOW)
                                .equals(new DateTimeReading.Read(at, null))))
                .isEmpty();
    }

    @Test
    void every_year_and_month_of_birth_is_read_back_as_it_is_shown() {
        assertThat(IntStream.range(0, 2_700)
                        .mapToObj(YearMonth.of(1868, 1)::plusMonths)
                        .flatMap(month -> Stream.of(PartialDate.inMonth(month), PartialDate.inYear(month.getYear())))
                        .filter(date -> !PartialDate.read(date.display(), TODAY)
                                .equals(new PartialDateReading.Read(date, null))))
                .isEmpty();
    }

    private static void readEveryWay(String text) {
        DateReading.of(text, TODAY).hint();
        DateTimeReading.of(text, NOW).hint();
        PartialDate.read(text, TODAY).hint(TODAY);
    }

    private static String typing(Random random) {
        return random.ints(1 + random.nextInt(8), 0, PIECES.size())
                .mapToObj(PIECES::get)
                .collect(Collectors.joining());
    }

    private static String noise(Random random) {
        return random.ints(random.nextInt(80), 0, 0x10000)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
