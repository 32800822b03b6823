package org.norishiro.directory;

import static java.util.regex.Pattern.compile;

import java.text.Normalizer;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.norishiro.directory.OpeningHours.Rule;
import org.norishiro.directory.OpeningHours.Span;

/** Reads opening hours as staff write them, a rule a line: days, then times or 休み, then perhaps why. */
public final class OpeningHoursText {
    /** What was made of what somebody wrote. */
    public sealed interface Reading {
        record Read(OpeningHours hours) implements Reading {}

        /** @param why a sentence for whoever wrote it, with the number of the line */
        record Wrong(String why) implements Reading {}
    }

    private static final int LINES = 20;
    private static final String CLOSED = "(?:お?休み|休業日?|休館日?|休所日?|定休日?|閉所|閉館|休)";
    private static final String CLOCK = "\\d{1,2}(?::\\d{2}|時(?:\\d{1,2}分|半)?)";
    private static final String SPAN = CLOCK + "~翌?" + CLOCK;
    private static final Pattern LINE = compile("(?<days>.*?)[ :,]*(?<times>" + CLOSED + "|24時間|" + SPAN
            + "(?:[ ,、・/と]+" + SPAN + ")*)(?<why>(?:[ 、,(].*)?)");
    private static final Pattern ONE_SPAN = compile("(?<from>" + CLOCK + ")~(?<next>翌?)(?<until>" + CLOCK + ")");
    private static final Pattern ONE_CLOCK = compile("(?<hour>\\d{1,2})(?::|時)(?:(?<minute>\\d{1,2})分?|(?<half>半))?");
    private static final int MIDNIGHT = 24 * 60;

    private OpeningHoursText() {}

    public static Reading read(String text) {
        var rules = new ArrayList<Rule>();
        var lines = text.lines().toList();
        for (var n = 0; n < lines.size(); n++) {
            var written = lines.get(n).strip();
            if (written.isEmpty()) continue;
            switch (line(written)) {
                case Line.Said(var rule) -> rules.add(rule);
                case Line.Wrong(var why) -> {
                    return new Reading.Wrong((n + 1) + "行目「" + written + "」：" + why);
                }
            }
        }
        return rules.size() > LINES
                ? new Reading.Wrong(LINES + "行までにまとめてください（いま" + rules.size() + "行）。")
                : new Reading.Read(new OpeningHours(rules));
    }

    private sealed interface Line {
        record Said(Rule rule) implements Line {}

        record Wrong(String why) implements Line {}
    }

    private static Line line(String written) {
        var m = LINE.matcher(folded(written));
        if (!m.matches()) return new Line.Wrong("読めません。「平日 8:30〜17:15」「祝日 休み」「12/29〜1/3 休み」のように書いてください。");
        var alone = m.group("days").isBlank() && m.group("times").equals("24時間");
        var days = OpeningDaysText.read(alone ? "毎日" : m.group("days"));
        if (days.isEmpty()) {
            return new Line.Wrong(
                    m.group("days").isBlank()
                            ? "どの日のことか書いてください。例：平日 8:30〜17:15"
                            : "「" + m.group("days").strip() + "」を日として読めません。例：月〜金、土日祝、第2水、12/29〜1/3、2026/12/1");
        }
        var spans = spans(m.group("times"));
        return spans.<Line>map(all -> new Line.Said(new Rule(days, all, written)))
                .orElseGet(() -> new Line.Wrong("時間を読めません。終わりは始まりより後に、次の日にかかるときは「22:00〜翌6:00」と書いてください。"));
    }

    /** Empty if one of the times cannot be. */
    private static Optional<List<Span>> spans(String times) {
        if (times.matches(CLOSED)) return Optional.of(List.of());
        if (times.equals("24時間")) return Optional.of(List.of(new Span(LocalTime.MIDNIGHT, MIDNIGHT)));
        var spans = new ArrayList<Span>();
        for (var m = ONE_SPAN.matcher(times); m.find(); ) {
            var span = span(m);
            if (span.isEmpty()) return Optional.empty();
            spans.add(span.get());
        }
        return Optional.of(List.copyOf(spans));
    }

    private static Optional<Span> span(Matcher m) {
        var from = minutes(m.group("from"));
        var until = minutes(m.group("until"));
        if (from.isEmpty() || until.isEmpty() || from.get() >= MIDNIGHT) return Optional.empty();
        var length = until.get() + (m.group("next").isEmpty() ? 0 : MIDNIGHT) - from.get();
        return length <= 0 || length > MIDNIGHT
                ? Optional.empty()
                : Optional.of(new Span(LocalTime.MIDNIGHT.plusMinutes(from.get()), length));
    }

    private static Optional<Integer> minutes(String clock) {
        var m = ONE_CLOCK.matcher(clock);
        if (!m.matches()) return Optional.empty();
        var minute =
                m.group("half") != null ? 30 : Integer.parseInt(Objects.requireNonNullElse(m.group("minute"), "0"));
        var all = Integer.parseInt(m.group("hour")) * 60 + minute;
        return minute > 59 || all > MIDNIGHT ? Optional.empty() : Optional.of(all);
    }

    static String folded(String written) {
        return Normalizer.normalize(written, Normalizer.Form.NFKC)
                .replaceAll("[〜～∼–—―−‐-](?=翌|\\d{1,2}(?::|時)|[月火水木金土日])", "~")
                .replaceAll("[〜～∼]|から(?!の)", "~")
                .replaceAll("(?<=[\\d日])[–—―−](?=\\d)", "~")
                .replaceAll("(?<=\\d|分|時|半)まで", "")
                .replaceAll("\\s+", " ");
    }
}
