package org.norishiro.plan.model;

import java.time.LocalDate;
import java.util.List;

/**
 * The evaluation at the end of a plan (評価).
 *
 * @param observed codes of the standard form (見られた変化)
 * @param remaining what is still open; blank: nothing
 */
public record Evaluation(
        LocalDate on,
        String summary,
        Changed economic,
        Changed daily,
        Changed social,
        List<String> observed,
        String remaining,
        String personsWish,
        String staffOpinion,
        Conclusion conclusion) {

    public record Changed(Change how, String words) {}

    public Evaluation {
        observed = List.copyOf(observed);
        if (summary.isBlank())
            throw new IllegalArgumentException("an evaluation says in words what became of the plan");
        if (personsWish.isBlank()) throw new IllegalArgumentException("an evaluation hears the person");
        if (staffOpinion.isBlank()) throw new IllegalArgumentException("an evaluation says what the staff think");
    }
}
