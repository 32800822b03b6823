package org.norishiro.conference.model;

import java.time.LocalDate;
import java.util.List;

/** The laws conferences rest on, as dated data. */
public interface LegalBases {
    /** One wording per code: the newest that held on that day, or the earliest there is. */
    List<LegalBasis> on(LocalDate day);

    /** No effect if this wording is there already. */
    void add(LegalBasis basis);
}
