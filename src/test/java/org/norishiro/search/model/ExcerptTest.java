package org.norishiro.search.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ExcerptTest {
    private static List<String> letters(String spaced) {
        return Arrays.asList(spaced.split(" ", -1));
    }

    private static String marked(Excerpt excerpt) {
        return excerpt.pieces().stream()
                .map(piece -> piece.hit() ? "[" + piece.words() + "]" : piece.words())
                .collect(Collectors.joining());
    }

    @Test
    void a_hit_is_marked_as_it_was_written() {
        var excerpt = Excerpt.of(letters("本 人 髙 﨑 さ ん"), letters("本 人 高 崎 さ ん"), List.of("高崎"));
        assertThat(marked(excerpt)).isEqualTo("本人[髙﨑]さん");
        assertThat(excerpt.hasHit()).isTrue();
    }

    @Test
    void marks_and_blanks_between_the_letters_are_part_of_the_hit() {
        var excerpt = Excerpt.of(letters("生 活 ・ 保 護"), letters("生 活  保 護"), List.of("生活保護"));
        assertThat(marked(excerpt)).isEqualTo("[生活・保護]");
    }

    @Test
    void a_letter_that_folds_to_several_is_one_letter() {
        var excerpt = Excerpt.of(letters("㍻ 二 年"), letters("平成 二 年"), List.of("成二"));
        assertThat(marked(excerpt)).isEqualTo("[㍻二]年");
    }

    @Test
    void every_hit_of_every_word_is_marked() {
        var excerpt = Excerpt.of(letters("母 と 父 と 母"), letters("母 と 父 と 母"), List.of("母と", "と母"));
        assertThat(marked(excerpt)).isEqualTo("[母と]父[と母]");
    }

    @Test
    void a_long_text_is_cut_around_the_first_hit() {
        var filler = Collections.nCopies(300, "あ");
        var text = new ArrayList<>(filler);
        text.addAll(List.of("猫", "が"));
        text.addAll(filler);
        var excerpt = Excerpt.of(text, text, List.of("猫が"));
        assertThat(excerpt.cutBefore()).isTrue();
        assertThat(excerpt.cutAfter()).isTrue();
        assertThat(marked(excerpt)).contains("あ[猫が]あ").hasSizeLessThan(170);
    }

    @Test
    void without_a_hit_it_begins_at_the_beginning() {
        var excerpt = Excerpt.of(letters("電 話"), letters("電 話"), List.of("猫が"));
        assertThat(marked(excerpt)).isEqualTo("電話");
        assertThat(excerpt.hasHit()).isFalse();
        assertThat(excerpt.cutBefore()).isFalse();
    }

    @Test
    void nothing_to_show_is_no_excerpt() {
        assertThat(Excerpt.of(List.of(), List.of(), List.of("猫が")).pieces()).isEmpty();
    }
}
