package org.norishiro.casework.model;

import org.norishiro.calendar.FiscalYear;

/** The number of a case (ケース番号), counted anew each fiscal year: 「R8-0012」. */
public record CaseNumber(FiscalYear year, int running) {
    public CaseNumber {
        if (running < 1) throw new IllegalArgumentException("numbers begin with 1");
    }

    @Override
    public String toString() {
        return "%s-%04d".formatted(year.shortLabel(), running);
    }
}
