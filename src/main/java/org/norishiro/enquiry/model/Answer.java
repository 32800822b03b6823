package org.norishiro.enquiry.model;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.norishiro.gate.Grounds;

/**
 * An answer to a question (答え), given once for each record of one's own. To say that one will call tells that the person is known here,
 * and takes a basis; the others tell nobody anything, and take none.
 *
 * @param words to whoever asked; blank unless one calls
 * @param grounds null unless one calls
 */
public record Answer(Said said, String words, @Nullable Grounds grounds) {
    public static final int LONGEST_WORDS = 200;

    public Answer {
        if ((said == Said.CALL) != (grounds != null))
            throw new IllegalArgumentException("who calls says on what basis");
        if (said != Said.CALL && !words.isBlank()) throw new IllegalArgumentException("only who calls tells something");
    }

    public static Answer call(String words, Grounds grounds) {
        return new Answer(Said.CALL, words, grounds);
    }

    /** Not here, or not the same person: {@code said} is not {@code CALL}. */
    public static Answer silent(Said said) {
        return new Answer(said, "", null);
    }

    public List<Lack> lacks() {
        return grounds == null ? List.of() : Lack.of(grounds);
    }
}
