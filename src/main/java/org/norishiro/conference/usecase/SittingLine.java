package org.norishiro.conference.usecase;

import java.time.LocalDate;
import java.time.LocalTime;
import org.norishiro.conference.SittingId;
import org.norishiro.conference.model.SittingState;

/**
 * A sitting in a list. It names no person, so all staff may see it.
 *
 * @param items how many cases stand on its agenda, those one may not see included
 * @param mine whether one sees any of them, chairs it or convened it
 */
public record SittingLine(
        SittingId id,
        String name,
        String body,
        LocalDate on,
        LocalTime from,
        LocalTime until,
        String where,
        String chair,
        SittingState state,
        int items,
        boolean minutesAdopted,
        boolean mine) {}
