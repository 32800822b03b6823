package org.norishiro.conference.model;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.norishiro.identity.AgencyId;

/**
 * A role as decided (役割): which agency does what for whom until when, or stands by for which event (いざという時).
 *
 * @param forWhom in words (「母」「世帯」); {@code person} when that is one of the case
 * @param whenWords when, where no date fits (「受診のあと」)
 * @param standbyEvent on what event it is due at once; blank: it does not wait for one
 */
public record DecidedTask(
        AgencyId agency,
        String task,
        String forWhom,
        @Nullable UUID person,
        @Nullable UUID issue,
        @Nullable LocalDate due,
        String whenWords,
        String standbyEvent) {

    public DecidedTask {
        if (task.isBlank()) throw new IllegalArgumentException("a role says what is done");
        if (forWhom.isBlank()) throw new IllegalArgumentException("a role says for whom");
        if (!saysWhen(due, whenWords, standbyEvent))
            throw new IllegalArgumentException("a role says when or on which event");
    }

    /** The same, about a person of the case instead of words alone. */
    public DecidedTask about(UUID who) {
        return new DecidedTask(agency, task, forWhom, who, issue, due, whenWords, standbyEvent);
    }

    public static boolean saysWhen(@Nullable LocalDate due, String whenWords, String standbyEvent) {
        return due != null || !whenWords.isBlank() || !standbyEvent.isBlank();
    }
}
