package org.norishiro.calendar;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads birth dates as people know them: a day, a month, a year, more or less, an age, or not at all. */
final class PartialDateReader {
    private static final Map<String, PartialDate> MISSING = Map.of(
            "", PartialDate.Missing.NOT_ASKED,
            "未確認", PartialDate.Missing.NOT_ASKED,
            "不明", PartialDate.Missing.NOT_KNOWN,
            "不詳", PartialDate.Missing.NOT_KNOWN,
            "わからない", PartialDate.Missing.NOT_KNOWN,
            "分からない", PartialDate.Missing.NOT_KNOWN,
            "年齢不明", PartialDate.Missing.NOT_KNOWN,
            "生年月日不明", PartialDate.Missing.NOT_KNOWN,
            "本人が答えない", PartialDate.Missing.NOT_ANSWERED,
            "答えない", PartialDate.Missing.NOT_ANSWERED);

    private static final Pattern BORN = Pattern.compile("(?:生まれ|生)$");
    private static final Pattern REST_UNKNOWN = Pattern.compile("(?<=[年月])(?:月日|日)?(?:不詳|不明)日?$");
    private static final Pattern ABOUT_BEFORE = Pattern.compile("^(?:約|およそ|おおよそ|だいたい)");
    private static final Pattern ABOUT_BEHIND = Pattern.compile("(?:ごろ|ころ|頃|くらい|ぐらい|位|前後)$");
    private static final Pattern AS_OF = Pattern.compile("(?<age>[^()]+)\\((?<day>[^()]+)(?:現在|時点)\\)");
    private static final Pattern DECADE = Pattern.compile("(?<tens>1[01]0|[1-9]0)(?:歳|才)?代(?<half>前半|後半|半ば|なかば)?");
    private static final Pattern YEARS_OLD = Pattern.compile("(?<from>\\d{1,3})(?:[~-](?<to>\\d{1,3}))?(?:歳|才)");
    private static final Pattern CHILD = Pattern.compile("10(?:歳|才)未満");
    private static final Pattern WITHOUT_ERA = Pattern.compile(
            "\\d{1,2}(?:年|%1$s)\\d{1,2}(?:(?:月|%1$s)(?:\\d{1,2}日?)?)?|\\d{1,2}年".formatted(WrittenDate.SEPARATOR));

    private final LocalDate today;

    PartialDateReader(LocalDate today) {
        this.today = today;
    }

    /** Reads text that went through {@link Typed#joined}. */
    PartialDateReading read(String text) {
        PartialDate missing = MISSING.get(text);
        if (missing != null) return new PartialDateReading.Read(missing, null);
        String date = REST_UNKNOWN.matcher(BORN.matcher(text).replaceFirst("")).replaceFirst("");
        Matcher asOf = AS_OF.matcher(date);
        if (asOf.matches()) return agedAsOf(asOf);
        String plain = ABOUT_BEHIND
                .matcher(ABOUT_BEFORE.matcher(date).replaceFirst(""))
                .replaceFirst("");
        boolean about = !plain.equals(date);
        return aged(plain, about, today)
                .or(() -> WrittenDate.read(plain).map(written -> known(written, about)))
                .orElseGet(() -> WITHOUT_ERA.matcher(plain).matches()
                        ? new PartialDateReading.Impossible("元号か西暦の年がありません")
                        : new PartialDateReading.Unreadable());
    }

    private static PartialDateReading known(WrittenDate written, boolean about) {
        return switch (written) {
            case WrittenDate.Exact(var date, var note) ->
                new PartialDateReading.Read(new PartialDate.Day(date, about), note);
            case WrittenDate.Month(var month, var note) ->
                new PartialDateReading.Read(new PartialDate.Month(month, about), note);
            case WrittenDate.Year(var year, var note) ->
                new PartialDateReading.Read(new PartialDate.Year(year, about), note);
            case WrittenDate.Impossible(var message) -> new PartialDateReading.Impossible(message);
        };
    }

    private static PartialDateReading agedAsOf(Matcher m) {
        String age = m.group("age");
        String plain = ABOUT_BEHIND.matcher(age).replaceFirst("");
        return WrittenDate.read(m.group("day"))
                .flatMap(
                        day -> day instanceof WrittenDate.Exact(var date, var _) ? Optional.of(date) : Optional.empty())
                .flatMap(day -> aged(plain, !plain.equals(age), day))
                .orElseGet(PartialDateReading.Unreadable::new);
    }

    private static Optional<PartialDateReading> aged(String text, boolean about, LocalDate asOf) {
        if (CHILD.matcher(text).matches()) return Optional.of(ages(0, 9, about, asOf));
        Matcher decade = DECADE.matcher(text);
        if (decade.matches()) {
            int tens = Integer.parseInt(decade.group("tens"));
            boolean soft = about && decade.group("half") != null;
            return Optional.of(
                    switch (decade.group("half")) {
                        case null -> ages(tens, tens + 9, false, asOf);
                        case "前半" -> ages(tens, tens + 4, soft, asOf);
                        case "後半" -> ages(tens + 5, tens + 9, soft, asOf);
                        default -> ages(tens + 3, tens + 7, soft, asOf);
                    });
        }
        Matcher years = YEARS_OLD.matcher(text);
        if (!years.matches()) return Optional.empty();
        int from = Integer.parseInt(years.group("from"));
        int to = years.group("to") == null ? from : Integer.parseInt(years.group("to"));
        return Optional.of(ages(from, to, about, asOf));
    }

    private static PartialDateReading ages(int from, int to, boolean about, LocalDate asOf) {
        if (to < from || to > RoughAge.OLDEST) {
            return new PartialDateReading.Impossible(to < from ? "年齢の順が逆です" : to + "歳は扱えません");
        }
        return new PartialDateReading.Read(new PartialDate.Aged(from, to, about, asOf), null);
    }
}
