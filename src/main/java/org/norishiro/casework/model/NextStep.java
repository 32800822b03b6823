package org.norishiro.casework.model;

import java.time.LocalDate;
import org.norishiro.identity.PostId;

/** What comes next, who holds it and by when (次にすること). An open case is never without one. */
public record NextStep(PostId holder, String words, LocalDate on) {
    public static final int LONGEST = 400;

    public NextStep {
        words = words.strip();
        if (words.isEmpty()) throw new IllegalArgumentException("a next step says what is to be done");
        if (words.length() > LONGEST) throw new IllegalArgumentException("a next step is one line");
    }
}
