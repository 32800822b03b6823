package org.norishiro.export.model;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.norishiro.gate.FieldClass;

/**
 * The columns of a file (書き出す項目), all of them: what is not here is in no file. Where somebody lives is not, because a file
 * cannot ask again whether it may be told. Of a case seen in part the file holds the frame alone (ADR 17).
 */
public enum ExportColumn {
    NUMBER("番号", null, ExportedCase::number),
    NAME("世帯", null, ExportedCase::name),
    STATE("状態", null, each -> each.state().label()),
    PHASE("段階", null, each -> each.phase().label()),
    OPENED_ON("支援を始めた日", null, each -> day(each.openedOn())),
    HOLDER("担当", null, ExportedCase::holder),
    NEXT_STEP("次にすること", null, ExportedCase::nextStep),
    NEXT_DATE("期限", null, each -> day(each.nextDate())),
    SHOWN("見える範囲", null, each -> each.whole() ? "全部" : "一部（枠だけ）"),
    MEMBERS("人数", FieldClass.FAMILY, each -> Integer.toString(each.members())),
    LAST_NOTE("前回の記録", FieldClass.PROGRESS, each -> day(each.lastNote()));

    private final String heading;
    private final @Nullable FieldClass fieldClass;
    private final Function<ExportedCase, String> words;

    ExportColumn(String heading, @Nullable FieldClass fieldClass, Function<ExportedCase, String> words) {
        this.heading = heading;
        this.fieldClass = fieldClass;
        this.words = words;
    }

    public String heading() {
        return heading;
    }

    /** Null: it belongs to the frame (枠), which every agency in the team sees. */
    public @Nullable FieldClass fieldClass() {
        return fieldClass;
    }

    public String of(ExportedCase about) {
        return fieldClass == null || about.whole() ? words.apply(about) : "";
    }

    public static List<String> headings() {
        return Arrays.stream(values()).map(ExportColumn::heading).toList();
    }

    public static List<String> row(ExportedCase about) {
        return Arrays.stream(values()).map(column -> column.of(about)).toList();
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
