package org.norishiro.directory.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.norishiro.calendar.JapaneseDates;
import org.norishiro.directory.model.AgencyRegister.PastChange;
import org.norishiro.directory.model.EntryField;
import org.norishiro.directory.model.Standing;
import org.norishiro.directory.usecase.ShowHistory.Shown;

/** Everything {@code directory/history.jte} needs. */
public record AgencyHistoryPage(Shown shown) {
    private static final Map<String, String> BESIDE_THE_ENTRY = Map.of(
            "name",
            "名前",
            "kana",
            "ふりがな",
            "kind",
            "種類",
            "standing",
            "位置づけ",
            "field",
            "分野",
            "valid_until",
            "使い終わる日",
            "window",
            "窓口");

    /** One part of the entry, before and after. */
    public record Line(String label, String before, String after) {}

    public String path() {
        return "/agencies/" + shown.entry().id();
    }

    public String head(PastChange change) {
        return JapaneseDates.withTime(change.at()) + "　" + change.by() + "さん";
    }

    public List<Line> lines(PastChange change) {
        return change.changes().entrySet().stream()
                .map(each -> new Line(
                        label(each.getKey()),
                        value(each.getKey(), each.getValue().before()),
                        value(each.getKey(), each.getValue().after())))
                .toList();
    }

    private static String label(String column) {
        return EntryField.ofColumn(column)
                .map(EntryField::label)
                .orElseGet(() -> BESIDE_THE_ENTRY.getOrDefault(column, column));
    }

    private static String value(String column, String kept) {
        if (kept.isEmpty()) return "";
        return switch (column) {
            case "standing" -> Standing.valueOf(kept).label();
            case "valid_until" -> JapaneseDates.plain(LocalDate.parse(kept));
            default -> kept;
        };
    }
}
