package org.norishiro.gate.model;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.norishiro.gate.ConsentState;

/**
 * One fact about the consent of one person (同意の記録). It is never changed: what comes after is a new fact that answers it.
 *
 * @param inCase the case it was recorded in, if any
 * @param answers the earlier fact of the same line that it follows; null: it begins a line
 * @param on the day it was said
 */
public record ConsentFact(
        UUID id,
        UUID person,
        @Nullable UUID inCase,
        @Nullable UUID answers,
        LocalDate on,
        Said said) {
    public static ConsentFact first(UUID person, @Nullable UUID inCase, LocalDate on, Said said) {
        return new ConsentFact(UUID.randomUUID(), person, inCase, null, on, said);
    }

    ConsentFact followedBy(LocalDate on, Said said) {
        return new ConsentFact(UUID.randomUUID(), person, inCase, id, on, said);
    }

    public ConsentState state() {
        return said.state();
    }

    /** What it is about, where that was recorded in full. */
    public Optional<Terms> terms() {
        return switch (said) {
            case Said.Asked(var terms) -> Optional.of(terms);
            case Said.Given given -> Optional.of(given.terms());
            case Said.InWords words -> Optional.empty();
            case Said.Declined declined -> Optional.empty();
            case Said.Withdrawn withdrawn -> Optional.empty();
        };
    }

    /** The first day on which a given consent holds. */
    LocalDate begins() {
        return terms().map(terms -> terms.period().from()).orElse(on);
    }
}
