package org.norishiro.shell;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.norishiro.calendar.DateReading;
import org.norishiro.calendar.DateTimeReading;
import org.norishiro.calendar.JapaneseDates;
import org.norishiro.calendar.PartialDate;
import org.norishiro.calendar.PartialDateReading;

/**
 * Reads what was typed into values and collects, in the order of the form, what is wrong. What it returns after a refusal
 * is a dummy: ask {@link #refused()} before using any of it.
 */
public final class Reading {
    private static final UUID NOBODY = new UUID(0, 0);

    private final LocalDateTime now;
    private Entered entered;

    public Reading(Entered entered, LocalDate today) {
        this(entered, today.atStartOfDay());
    }

    public Reading(Entered entered, LocalDateTime now) {
        this.entered = entered;
        this.now = now;
    }

    public String required(String name, String label, int max) {
        var words = Typed.words(entered.text(name));
        if (words.isEmpty()) refuse(name, label, label + "を入力してください。");
        return within(max, words, name, label);
    }

    public @Nullable String optional(String name, String label, int max) {
        var words = Typed.words(entered.text(name));
        return words.isEmpty() ? null : within(max, words, name, label);
    }

    /** A password: not one character of it is touched. */
    public String secret(String name, String label, int max) {
        var secret = entered.text(name);
        if (secret.isEmpty()) refuse(name, label, label + "を入力してください。");
        return within(max, secret, name, label);
    }

    /** A number, code, telephone number or mail address. */
    public String code(String name, String label, int max) {
        var code = Typed.code(entered.text(name));
        if (code.isEmpty()) refuse(name, label, label + "を入力してください。");
        return within(max, code, name, label);
    }

    public @Nullable String optionalCode(String name, String label, int max) {
        var code = Typed.code(entered.text(name));
        return code.isEmpty() ? null : within(max, code, name, label);
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

    public UUID requiredId(String name, String label) {
        if (blank(name)) refuse(name, label, label + "を選んでください。");
        return Objects.requireNonNullElse(id(name, label), NOBODY);
    }

    public @Nullable UUID id(String name, String label) {
        return blank(name) ? null : idOf(entered.text(name), name, label);
    }

    public List<UUID> ids(String name, String label) {
        return given(name).map(text -> idOf(text, name, label)).toList();
    }

    public <E extends Enum<E>> E choice(String name, String label, Class<E> type) {
        if (blank(name)) refuse(name, label, label + "を選んでください。");
        return Objects.requireNonNullElse(optionalChoice(name, label, type), type.getEnumConstants()[0]);
    }

    public <E extends Enum<E>> @Nullable E optionalChoice(String name, String label, Class<E> type) {
        return blank(name) ? null : choiceOf(entered.text(name), name, label, type);
    }

    public <E extends Enum<E>> List<E> choices(String name, String label, Class<E> type) {
        return given(name).map(text -> choiceOf(text, name, label, type)).toList();
    }

    public <E extends Enum<E>> List<E> requiredChoices(String name, String label, Class<E> type) {
        if (given(name).findAny().isEmpty()) refuse(name, label, label + "を1つ以上選んでください。");
        return choices(name, label, type);
    }

    public int number(String name, String label, int min, int max) {
        if (blank(name)) refuse(name, label, label + "を入力してください。");
        return Objects.requireNonNullElse(optionalNumber(name, label, min, max), min);
    }

    public @Nullable Integer optionalNumber(String name, String label, int min, int max) {
        if (blank(name)) return null;
        var digits = Typed.code(entered.text(name)).replace(",", "");
        if (digits.matches("-?\\d{1,9}") && Integer.parseInt(digits) >= min && Integer.parseInt(digits) <= max) {
            return Integer.parseInt(digits);
        }
        refuse(name, label, label + "は" + grouped(min) + "から" + grouped(max) + "までの数字で入力してください。");
        return min;
    }

    /** The version the form was opened at; nonsense is no version at all and ends as a conflict. */
    public long version(String name) {
        var text = entered.text(name);
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : -1;
    }

    public boolean ticked(String name) {
        return entered.ticked(name, "true") || entered.ticked(name, "on");
    }

    public void refuse(String name, String message) {
        entered = entered.refuse(name, message);
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

    private boolean blank(String name) {
        return Typed.words(entered.text(name)).isEmpty();
    }

    private Stream<String> given(String name) {
        return entered.all(name).stream().filter(Predicate.not(String::isBlank)).distinct();
    }

    private String within(int max, String text, String name, String label) {
        var length = Typed.length(text);
        if (length > max) {
            refuse(name, label, label + "は" + grouped(max) + "文字以内で入力してください（いま" + grouped(length) + "文字）。");
        }
        return text;
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

    private UUID idOf(String text, String name, String label) {
        try {
            return UUID.fromString(text.strip());
        } catch (IllegalArgumentException malformed) {
            refuse(name, label, label + "を選び直してください。");
            return NOBODY;
        }
    }

    private <E extends Enum<E>> E choiceOf(String text, String name, String label, Class<E> type) {
        var all = type.getEnumConstants();
        return Arrays.stream(all)
                .filter(each -> each.name().equals(text))
                .findFirst()
                .orElseGet(() -> {
                    refuse(name, label, label + "を選び直してください。");
                    return all[0];
                });
    }

    private static String impossible(String label, String why) {
        return label + "は実際にある日付を入力してください（" + why + "）。";
    }

    private static String grouped(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
