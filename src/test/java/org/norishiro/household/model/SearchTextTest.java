package org.norishiro.household.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SearchTextTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @ParameterizedTest
    @CsvSource({
        "髙﨑,高崎",
        "渡邊 渡邉,渡辺渡辺",
        "ハナコ,はなこ",
        "ﾊﾅｺ,はなこ",
        "ヴィクトル・ソーサ,ゔぃくとるそさ",
        "𠮷田,吉田",
        "Ｒ８－００１２,r80012",
        "0000-10-1001,0000101001",
        "葛\uDB40\uDD00城,葛城",
        "神,神"
    })
    void what_is_written_alike_is_folded_alike(String written, String folded) {
        assertThat(SearchText.fold(written)).isEqualTo(folded);
    }

    @Test
    void nothing_in_a_folded_text_means_anything_to_a_pattern() {
        assertThat(SearchText.fold("100%_\\'")).isEqualTo("100");
    }

    @Test
    void a_search_does_not_run_over_the_seam_of_two_texts() {
        assertThat(SearchText.of("架空 ハナ", "", "かくう")).isEqualTo("架空はな/かくう");
    }

    @Test
    void words_are_looked_for_one_by_one() {
        assertThat(SearchTerms.of("架空　ハナ", TODAY).words()).containsExactly("架空", "はな");
    }

    @Test
    void a_birth_date_is_looked_for_as_such() {
        var terms = SearchTerms.of("S18.5.3", TODAY);
        assertThat(terms.born()).isNotNull();
        assertThat(terms.born().display()).isEqualTo("昭和18年5月3日");
    }

    @Test
    void marks_alone_are_nothing_to_look_for() {
        assertThat(SearchTerms.of(" ・％ ", TODAY).blank()).isTrue();
    }
}
