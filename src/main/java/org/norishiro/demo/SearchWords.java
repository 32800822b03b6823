package org.norishiro.demo;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Names and addresses as the search folds them; those of the demonstration have no variant characters and no katakana in names. */
final class SearchWords {
    private SearchWords() {}

    static String of(String... parts) {
        return Arrays.stream(parts)
                .map(part -> Normalizer.normalize(part, Normalizer.Form.NFKC)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{Nd}]|ー", ""))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("/"));
    }
}
