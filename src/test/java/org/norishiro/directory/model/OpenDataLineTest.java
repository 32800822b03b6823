package org.norishiro.directory.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.norishiro.directory.model.OpenDataFile.Reading;

class OpenDataLineTest {
    private static OpenDataLine.Outcome only(String headings, String cells) {
        return only(headings, cells, "");
    }

    private static OpenDataLine.Outcome only(String headings, String cells, String kind) {
        var line = new OpenDataFile.Line(2, List.of(cells.split(",", -1)));
        if (OpenDataFile.of("", List.of(headings.split(",", -1)), List.of(line)) instanceof Reading.Readable(var file))
            return OpenDataLine.of(file, line, kind);
        throw new AssertionError("no readable file");
    }

    private static OpenDataLine read(String headings, String cells) {
        if (only(headings, cells) instanceof OpenDataLine.Outcome.Read(var line)) return line;
        throw new AssertionError(String.valueOf(only(headings, cells)));
    }

    private static List<String> why(String headings, String cells) {
        if (only(headings, cells) instanceof OpenDataLine.Outcome.Rejected(var number, var name, var why)) return why;
        throw new AssertionError("read");
    }

    @Test
    void a_line_without_a_name_is_rejected() {
        assertThat(why("名称,住所", ",架空市")).containsExactly("名称がありません。");
    }

    @Test
    void a_line_with_a_column_too_many_is_rejected() {
        assertThat(why("名称,住所", "架空会館,架空市,余り")).containsExactly("列の数が見出し（2列）と違います（3列）。");
    }

    @Test
    void a_name_that_is_a_text_is_rejected() {
        assertThat(why("名称,住所", "あ".repeat(201) + ",架空市")).containsExactly("名称が200字を超えています。");
    }

    @Test
    void a_wrong_code_is_told_and_the_line_taken_in() {
        assertThat(read("全国地方公共団体コード,名称", "011010,架空会館").remarks())
                .containsExactly("団体コード 011010 は検査数字が合いません。正しくは 011011 と思われます。");
    }

    @Test
    void a_place_that_cannot_be_is_told_and_left_out() {
        var line = read("名称,緯度,経度", "架空会館,134.05,34.33");
        assertThat(line.remarks()).containsExactly("緯度と経度が逆のようです。位置なしで登録します。");
        assertThat(line.facts().place()).isNull();
    }

    @Test
    void a_line_without_a_number_is_known_by_name_and_address() {
        assertThat(read("名称,住所", "架空会館,架空市1").key()).isEqualTo("架空会館／架空市1");
    }

    @Test
    void who_represents_the_operator_is_left_in_the_file() {
        assertThat(read("名称,代表者名", "架空医院,架空 太郎").facts().byHeading()).doesNotContainValue("架空 太郎");
    }

    @Test
    void nor_is_anybody_else_by_name_taken_over() {
        assertThat(read("名称,園長名,連絡担当者,管理者氏名", "架空園,架空 太郎,架空 次郎,架空 三郎").facts().byHeading())
                .containsOnlyKeys("名前", "種類");
    }

    @Test
    void a_column_called_otherwise_is_told() {
        assertThat(read("名称,電話,対象", "架空会館,000,だれでも").facts().byHeading())
                .containsEntry("電話", "000")
                .containsEntry("対象", "だれでも");
    }

    @Test
    void a_column_of_the_same_meaning_as_another_is_told_beside_it() {
        assertThat(read("名称,住所,所在地,サービス・診療科目,実施サービス", "架空会館,架空市,,相談,訪問").facts().byHeading())
                .containsEntry("サービス・診療科目", "訪問／相談");
    }

    @Test
    void a_key_longer_than_an_index_holds_is_rejected() {
        assertThat(why("名称,住所", "架空会館," + "あ".repeat(600))).containsExactly("番号、または名称と住所を合わせたものが、500字を超えています。");
    }

    @Test
    void somebody_who_runs_a_clinic_is_left_in_the_file() {
        assertThat(read("name,medicalSubjects,establisher", "架空医院,内科,架空 次郎")
                        .facts()
                        .byHeading())
                .doesNotContainValue("架空 次郎");
    }

    @Test
    void an_organisation_that_runs_it_is_told() {
        assertThat(read("name,medicalSubjects,establisher", "架空医院,内科,医療法人架空会")
                        .facts()
                        .operator())
                .isEqualTo("医療法人架空会");
    }

    @Test
    void a_city_that_runs_it_is_told() {
        assertThat(read("name,address,medicalSubjects,establisher", "市民病院,架空県架空市1,内科,架空市")
                        .facts()
                        .operator())
                .isEqualTo("架空市");
    }

    @Test
    void of_two_kinds_what_whoever_takes_it_in_says_is_first() {
        assertThat(only("名称,種別,受入年齢", "A,保育所,0歳", "認定こども園"))
                .isInstanceOfSatisfying(
                        OpenDataLine.Outcome.Read.class,
                        read -> assertThat(read.line().facts().kind()).isEqualTo("認定こども園"));
    }
}
