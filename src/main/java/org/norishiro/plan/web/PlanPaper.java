package org.norishiro.plan.web;

import java.time.LocalDateTime;
import java.util.function.UnaryOperator;
import org.norishiro.calendar.JapaneseDates;

/**
 * A plan on paper.
 *
 * @param forPerson the copy that stays with the person (本人控え): larger, and without what is only for the office
 * @param changeLabel the words for the code of an observed change
 */
public record PlanPaper(PlanPage page, boolean forPerson, LocalDateTime at, UnaryOperator<String> changeLabel) {
    public String printed() {
        return JapaneseDates.full(at.toLocalDate()) + JapaneseDates.time(at.toLocalTime());
    }
}
