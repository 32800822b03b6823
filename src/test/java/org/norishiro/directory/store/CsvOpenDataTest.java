package org.norishiro.directory.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.norishiro.directory.model.FileFlaw;
import org.norishiro.directory.model.OpenDataFile;
import org.norishiro.directory.model.OpenDataFile.Reading;
import org.norishiro.directory.model.OpenDataLine;
import org.norishiro.directory.model.OpenDataSet;
import tools.jackson.databind.json.JsonMapper;

class CsvOpenDataTest {
    private static final CsvOpenData READER =
            new CsvOpenData(new HsdsOpenData(JsonMapper.builder().build()));

    private static final String OLD_GENERATION = """
            都道府県コード又は市区町村コード,NO,都道府県名,市区町村名,名称,名称_カナ,住所,方書,緯度,経度,電話番号,内線番号,利用可能曜日,開始時間,終了時間,バリアフリー情報
            372013,1,香川県,高松市,架空会館,カクウカイカン,架空市一丁目1,2階,34.33,134.05,000-000-0001,12,月火水木金,08:30,17:15,車椅子可
            """;

    private static final String NEW_GENERATION = """
            全国地方公共団体コード,ID,地方公共団体名,名称,名称_カナ,所在地_連結表記,建物名等(方書),緯度,経度,電話番号,団体名,利用可能時間特記事項,説明,URL
            372013,0001,高松市,架空図書館,カクウトショカン,香川県高松市架空町2,,34.33,134.05,000-000-0002,高松市,祝日は休み,静かな場所,https://example.jp/
            """;

