package org.norishiro.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a typed birth date says. */
public sealed interface PartialDateReading {

    /** The note is a sentence to be shown beside it where the reading was not word for word. */
    record Read(PartialDate date, @Nullable String note) implements PartialDateReading {}

    /** A date that does not exist or cannot be told. The message is a phrase without a full stop. */
    record Impossible(String message) implements PartialDateReading {}

    record Unreadable() implements PartialDateReading {}

    /** The line below the box: the date in 和暦 with the age. */
    default String hint(LocalDate today) {
        return switch (this) {
            case Read(var date, var note) ->
                date.display() + (date.known() ? "　" + date.age(today) : "") + (note == null ? "" : "　" + note);
            case Impossible(var message) -> message + "。";
            case Unreadable() -> "生年月日として読めません。例：S18.5.3、昭和18年ごろ、80代、不明";
        };
    }
}
