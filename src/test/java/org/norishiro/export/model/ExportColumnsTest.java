package org.norishiro.export.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.norishiro.casework.CaseState;
import org.norishiro.casework.Phase;
import org.norishiro.gate.FieldClass;

/** AZ-01: every column of a file is classified in {@code docs/security/export-columns.csv}, with the kind of fact it tells. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ExportColumnsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    private static ExportedCase seen(boolean whole) {
        return new ExportedCase(
                "R8-0001", "架空 世帯", CaseState.OPEN, Phase.SUPPORT, DAY, "山田 恵", "訪問", DAY, whole, 3, DAY);
    }

    @Test
    void every_column_is_classified_and_nothing_else() throws IOException {
        var listed = Files.readAllLines(Path.of("docs/security/export-columns.csv")).stream()
                .skip(1)
                .map(line -> line.split(","))
                .toList();
        assertThat(listed).allSatisfy(line -> assertThat(line[3]).isNotBlank());
        assertThat(listed.stream().map(line -> String.join(",", line[0], line[1], line[2])))
                .containsExactlyElementsOf(Arrays.stream(ExportColumn.values())
                        .map(each -> String.join(",", each.name(), each.heading(), className(each)))
                        .toList());
    }

    private static String className(ExportColumn column) {
        var fieldClass = column.fieldClass();
        return fieldClass == null ? "FRAME" : fieldClass.name();
    }

    @Test
    void no_column_tells_where_somebody_lives() {
        assertThat(Arrays.stream(ExportColumn.values()).map(ExportColumnsTest::className))
                .doesNotContain(FieldClass.DWELLING.name());
        assertThat(ExportColumn.headings()).noneMatch(heading -> heading.contains("住所") || heading.contains("地区"));
    }

    @Test
    void of_a_case_seen_in_part_there_is_the_frame_alone() {
        var frame = EnumSet.allOf(ExportColumn.class);
        frame.removeIf(each -> each.fieldClass() != null);
        assertThat(frame).hasSize(9);
        for (var column : ExportColumn.values())
            assertThat(column.of(seen(false)).isEmpty()).as(column.name()).isEqualTo(!frame.contains(column));
        assertThat(ExportColumn.SHOWN.of(seen(false))).contains("一部");
    }

    @Test
    void a_case_seen_whole_has_all_of_it() {
        assertThat(ExportColumn.row(seen(true)))
                .isEqualTo(List.of(
                        "R8-0001",
                        "架空 世帯",
                        "支援中",
                        "支援",
                        "2026-11-20",
                        "山田 恵",
                        "訪問",
                        "2026-11-20",
                        "全部",
                        "3",
                        "2026-11-20"));
    }
}
