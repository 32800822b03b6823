package org.norishiro.emergency.model;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 緊急閲覧 as others look at it afterwards: who, when and why, and of the case its number alone. Whoever looks does not thereby see
 * the case.
 *
 * @param mine opened by whoever looks
 * @param until the end of the time asked for
 * @param endedAt ended before that; null: not
 * @param open the case is seen with it at this moment
 * @param pages how many pages of the case were looked at with it
 * @param notes how many progress notes were written with it
 * @param review null: nobody has looked at it yet
 */
public record Opening(
        UUID id,
        UUID caseId,
        String caseNumber,
        boolean mine,
        String opener,
        String agency,
        String title,
        EmergencyGround ground,
        String words,
        LocalDateTime at,
        LocalDateTime until,
        @Nullable LocalDateTime endedAt,
        boolean open,
        LocalDate reviewDue,
        long pages,
        long notes,
        @Nullable Review review) {

    public record Review(Verdict verdict, String words, String by, LocalDateTime at) {}

    /** Looked at by another person than who opened it. */
    public boolean awaitsMe() {
        return review == null && !mine;
    }

    public boolean overdue(LocalDate today) {
        return review == null && reviewDue.isBefore(today);
    }
}
