package org.norishiro.disclosure.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.norishiro.disclosure.model.Disguise.Known;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DisguiseTest {
    static final Disguise DISGUISE = new Disguise(List.of(new Known("母", "架空 ハナ", "ハナ"), new Known("長男", "架空 一", "一")));

    @ParameterizedTest
    @CsvSource({
        "架空 ハナさんが転んだ,母が転んだ",
        "架空　ハナが転んだ,母が転んだ",
        "ハナさんが転んだ,母が転んだ",
        "架空一さんは留守,長男は留守",
        "一さんは留守,長男は留守",
        "架空さんの家,（名字）の家"
    })
    void people_are_spoken_of_by_their_part(String written, String disguised) {
        assertThat(DISGUISE.of(written)).isEqualTo(disguised);
    }

    @Test
    void a_letter_that_is_somebodys_name_stays_where_it_names_nobody() {
        assertThat(DISGUISE.of("月に一度、一人で通う")).isEqualTo("月に一度、一人で通う");
    }

    @ParameterizedTest
    @CsvSource({"83歳の母,80代の母", "６２才,60代", "7歳,10歳未満", "月に83回,月に83回", "59〜60歳,50代〜60代", "83～84歳,80代"})
    void ages_become_decades(String written, String disguised) {
        assertThat(DISGUISE.of(written)).isEqualTo(disguised);
    }

    @ParameterizedTest
    @CsvSource({"090-1234-5678に電話,（電話番号）に電話", "０１２３ー４５ー６７８９,（電話番号）"})
    void telephone_numbers_go(String written, String disguised) {
        assertThat(DISGUISE.of(written)).isEqualTo(disguised);
    }
}
