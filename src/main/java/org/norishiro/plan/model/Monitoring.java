package org.norishiro.plan.model;

import java.time.LocalDate;

/**
 * A look at how the plan goes (モニタリング).
 *
 * @param personsWords blank: not heard this time
 */
public record Monitoring(LocalDate on, String words, String personsWords, LocalDate next) {
    public Monitoring {
        if (words.isBlank()) throw new IllegalArgumentException("a monitoring says how it goes");
        if (!next.isAfter(on)) throw new IllegalArgumentException("the next look comes later");
    }
}
