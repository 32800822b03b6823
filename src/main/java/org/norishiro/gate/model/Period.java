package org.norishiro.gate.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** From which day until which a consent holds, both included; without an end it holds until it is withdrawn. */
public record Period(LocalDate from, @Nullable LocalDate until) {
    public Period {
        if (until != null && until.isBefore(from)) throw new IllegalArgumentException("it ends before it begins");
    }

    public boolean overOn(LocalDate day) {
        return until != null && until.isBefore(day);
    }
}
