package org.norishiro.shell;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** One thing to choose in a list, a row of radios or of checkboxes. */
public record Option(String value, String label, String hint) {
    public static Option of(String value, String label) {
        return new Option(value, label, "");
    }

    public static Option of(String value, String label, String hint) {
        return new Option(value, label, hint);
    }

    public static <E extends Enum<E>> List<Option> all(E[] values, Function<E, String> label) {
        return each(Arrays.asList(values), E::name, label);
    }

    public static <T> List<Option> each(Collection<T> items, Function<T, String> value, Function<T, String> label) {
        return items.stream()
                .map(item -> of(value.apply(item), label.apply(item)))
                .toList();
    }
}
