package org.norishiro.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 入力: what somebody typed into a form, word for word, and what was wrong with it. A refused form is shown again from
 * here, so nothing typed is lost. Names that begin with {@code _} belong to the frame (token, receipt, draft) and are
 * left out.
 */
public final class Entered {
    private final Map<String, List<String>> fields;
    private final List<Refusal> errors;
    private final @Nullable Conflict conflict;

    private Entered(Map<String, List<String>> fields, List<Refusal> errors, @Nullable Conflict conflict) {
        this.fields = fields;
        this.errors = errors;
        this.conflict = conflict;
    }

    public static Entered blank() {
        return new Entered(Map.of(), List.of(), null);
    }

    public static Entered of(HttpServletRequest request) {
        return of(request.getParameterMap());
    }

    public static Entered of(Map<String, String[]> parameters) {
        var typed = new LinkedHashMap<String, List<String>>();
        parameters.forEach((name, values) -> typed.put(name, Arrays.asList(values)));
        return ofFields(typed);
    }

    public static Entered ofFields(Map<String, List<String>> fields) {
        var kept = new LinkedHashMap<String, List<String>>();
        fields.forEach((name, values) -> {
            if (!name.startsWith("_")) kept.put(name, List.copyOf(values));
        });
        return new Entered(Collections.unmodifiableMap(kept), List.of(), null);
    }

    public String text(String name) {
        var values = all(name);
        return values.isEmpty() ? "" : values.getFirst();
    }

    public List<String> all(String name) {
        return fields.getOrDefault(name, List.of());
    }

    public boolean ticked(String name, String value) {
        return all(name).contains(value);
    }

    /** Whether the field was sent at all, be it empty. */
    public boolean has(String name) {
        return fields.containsKey(name);
    }

    public Map<String, List<String>> fields() {
        return fields;
    }

    public Entered with(String name, String... values) {
        var copy = new LinkedHashMap<>(fields);
        copy.put(name, List.of(values));
        return new Entered(Collections.unmodifiableMap(copy), errors, conflict);
    }

    public Entered refuse(String name, String message) {
        return refuse(new Refusal(name, null, message));
    }

    public Entered refuse(Refusal refusal) {
        var copy = new ArrayList<>(errors);
        copy.add(refusal);
        return new Entered(fields, List.copyOf(copy), conflict);
    }

    /** Leads from the error summary to this element, where a page has several forms with a field of this name. */
    public Entered anchored(String name, String id) {
        var led = errors.stream()
                .map(error -> error.name().equals(name) ? error.at(id) : error)
                .toList();
        return new Entered(fields, led, conflict);
    }

    public @Nullable String error(String name) {
        return errors.stream()
                .filter(error -> error.name().equals(name))
                .map(Refusal::message)
                .findFirst()
                .orElse(null);
    }

    public List<Refusal> errors() {
        return errors;
    }

    public boolean hasErrors() {
        return !errors.isEmpty();
    }

    public Entered conflict(String by, String at, Map<String, String> theirs) {
        return new Entered(fields, errors, new Conflict(by, at, theirs));
    }

    public @Nullable Conflict conflict() {
        return conflict;
    }

    /** What the other editor left in this field, if it is not what was typed here. */
    public @Nullable String theirs(String name) {
        if (conflict == null) return null;
        var other = conflict.theirs().get(name);
        return text(name).equals(other) ? null : other;
    }
}
