package org.norishiro.shell;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.norishiro.calendar.DateReading;
import org.norishiro.calendar.DateTimeReading;
import org.norishiro.calendar.JapaneseDates;
import org.norishiro.calendar.PartialDate;
import org.norishiro.calendar.PartialDateReading;

/** The half of {@link Reading} that knows dates and times, and what was refused so far. */
abstract sealed class DatedReading permits Reading {
    private final LocalDateTime now;
    private Entered entered;

    DatedReading(Entered entered, LocalDateTime now) {
        this.entered = entered;
        this.now = now;
    }

    public @Nullable LocalDate date(String name, String label) {
        return blank(name) ? null : dateOf(name, label);
    }

    public LocalDate requiredDate(String name, String label) {
        return orNow(date(name, label), name, label);
    }

    /** Of something that happened: today or before. */
    public @Nullable LocalDate pastDate(String name, String label) {
        return only(date(name, label), on -> !on.isAfter(today()), name, label, "今日か、今日より前の日付にしてください。");
    }

    public LocalDate requiredPastDate(String name, String label) {
        return orNow(pastDate(name, label), name, label);
    }

    /** Of something planned: today or later. */
    public @Nullable LocalDate comingDate(String name, String label) {
        return only(date(name, label), on -> !on.isBefore(today()), name, label, "今日か、今日より後の日付にしてください。");
    }

    public LocalDate requiredComingDate(String name, String label) {
        return orNow(comingDate(name, label), name, label);
    }

    public @Nullable LocalDateTime dateTime(String name, String label) {
        if (blank(name)) return null;
        return switch (DateTimeReading.of(entered.text(name), now)) {
            case DateTimeReading.Read(var at, var note) -> {
                if (note != null) askOnce(name, label, note, JapaneseDates.withTime(at));
                yield at;
            }
            case DateTimeReading.Impossible(var why) -> {
                refuse(name, label, label + "は実際にある日時を入力してください（" + why + "）。");
                yield now;
            }
            case DateTimeReading.Unreadable() -> {
                refuse(name, label, label + "は「R8.11.20 10:14」のように入力してください。");
                yield now;
            }
        };
    }

    public LocalDateTime requiredDateTime(String name, String label) {
        if (blank(name)) refuse(name, label, label + "を入力してください。");
        return Objects.requireNonNullElse(dateTime(name, label), now);
    }

    public @Nullable LocalTime time(String name, String label) {
        if (blank(name)) return null;
        if (DateTimeReading.of(entered.text(name), now) instanceof DateTimeReading.Read(var at, var note)) {
            return at.toLocalTime();
        }
        refuse(name, label, label + "は「9:30」のように入力してください。");
        return LocalTime.MIDNIGHT;
    }

    public LocalTime requiredTime(String name, String label) {
        if (blank(name)) refuse(name, label, label + "を入力してください。");
        return Objects.requireNonNullElse(time(name, label), LocalTime.MIDNIGHT);
    }

    /** A date of which perhaps only the year or the decade is known; nothing typed is 未確認. */
    public PartialDate partialDate(String name, String label) {
        return switch (PartialDate.read(entered.text(name), today())) {
            case PartialDateReading.Read(var date, var note) -> {
                if (note != null) askOnce(name, label, note, date.display());
                yield date;
            }
            case PartialDateReading.Impossible(var why) -> {
                refuse(name, label, impossible(label, why));
                yield PartialDate.notAsked();
            }
            case PartialDateReading.Unreadable() -> {
                refuse(name, label, label + "は「昭和18年5月3日」「昭和18年ごろ」「80代」のように入力してください。");
                yield PartialDate.notAsked();
            }
        };
    }

    public void refuse(String name, String message) {
        entered = entered.refuse(name, message);
    }

    public void refuse(Refusal refusal) {
        entered = entered.refuse(refusal);
    }

    public void refuse(String name, String label, String message) {
        entered = entered.refuse(new Refusal(name, label, message));
    }

    public boolean refused() {
        return entered.hasErrors();
    }

    public Entered entered() {
        return entered;
    }

    private LocalDate today() {
        return now.toLocalDate();
    }

    final boolean blank(String name) {
        return Typed.words(entered.text(name)).isEmpty();
    }

    private LocalDate dateOf(String name, String label) {
        return switch (DateReading.of(entered.text(name), today())) {
            case DateReading.Read(var date, var note) -> {
                if (note != null) askOnce(name, label, note, JapaneseDates.plain(date));
                yield date;
            }
            case DateReading.Impossible(var why) -> {
                refuse(name, label, impossible(label, why));
                yield today();
            }
            case DateReading.Unreadable() -> {
                refuse(name, label, label + "は「R8.11.20」「11/20」「昨日」のように入力してください。");
                yield today();
            }
        };
    }

    /** Papers carry dates such as 平成32年: they are read as meant, shown once in that reading, then taken. */
    private void askOnce(String name, String label, String note, String asRead) {
        refuse(name, label, note + "よければ、もう一度登録してください。");
        entered = entered.with(name, asRead);
    }

    private @Nullable LocalDate only(
            @Nullable LocalDate date, Predicate<LocalDate> allowed, String name, String label, String otherwise) {
        if (date != null && !allowed.test(date)) refuse(name, label, label + "は" + otherwise);
        return date;
    }

    private LocalDate orNow(@Nullable LocalDate date, String name, String label) {
        if (date == null) refuse(name, label, label + "を入力してください。");
        return Objects.requireNonNullElse(date, today());
    }

    private static String impossible(String label, String why) {
        return label + "は実際にある日付を入力してください（" + why + "）。";
    }
}
