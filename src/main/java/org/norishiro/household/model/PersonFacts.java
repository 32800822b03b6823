package org.norishiro.household.model;

import org.norishiro.calendar.PartialDate;
import org.norishiro.household.Sex;

/** What is recorded about a person; not knowing is a value of each of these. */
public record PersonFacts(
        PersonName name,
        Sex sex,
        PartialDate born,
        Stated address,
        Stated phone,
        String contactNote,
        boolean deceased) {}
