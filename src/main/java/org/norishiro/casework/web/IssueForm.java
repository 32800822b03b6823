package org.norishiro.casework.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.norishiro.calendar.JapaneseDates;
import org.norishiro.casework.model.Issue;
import org.norishiro.casework.model.IssueState;
import org.norishiro.casework.usecase.IssueViews.IssueRow;
import org.norishiro.household.PersonId;
import org.norishiro.shell.Entered;
import org.norishiro.shell.Option;
import org.norishiro.shell.Reading;

/** The fields of an issue (課題): a code, own words, or both. */
final class IssueForm {
    private IssueForm() {}

    static Entered blank() {
        return Entered.blank().with("about", "HOUSEHOLD").with("state", IssueState.OPEN.name());
    }

    static Entered of(IssueRow row) {
        var entered = Entered.blank().with("version", String.valueOf(row.version()));
        for (var field : fields(row).entrySet()) entered = entered.with(field.getKey(), field.getValue());
        return entered;
    }

    static Issue.Said read(Reading in, List<Option> codes) {
        var code = in.optionalCode("code", "課題の種類", 10);
        var label = label(code, codes);
        if (code != null && label == null) in.refuse("code", "課題の種類", "課題の種類を選び直してください。");
        var words = in.optional("words", "課題", Issue.LONGEST_WORDS);
        if (code == null && words == null) in.refuse("words", "課題", "課題の種類を選ぶか、課題をことばで入力してください。");
        var about = person(in);
        var state = in.choice("state", "状態", IssueState.class);
        var note = in.optional("note", "メモ", Issue.LONGEST_NOTE);
        var named = words != null ? words : Objects.requireNonNullElse(label, "-");
        return new Issue.Said(about, code, cut(named), state, note == null ? "" : note);
    }

    static Entered beside(Entered typed, IssueRow theirs) {
        return typed.conflict(
                        theirs.changedBy(),
                        JapaneseDates.time(theirs.changedAt().toLocalTime()),
                        fields(theirs))
                .with("version", String.valueOf(theirs.version()));
    }

    static @Nullable PersonId person(Reading in) {
        if (in.entered().text("about").equals("HOUSEHOLD")) return null;
        return new PersonId(in.requiredId("about", "だれの"));
    }

    /** Too long is refused already; the dummy must still be a valid value. */
    private static String cut(String words) {
        return words.length() > Issue.LONGEST_WORDS ? words.substring(0, Issue.LONGEST_WORDS) : words;
    }

    private static @Nullable String label(@Nullable String code, List<Option> codes) {
        return codes.stream()
                .filter(each -> each.value().equals(code))
                .map(Option::label)
                .findFirst()
                .orElse(null);
    }

    private static Map<String, String> fields(IssueRow row) {
        var about = row.about();
        return Map.of(
                "about", about == null ? "HOUSEHOLD" : about.toString(),
                "code", Objects.requireNonNullElse(row.code(), ""),
                "words", row.words(),
                "state", row.state().name(),
                "note", row.note());
    }
}
