package org.norishiro.directory.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.norishiro.directory.usecase.Furigana.Run;

class DictionaryFuriganaTest {
    private final DictionaryFurigana furigana = new DictionaryFurigana();

    private String shown(String text) {
        return furigana.of(text).stream()
                .map(run -> run.reading() == null ? run.text() : run.text() + "(" + run.reading() + ")")
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @CsvSource({
        "生活保護の相談,生活(せいかつ)保護(ほご)の相談(そうだん)",
        "困っている人,困(こま)っている人(ひと)",
        "お金を借りる,お金(かね)を借(か)りる",
        "だれでも,だれでも",
        "無料,無料(むりょう)",
        "ハローワーク,ハローワーク"
    })
    void a_word_with_characters_gets_its_reading_and_kana_none(String text, String expected) {
        assertThat(shown(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"65歳以上の人、　その家族。\n「訪問」 も（電話）で", "", " ", "🏠のこと"})
    void nothing_of_the_text_is_lost(String text) {
        assertThat(furigana.of(text).stream().map(Run::text).collect(Collectors.joining()))
                .isEqualTo(text);
    }

    @Test
    void a_word_the_dictionary_does_not_know_stands_without_a_reading() {
        assertThat(furigana.of("鱻")).containsExactly(new Run("鱻", null));
    }
}
