package org.norishiro.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.norishiro.ModuleWorld;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 検索用の字: what is written alike is folded alike, by the database, for what is kept and for what is asked. */
@ModuleWorld
class FoldingModuleTest {
    private static final int TEXTS = 300;
    private static final String LETTERS = "髙高﨑崎﨑渡邊邉辺𠮷吉ハはﾊｶﾞガがヴｳﾞーｰ０0Ａaａ・、。　 ㈱㍻－-神神葛\uDB40\uDD00々〇É😀\n%_\\'\"〜ヶヵ斎齋齊澤沢";

    @Autowired
    JdbcClient sql;

    private String one(String function, String words) {
        return sql.sql("select " + function + "(:words)")
                .param("words", words)
                .query(String.class)
                .single();
    }

    private String folded(String words) {
        return one("folded", words);
    }

    private String names(String... names) {
        return sql.sql("select folded_names(variadic :names)")
                .param("names", names)
                .query(String.class)
                .single();
    }

    /** Letter by letter, in another order and each once, as a page of texts is folded. */
    private List<String> foldedLetters(String text) {
        var letters = List.of(one("spelled", text).split("\u001f"));
        var once = new ArrayList<>(new TreeSet<>(letters));
        var folded = sql.sql("select folded_letters(:letters)")
                .param("letters", once.toArray(String[]::new))
                .query((rs, n) -> List.of((String[]) rs.getArray(1).getArray()))
                .single();
        return letters.stream().map(letter -> folded.get(once.indexOf(letter))).toList();
    }

    private List<String> asked(String typed) {
        return sql.sql("select unnest(asked_words(:typed))")
                .param("typed", typed)
                .query(String.class)
                .list();
    }

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
    void names_that_are_written_alike_are_folded_alike(String written, String folded) {
        assertThat(names(written)).isEqualTo(folded);
    }

    @ParameterizedTest
    @CsvSource({"デイサービス,でいさーびす", "ﾃﾞｲｻｰﾋﾞｽ,でいさーびす", "3ー5番地,35番地", "３ｰ５番地,35番地", "ビール,びーる", "ビル,びる"})
    void a_long_sound_stays_as_it_is_unless_it_stands_for_a_hyphen(String written, String folded) {
        assertThat(folded(written)).isEqualTo(folded);
    }

    @Test
    void nothing_in_a_folded_text_means_anything_to_a_pattern() {
        assertThat(folded("100%_\\'")).isEqualTo("100");
    }

    @Test
    void a_search_does_not_run_over_the_seam_of_two_texts() {
        assertThat(names("架空 ハナ", "", "かくう")).isEqualTo("架空はな/かくう");
    }

    @Test
    void a_former_name_is_folded_like_any_other() {
        assertThat(names("旧姓 渡邊")).isEqualTo("旧姓渡辺");
    }

    @Test
    void words_are_looked_for_one_by_one_and_a_phrase_as_it_stands() {
        assertThat(asked(" 架空　ハナ ")).containsExactly("架空", "はな");
        assertThat(asked("“生活 保護”　受診")).containsExactly("生活保護", "受診");
    }

    @Test
    void marks_alone_are_nothing_to_look_for() {
        assertThat(asked(" ・％ 。")).isEmpty();
    }

    private static String random(Random random) {
        var letters = LETTERS.codePoints().toArray();
        var text = new StringBuilder();
        for (var n = random.nextInt(30); n >= 0; n--) text.appendCodePoint(letters[random.nextInt(letters.length)]);
        return text.toString();
    }

    @Test
    void folding_twice_is_folding_once() {
        var random = new Random(13);
        for (var n = 0; n < TEXTS; n++) {
            // a long sound that a mark kept from its digit stands beside it afterwards
            var once = folded(random(random).replaceAll("[ーｰ]", ""));
            assertThat(folded(once)).isEqualTo(once);
        }
    }

    @Test
    void a_text_spelled_out_is_the_same_text_and_its_letters_folded_are_the_folded_text() {
        var random = new Random(7);
        for (var n = 0; n < TEXTS; n++) {
            var text = random(random);
            assertThat(one("spelled", text).replace("\u001f", "")).isEqualTo(text);
            assertThat(String.join("", foldedLetters(text))).isEqualTo(folded(text));
        }
    }

    @Test
    void width_and_kana_make_no_difference_to_any_text() {
        assertThat(folded("アイウエオガギグパピプヴヷ")).isEqualTo(folded("ｱｲｳｴｵｶﾞｷﾞｸﾞﾊﾟﾋﾟﾌﾟｳﾞﾜﾞ"));
        assertThat(folded("ABCxyz０１２")).isEqualTo(folded("ａｂｃＸＹＺ012"));
    }
}
