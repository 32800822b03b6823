package org.norishiro.draft.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.norishiro.draft.DraftKey;

/**
 * What stands in a form that was not sent: every field, word for word, and where the form is.
 *
 * @param key which opened copy of which form; one draft each
 */
public record TypedText(DraftKey key, String formUrl, String label, Map<String, List<String>> fields, Instant savedAt) {
    /** How long a draft is kept: long enough for a holiday, not for ever. {@code forget_old_drafts()} knows it too. */
    public static final Duration KEPT = Duration.ofDays(30);

    private static final int EXCERPT = 24;

    public TypedText {
        var kept = new LinkedHashMap<String, List<String>>();
        fields.forEach((name, values) -> kept.put(
                name, values.stream().map(value -> value.replace("\u0000", "")).toList()));
        fields = kept;
    }

    public boolean blank() {
        return fields.values().stream().flatMap(Collection::stream).allMatch(String::isBlank);
    }

    public int length() {
        return fields.values().stream()
                .flatMap(Collection::stream)
                .mapToInt(String::length)
                .sum();
    }

    /** The address at which the form opens with this text in it. */
    public String continueUrl() {
        var hash = formUrl.indexOf('#');
        var page = hash < 0 ? formUrl : formUrl.substring(0, hash);
        var place = hash < 0 ? "" : formUrl.substring(hash);
        return page + (page.contains("?") ? "&" : "?") + "draft=" + key.sheet() + place;
    }

    /** The beginning of the longest text written by hand; ids, codes and choices are none. */
    public String excerpt() {
        var longest = fields.values().stream()
                .flatMap(Collection::stream)
                .filter(value -> value.chars().anyMatch(letter -> letter > 0x7f))
                .max(Comparator.comparingInt(String::length))
                .map(value -> value.strip().replaceAll("\\s+", " "))
                .orElse("");
        if (longest.codePointCount(0, longest.length()) <= EXCERPT) return longest;
        return longest.substring(0, longest.offsetByCodePoints(0, EXCERPT)) + "…";
    }
}
