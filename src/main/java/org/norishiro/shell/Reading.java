package org.norishiro.shell;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads what was typed into values and collects, in the order of the form, what is wrong. What it returns after a refusal
 * is a dummy: ask {@link #refused()} before using any of it.
 */
public final class Reading extends DatedReading {
    private static final UUID NOBODY = new UUID(0, 0);

    public Reading(Entered entered, LocalDate today) {
        this(entered, today.atStartOfDay());
    }

    public Reading(Entered entered, LocalDateTime now) {
        super(entered, now);
    }

    public String required(String name, String label, int max) {
        var words = Typed.words(entered().text(name));
        if (words.isEmpty()) refuse(name, label, label + "を入力してください。");
        return within(max, words, name, label);
    }

    public @Nullable String optional(String name, String label, int max) {
        var words = Typed.words(entered().text(name));
        return words.isEmpty() ? null : within(max, words, name, label);
    }

    /** A password: not one character of it is touched. */
    public String secret(String name, String label, int max) {
        var secret = entered().text(name);
        if (secret.isEmpty()) refuse(name, label, label + "を入力してください。");
        return within(max, secret, name, label);
    }

    /** A number, code, telephone number or mail address. */
    public String code(String name, String label, int max) {
        var code = Typed.code(entered().text(name));
        if (code.isEmpty()) refuse(name, label, label + "を入力してください。");
        return within(max, code, name, label);
    }

    public @Nullable String optionalCode(String name, String label, int max) {
        var code = Typed.code(entered().text(name));
        return code.isEmpty() ? null : within(max, code, name, label);
    }

    public UUID requiredId(String name, String label) {
        if (blank(name)) refuse(name, label, label + "を選んでください。");
        return Objects.requireNonNullElse(id(name, label), NOBODY);
    }

    public @Nullable UUID id(String name, String label) {
        return blank(name) ? null : idOf(entered().text(name), name, label);
    }

    public List<UUID> ids(String name, String label) {
        return given(name).map(text -> idOf(text, name, label)).toList();
    }

    public <E extends Enum<E>> E choice(String name, String label, Class<E> type) {
        if (blank(name)) refuse(name, label, label + "を選んでください。");
        return Objects.requireNonNullElse(optionalChoice(name, label, type), type.getEnumConstants()[0]);
    }

    public <E extends Enum<E>> @Nullable E optionalChoice(String name, String label, Class<E> type) {
        return blank(name) ? null : choiceOf(entered().text(name), name, label, type);
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
        var digits = Typed.code(entered().text(name)).replace(",", "");
        if (digits.matches("-?\\d{1,9}") && Integer.parseInt(digits) >= min && Integer.parseInt(digits) <= max) {
            return Integer.parseInt(digits);
        }
        refuse(name, label, label + "は" + grouped(min) + "から" + grouped(max) + "までの数字で入力してください。");
        return min;
    }

    /** The version the form was opened at; nonsense is no version at all and ends as a conflict. */
    public long version(String name) {
        var text = entered().text(name);
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : -1;
    }

    public boolean ticked(String name) {
        return entered().ticked(name, "true") || entered().ticked(name, "on");
    }

    private Stream<String> given(String name) {
        return entered().all(name).stream()
                .filter(Predicate.not(String::isBlank))
                .distinct();
    }

    private String within(int max, String text, String name, String label) {
        var length = Typed.length(text);
        if (length > max) {
            refuse(name, label, label + "は" + grouped(max) + "文字以内で入力してください（いま" + grouped(length) + "文字）。");
        }
        return text;
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

    private static String grouped(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