    private static byte[] sample(String name) {
        try (var in = CsvOpenDataTest.class.getResourceAsStream("/opendata/" + name)) {
            if (in == null) throw new IllegalStateException(name);
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static OpenDataFile readable(byte[] content) {
        if (READER.read(content) instanceof Reading.Readable(var file)) return file;
        throw new AssertionError(String.valueOf(READER.read(content)));
    }

    private static List<OpenDataLine> lines(OpenDataFile file) {
        return file.lines().stream()
                .map(line -> OpenDataLine.of(file, line, ""))
                .flatMap(each -> each instanceof OpenDataLine.Outcome.Read(var line) ? Stream.of(line) : Stream.empty())
                .toList();
    }

    private static FileFlaw flaw(byte[] content) {
        if (READER.read(content) instanceof Reading.Flawed(var flaw)) return flaw;
        throw new AssertionError("readable");
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource({
        "takamatsu_disabled_welfare_facility.csv, PUBLIC_FACILITIES, 8",
        "takamatsu_health_center.csv, PUBLIC_FACILITIES, 9",
        "takamatsu_nursing_home.csv, PUBLIC_FACILITIES, 12",
        "takamatsu_regional_comprehensive_support_center.csv, PUBLIC_FACILITIES, 7",
        "takamatsu_welfare_hall.csv, PUBLIC_FACILITIES, 7",
        "takamatsu_hospital.csv, MEDICAL_INSTITUTIONS, 616",
        "localgovjp-utf8.csv, LOCAL_GOVERNMENTS, 1916"
    })
    void real_files_are_taken_in_line_for_line_without_remarks(String name, OpenDataSet set, int count) {
        var file = readable(sample(name));
        assertThat(file.set()).isEqualTo(set);
        assertThat(lines(file))
                .hasSize(count)
                .allSatisfy(line -> assertThat(line.remarks()).isEmpty());
    }

    @Test
    void a_file_of_windows_says_the_same_as_one_in_utf_8() {
        var windows = readable(OLD_GENERATION.getBytes(Charset.forName("windows-31j")));
        assertThat(lines(windows)).isEqualTo(lines(readable(utf8(OLD_GENERATION))));
    }

    @Test
    void a_mark_before_the_first_heading_is_none_of_it() {
        assertThat(lines(readable(utf8("\uFEFF" + OLD_GENERATION)))).isEqualTo(lines(readable(utf8(OLD_GENERATION))));
    }

    @Test
    void lines_end_as_they_like() {
        var windows = OLD_GENERATION.replace("\n", "\r\n");
        assertThat(lines(readable(utf8(windows)))).isEqualTo(lines(readable(utf8(OLD_GENERATION))));
    }

    @Test
    void the_older_generation_is_understood() {
        var facts = lines(readable(utf8(OLD_GENERATION))).getFirst().facts();
        assertThat(facts.byHeading())
                .containsEntry("名前", "架空会館")
                .containsEntry("種類", "公共施設")
                .containsEntry("所在地", "架空市一丁目1 2階")
                .containsEntry("電話", "000-000-0001 内線12")
                .containsEntry("開始時間", "08:30")
                .containsEntry("バリアフリー情報", "車椅子可");
    }

    @Test
    void the_newer_generation_is_understood() {
        var facts = lines(readable(utf8(NEW_GENERATION))).getFirst().facts();
        assertThat(facts.byHeading())
                .containsEntry("名前", "架空図書館")
                .containsEntry("所在地", "香川県高松市架空町2")
                .containsEntry("運営する団体", "高松市")
                .containsEntry("日時の補足", "祝日は休み")
                .containsEntry("説明", "静かな場所");
    }

    @Test
    void english_headings_are_understood() {
        var first = lines(readable(sample("takamatsu_hospital.csv"))).getFirst();
        assertThat(first.key()).isEqualTo("jp.takamatsu.smartcity.medical.Hospital.1");
        assertThat(first.facts().byHeading())
                .containsEntry("種類", "病院")
                .containsEntry("ふりがな", "イワキビョウイン")
                .containsEntry("病床数", "237")
                .containsEntry("開設年月日", "1974/4/1")
                .containsEntry("緯度・経度", "34.236976, 134.021769");
    }

    @Test
    void care_services_and_child_care_are_told_by_their_headings() {
        assertThat(readable(utf8("NO,介護サービス事業所名称,実施サービス\n1,架空の家,訪問介護\n")).set()).isEqualTo(OpenDataSet.CARE_SERVICES);
        assertThat(readable(utf8("NO,名称,種別,受入年齢\n1,架空保育園,保育所,0歳から\n")).set()).isEqualTo(OpenDataSet.CHILD_CARE);
    }

    @Test
    void a_file_without_names_is_refused() {
        assertThat(flaw(utf8("日付,人口\n2026-01-01,100\n"))).isEqualTo(FileFlaw.NO_NAMES);
    }

    @Test
    void a_file_without_lines_is_refused() {
        assertThat(flaw(utf8("名称,住所\n"))).isEqualTo(FileFlaw.NO_LINES);
    }

    @Test
    void an_empty_file_is_refused() {
        assertThat(flaw(new byte[0])).isEqualTo(FileFlaw.EMPTY);
    }

    @Test
    void a_picture_is_refused() {
        assertThat(flaw(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, (byte) 0xFF, (byte) 0xFD}))
                .isEqualTo(FileFlaw.UNKNOWN_LETTERS);
    }

    @Test
    void two_columns_of_one_name_are_refused() {
        assertThat(flaw(utf8("名称,住所,住所\nあ,い,う\n"))).isEqualTo(FileFlaw.HEADING_TWICE);
    }

    @Test
    void columns_without_a_heading_are_passed_over() {
        assertThat(lines(readable(utf8("名称,住所,,\nあ,い,,\n"))).getFirst().facts().byHeading())
                .containsOnlyKeys("名前", "種類", "所在地");
    }

    @Test
    void a_quotation_mark_that_never_closes_is_refused() {
        assertThat(flaw(utf8("名称,住所\n\"あ,い\n"))).isEqualTo(FileFlaw.NO_CSV);
    }

    @Test
    void more_lines_than_are_taken_in_are_refused() {
        assertThat(flaw(utf8("名称\n" + "あ\n".repeat(OpenDataFile.MOST_LINES + 1))))
                .isEqualTo(FileFlaw.TOO_MANY_LINES);
    }
}
