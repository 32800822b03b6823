package org.norishiro.calendar;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** What a typed date with a time of day says: R8.11.20 10:14, 今日 10:14, 10:14, 午後2時半, 今, 30分前. */
public sealed interface DateTimeReading {

    /** The note is a sentence to be shown beside it where the reading was not word for word. */
    record Read(LocalDateTime at, @Nullable String note) implements DateTimeReading {}

    /** A date or time that does not exist, or only part of one. The message is a phrase without a full stop. */
    record Impossible(String message) implements DateTimeReading {}

    /** Not a date and time, or nothing at all. */
    record Unreadable() implements DateTimeReading {}

    static DateTimeReading of(String text, LocalDateTime now) {
        return new DateTimeReader(now).read(Typed.spaced(text));
    }

    /** The line below the box. */
    default String hint() {
        return switch (this) {
            case Read(var at, var note) ->
                JapaneseDates.full(at.toLocalDate()) + " " + JapaneseDates.time(at.toLocalTime())
                        + (note == null ? "" : "　" + note);
            case Impossible(var message) -> message + "。";
            case Unreadable() -> "日時として読めません。例：R8.11.20 10:14";
        };
    }
}
