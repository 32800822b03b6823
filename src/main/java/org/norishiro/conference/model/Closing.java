package org.norishiro.conference.model;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What has to be said before an item leaves the table: what was concluded, and when it comes back or why it does not.
 *
 * @param stance how to be with the persons meanwhile (関わり方); needed while there is no clear plan, as are the next two
 * @param watching who keeps an eye on what (見守り方)
 * @param onChange what is done when something changes (変化のときの動き方)
 * @param nextDate when it is looked at again; null: it is not, and {@code endedReason} says why
 */
public record Closing(
        @Nullable Conclusion conclusion,
        String stance,
        String watching,
        String onChange,
        @Nullable LocalDate nextDate,
        String endedReason) {

    /** What is missing, or one thing too many. */
    public enum Lack {
        CONCLUSION,
        NOTHING_DECIDED,
        STANCE,
        WATCHING,
        ON_CHANGE,
        NEXT_OR_END,
        NEXT_AND_END,
        NEXT_NOT_AFTER
    }

    /** @param decided whether at least one decision or role is on record */
    public Set<Lack> lacks(boolean decided, LocalDate heldOn) {
        var lacks = EnumSet.noneOf(Lack.class);
        if (conclusion == null) lacks.add(Lack.CONCLUSION);
        if (conclusion == Conclusion.DECIDED && !decided) lacks.add(Lack.NOTHING_DECIDED);
        if (conclusion == Conclusion.NO_CLEAR_PLAN) {
            if (stance.isBlank()) lacks.add(Lack.STANCE);
            if (watching.isBlank()) lacks.add(Lack.WATCHING);
            if (onChange.isBlank()) lacks.add(Lack.ON_CHANGE);
        }
        if (nextDate == null && endedReason.isBlank()) lacks.add(Lack.NEXT_OR_END);
        if (nextDate != null && !endedReason.isBlank()) lacks.add(Lack.NEXT_AND_END);
        if (nextDate != null && !nextDate.isAfter(heldOn)) lacks.add(Lack.NEXT_NOT_AFTER);
        return lacks;
    }
}
