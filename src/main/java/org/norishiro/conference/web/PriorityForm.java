package org.norishiro.conference.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.norishiro.conference.AgendaItemId;
import org.norishiro.conference.model.Resolutions.Priority;
import org.norishiro.conference.usecase.OrderPriorities;
import org.norishiro.shell.Reading;

/** Issues of the case with a number each, and rows for what only the conference named; without a number such a row comes last. */
final class PriorityForm {
    private static final String ROW = "words-";
    private static final int LAST = 99;

    private PriorityForm() {}

    private record Numbered(int number, Priority priority) {}

    static OrderPriorities.Command read(Reading in, AgendaItemId item) {
        var rows = new ArrayList<Numbered>();
        for (var name : List.copyOf(in.entered().fields().keySet()))
            if (name.startsWith(ROW)) add(rows, in, name.substring(ROW.length()));
        rows.sort(Comparator.comparingInt(Numbered::number));
        if (rows.isEmpty()) in.refuse(firstNumber(in), "順", "優先する順に、少なくとも1つ番号を入れてください。");
        return new OrderPriorities.Command(
                item,
                rows.stream().map(Numbered::priority).toList(),
                in.entered().all("before").stream()
                        .filter(words -> !words.isEmpty())
                        .toList());
    }

    private static String firstNumber(Reading in) {
        return in.entered().fields().keySet().stream()
                .filter(name -> name.startsWith("order-"))
                .findFirst()
                .orElse("");
    }

    private static void add(List<Numbered> rows, Reading in, String key) {
        var number = in.optionalNumber("order-" + key, "順", 1, LAST);
        var words = in.optional(ROW + key, "課題", 200);
        var issue = issueOf(key);
        if (words == null) {
            if (number != null) in.refuse(ROW + key, "番号をつけた課題の中身を入力してください。");
        } else if (number != null || issue == null) {
            rows.add(new Numbered(number == null ? LAST : number, new Priority(issue, words)));
        }
    }

    private static @Nullable UUID issueOf(String key) {
        return key.startsWith("free") ? null : Ids.row(key);
    }
}
