package org.norishiro.search.model;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for, and among what.
 *
 * @param words folded by the database, all of which must be there; at least one has two letters, for one letter is in everything
 * @param kinds empty: every kind
 * @param mineOnly only what belongs to cases that the post itself holds, leads or coordinates
 */
public record Asked(
        List<String> words,
        Set<RecordKind> kinds,
        @Nullable LocalDate since,
        @Nullable LocalDate until,
        boolean mineOnly) {
    public static final int SHORTEST = 2;

    public Asked {
        if (!longEnough(words)) throw new IllegalArgumentException("nothing of two letters to look for");
        words = List.copyOf(words);
        kinds = Set.copyOf(kinds);
    }

    public static boolean longEnough(List<String> words) {
        return words.stream().anyMatch(word -> word.codePointCount(0, word.length()) >= SHORTEST);
    }

    /** The kinds of texts to look through, as the index names them. */
    public Set<String> texts() {
        var among = kinds.isEmpty() ? EnumSet.allOf(RecordKind.class) : kinds;
        return among.stream().flatMap(kind -> kind.texts().stream()).collect(Collectors.toUnmodifiableSet());
    }
}
