package org.norishiro.export.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.norishiro.casework.CaseState;
import org.norishiro.casework.Phase;

/**
 * One case as it stands in a file.
 *
 * @param whole false: whoever asked sees a part of it, and the file holds its frame alone
 * @param members who belongs to the household today, or one
 * @param lastNote null: no note yet
 */
public record ExportedCase(
        String number,
        String name,
        CaseState state,
        Phase phase,
        LocalDate openedOn,
        String holder,
        String nextStep,
        @Nullable LocalDate nextDate,
        boolean whole,
        int members,
        @Nullable LocalDate lastNote) {}
