package org.norishiro.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReadingTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    enum Method {
        PHONE,
        VISIT
    }

    private static Reading of(String name, String... values) {
        return new Reading(Entered.of(Map.of(name, values)), TODAY);
    }

    private static String complaint(Reading in, String name) {
        return String.valueOf(in.entered().error(name));
    }

    @Test
    void a_required_text_must_be_there() {
        var in = of("body", " 　\r\n");
        in.required("body", "内容", 4000);
        assertThat(complaint(in, "body")).isEqualTo("内容を入力してください。");
    }

    @Test
    void a_text_too_long_says_how_long_it_is() {
        var in = of("body", "あ".repeat(4120));
        in.required("body", "内容", 4000);
        assertThat(complaint(in, "body")).isEqualTo("内容は4,000文字以内で入力してください（いま4,120文字）。");
    }

    @Test
    void a_character_outside_the_basic_plane_counts_once() {
        var in = of("name", "𠮷".repeat(20));
        assertThat(in.required("name", "氏名", 20)).hasSize(40);
        assertThat(in.refused()).isFalse();
    }

    @Test
    void a_line_end_counts_once() {
        var in = of("body", "一\r\n二");
        assertThat(in.required("body", "内容", 3)).isEqualTo("一\n二");
        assertThat(in.refused()).isFalse();
    }

    @Test
    void free_text_keeps_its_characters() {
        assertThat(of("body", "　ＡＢＣ－１２３ー㈱　髙﨑 ").required("body", "内容", 100)).isEqualTo("ＡＢＣ－１２３ー㈱　髙﨑");
    }

    @Test
    void characters_that_nobody_can_see_are_dropped() {
        assertThat(of("body", "見\u0000守\u0007り").required("body", "内容", 100)).isEqualTo("見守り");
    }

    @Test
    void an_optional_text_left_empty_is_nothing() {
        assertThat(of("x", "  ").optional("x", "備考", 10)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"０３－１２３４－５６７８,03-1234-5678", "03ー1234ー5678,03-1234-5678", "03 1234 5678,0312345678", "ＡＢ‐１２,AB-12"})
    void codes_are_read_whatever_keyboard_they_come_from(String typed, String code) {
        assertThat(of("tel", typed).code("tel", "電話番号", 20)).isEqualTo(code);
    }

    @Test
    void a_date_is_read_in_the_calendar_of_the_office() {
        assertThat(of("on", "Ｒ８．１１．８").requiredDate("on", "訪問日")).isEqualTo(LocalDate.of(2026, 11, 8));
    }

    @Test
    void a_date_that_never_was_is_refused_with_the_reason() {
        var in = of("on", "令和8年2月29日");
        in.date("on", "訪問日");
        assertThat(complaint(in, "on")).isEqualTo("訪問日は実際にある日付を入力してください（令和8年2月29日はありません）。");
    }

    @Test
    void a_required_date_must_be_there() {
        var in = of("on", "");
        in.requiredDate("on", "訪問日");
        assertThat(complaint(in, "on")).isEqualTo("訪問日を入力してください。");
    }

    @Test
    void what_happened_cannot_lie_in_the_future() {
        var in = of("on", "R8.11.21");
        in.requiredPastDate("on", "訪問日");
        assertThat(complaint(in, "on")).isEqualTo("訪問日は今日か、今日より前の日付にしてください。");
    }

    @Test
    void what_is_planned_cannot_lie_in_the_past() {
        var in = of("due", "R8.11.19");
        in.requiredComingDate("due", "回答期限");
        assertThat(complaint(in, "due")).isEqualTo("回答期限は今日か、今日より後の日付にしてください。");
    }

    @Test
    void a_date_beyond_its_era_is_asked_once_and_then_taken() {
        var first = of("on", "平成32年5月1日");
        first.date("on", "訪問日");
        var second = new Reading(first.entered().with("on", first.entered().text("on")), TODAY);

        assertThat(first.refused()).isTrue();
        assertThat(new Reading(Entered.ofFields(first.entered().fields()), TODAY).date("on", "訪問日"))
                .isEqualTo(LocalDate.of(2020, 5, 1));
        assertThat(second.entered().text("on")).isEqualTo("令和2年5月1日");
    }

    @ParameterizedTest
    @ValueSource(strings = {"9:30", "９：３０", "9時半"})
    void a_time_is_read_as_it_is_said(String typed) {
        assertThat(of("at", typed).requiredTime("at", "開始")).isEqualTo(LocalTime.of(9, 30));
    }

    @Test
    void a_moment_is_date_and_time() {
        var in = new Reading(Entered.blank().with("at", "昨日 14:05"), TODAY.atTime(10, 14));
        assertThat(in.requiredDateTime("at", "日時")).isEqualTo(LocalDateTime.of(2026, 11, 19, 14, 5));
    }

    @Test
    void an_unknown_date_of_birth_is_a_value() {
        var in = of("born", "昭和18年ごろ");
        assertThat(in.partialDate("born", "生年月日").display()).isEqualTo("昭和18年ごろ");
        assertThat(in.refused()).isFalse();
    }

    @Test
    void a_choice_must_be_made() {
        var in = of("method", "");
        in.choice("method", "方法", Method.class);
        assertThat(complaint(in, "method")).isEqualTo("方法を選んでください。");
    }

    @Test
    void a_choice_that_is_none_of_ours_is_refused() {
        var in = of("method", "TELEPATHY");
        in.choice("method", "方法", Method.class);
        assertThat(complaint(in, "method")).isEqualTo("方法を選び直してください。");
    }

    @Test
    void several_choices_are_read_each_once() {
        assertThat(of("method", "VISIT", "PHONE", "VISIT").choices("method", "方法", Method.class))
                .containsExactly(Method.VISIT, Method.PHONE);
    }

    @Test
    void a_malformed_id_is_refused_and_not_thrown() {
        var in = of("agency", "1 or 1=1");
        in.requiredId("agency", "機関");
        assertThat(complaint(in, "agency")).isEqualTo("機関を選び直してください。");
    }

    @Test
    void an_id_is_read() {
        var id = UUID.randomUUID();
        assertThat(of("agency", id.toString()).requiredId("agency", "機関")).isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource({"３,3", "12,12", "' 7 ',7"})
    void numbers_are_read_from_any_keyboard(String typed, int number) {
        assertThat(of("people", typed).number("people", "人数", 1, 20)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "21", "三", "1.5", "99999999999"})
    void a_number_out_of_its_bounds_is_refused(String typed) {
        var in = of("people", typed);
        in.number("people", "人数", 1, 20);
        assertThat(complaint(in, "people")).isEqualTo("人数は1から20までの数字で入力してください。");
    }

    @Test
    void a_version_that_makes_no_sense_is_an_old_one() {
        assertThat(of("version", "x").version("version")).isEqualTo(-1);
        assertThat(of("version", "3").version("version")).isEqualTo(3);
    }
}
