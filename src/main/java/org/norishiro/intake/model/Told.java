package org.norishiro.intake.model;

import java.time.LocalDateTime;
import java.util.List;
import org.norishiro.intake.Consultations.TakenIssue;

/**
 * What was told, as it was taken in.
 *
 * @param channel code of how it came in (来所・電話…)
 * @param complaint 主訴, in the words in which it was told
 */
public record Told(
        LocalDateTime at,
        String channel,
        Speaker speaker,
        String complaint,
        List<TakenIssue> issues,
        Urgency urgency,
        EmergencyNeed emergency,
        String emergencyNote) {
    public Told {
        if (complaint.isBlank()) throw new IllegalArgumentException("a consultation says what it is about");
        issues = List.copyOf(issues);
    }
}
