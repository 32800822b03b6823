package org.norishiro.household.model;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.norishiro.calendar.PartialDate;
import org.norishiro.calendar.PartialDateReading;

/**
 * What somebody looks for: words of which all must be found, or a birth date.
 *
 * @param words as they were typed; the database folds them like what it keeps
 * @param born null: what was typed is no date
 */
public record SearchTerms(List<String> words, @Nullable PartialDate born) {
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u3000]+");

    public static SearchTerms of(String typed, LocalDate today) {
        var words = Arrays.stream(BLANKS.split(typed))
                .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit))
                .toList();
        return new SearchTerms(words, dateIn(typed, today));
    }

    public boolean blank() {
        return words.isEmpty() && born == null;
    }

    private static @Nullable PartialDate dateIn(String typed, LocalDate today) {
        return PartialDate.read(typed, today) instanceof PartialDateReading.Read(var date, var note) && date.known()
                ? date
                : null;
    }
}
