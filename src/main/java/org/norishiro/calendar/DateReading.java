package org.norishiro.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a typed date says: R8.11.20, 令和8年11月20日, 2026/11/20, 20261120, 1120, 昨日, +7, 来週の金曜 and the like.
 * Reading is lenient, and what was read is always shown back.
 */
public sealed interface DateReading {

    /** The note is a sentence to be shown beside the date where the reading was not word for word. */
    record Read(LocalDate date, @Nullable String note) implements DateReading {}

    /** A date that does not exist, or only part of one. The message is a phrase without a full stop. */
    record Impossible(String message) implements DateReading {}

    /** Not a date, or nothing at all. */
    record Unreadable() implements DateReading {}

    static DateReading of(String text, LocalDate today) {
        return new DateReader(today).read(Typed.joined(text));
    }

    /** The line below the box. */
    default String hint() {
        return switch (this) {
            case Read(var date, var note) -> JapaneseDates.full(date) + (note == null ? "" : "　" + note);
            case Impossible(var message) -> message + "。";
            case Unreadable() -> "日付として読めません。例：R8.11.20";
        };
    }
}
