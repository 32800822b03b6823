package org.norishiro.plan.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.norishiro.plan.model.PlanFixture.COORDINATOR;
import static org.norishiro.plan.model.PlanFixture.TODAY;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.norishiro.plan.model.Conclusion.Onward;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EvaluationTest {
    private static final Evaluation.Changed SAME = new Evaluation.Changed(Change.SAME, "");

    private static Evaluation evaluation(String summary, String wish, String opinion) {
        return new Evaluation(
                TODAY,
                summary,
                SAME,
                SAME,
                SAME,
                List.of("03"),
                "",
                wish,
                opinion,
                new Conclusion.CloseWithoutContact("転出したため"));
    }

    @Test
    void an_evaluation_says_in_words_what_became_of_the_plan() {
        assertThatIllegalArgumentException().isThrownBy(() -> evaluation("", "続けたい", "続ける"));
    }

    @Test
    void an_evaluation_hears_the_person() {
        assertThatIllegalArgumentException().isThrownBy(() -> evaluation("達成", " ", "続ける"));
    }

    @Test
    void an_evaluation_says_what_the_staff_think() {
        assertThatIllegalArgumentException().isThrownBy(() -> evaluation("達成", "続けたい", ""));
    }

    @Test
    void closing_without_contact_says_why() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Conclusion.CloseWithoutContact(" "));
    }

    @Test
    void whoever_stays_in_touch_does_so_in_some_way() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Onward(COORDINATOR, "", TODAY));
    }

    @Test
    void both_ways_to_close_end_in_a_close() {
        var contact = new Onward(COORDINATOR, "月1回の電話", TODAY.plusMonths(1));

        assertThat(new Conclusion.CloseStayingInTouch(contact).result()).isEqualTo(Result.CLOSE);
        assertThat(new Conclusion.CloseWithoutContact("転出").result()).isEqualTo(Result.CLOSE);
    }

    @Test
    void a_monitoring_says_how_it_goes() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Monitoring(TODAY, "", "", TODAY.plusDays(1)));
    }

    @Test
    void the_next_look_comes_after_this_one() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Monitoring(TODAY, "変わりない", "", TODAY));
    }
}
