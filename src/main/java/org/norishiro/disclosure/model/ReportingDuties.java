package org.norishiro.disclosure.model;

import java.time.LocalDate;
import java.util.List;

/** Duties to report and rights to tell, as dated data. */
public interface ReportingDuties {
    /** One wording per code: the newest that held on that day, or the earliest there is. */
    List<ReportingDuty> on(LocalDate day);

    /** No effect if this wording is there already. */
    void add(ReportingDuty duty);
}
