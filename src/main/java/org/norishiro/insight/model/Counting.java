package org.norishiro.insight.model;

import org.norishiro.calendar.FiscalYear;

/** Counts in the database, where small counts are already withheld. */
public interface Counting {
    Figures figures(FiscalYear year);

    Flow flow(FiscalYear year);
}
