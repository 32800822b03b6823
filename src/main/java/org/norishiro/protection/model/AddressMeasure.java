package org.norishiro.protection.model;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One application, measure or renewal on which the protection of an address rests (支援措置). A measure that was granted has an
 * authority and an end, one year after it begins; a provisional one holds from the day of application without either.
 *
 * @param authority who decided, for a granted measure (「架空市 市民課」)
 * @param until the day from which it does not hold any more; null: not fixed. Passing it opens nothing
 * @param against from whom, in the words of whoever applied
 */
public record AddressMeasure(
        UUID id,
        MeasureKind kind,
        String authority,
        LocalDate appliedOn,
        LocalDate since,
        @Nullable LocalDate until,
        String against,
        String words) {
    private static final int DAYS_TO_DECIDE = 30;

    public AddressMeasure {
        if (against.isBlank()) throw new IllegalArgumentException("an address is protected from somebody");
        if (since.isBefore(appliedOn)) throw new IllegalArgumentException("nothing begins before it is applied for");
        if (until != null && !until.isAfter(since)) throw new IllegalArgumentException("it ends after it begins");
        if (kind == MeasureKind.MEASURE && (authority.isBlank() || until == null))
            throw new IllegalArgumentException("a granted measure has an authority and an end");
        if (kind == MeasureKind.OTHER && words.isBlank())
            throw new IllegalArgumentException("what rests on nobody's decision is explained");
    }

    /** When it has to be looked at again: at its end; without one, after a month for the decision, or after a year. */
    public LocalDate reviewOn() {
        if (until != null) return until;
        return kind == MeasureKind.PROVISIONAL ? appliedOn.plusDays(DAYS_TO_DECIDE) : since.plusYears(1);
    }
}
