package org.norishiro.conference.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.norishiro.conference.model.Closing.Lack;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ClosingTest {
    static final LocalDate HELD = LocalDate.of(2026, 11, 20);
    static final LocalDate NEXT = LocalDate.of(2026, 12, 18);

    @Test
    void decided_with_a_next_date_is_enough() {
        assertThat(decided(NEXT, "").lacks(true, HELD)).isEmpty();
    }

    @Test
    void decided_with_an_explicit_end_is_enough() {
        assertThat(decided(null, "施設に入り、会議で見ることはなくなった").lacks(true, HELD)).isEmpty();
    }

    @Test
    void neither_next_date_nor_end_is_too_little() {
        assertThat(decided(null, "").lacks(true, HELD)).containsExactly(Lack.NEXT_OR_END);
    }

    @Test
    void both_a_next_date_and_an_end_contradict_each_other() {
        assertThat(decided(NEXT, "終わり").lacks(true, HELD)).containsExactly(Lack.NEXT_AND_END);
    }

    @Test
    void the_next_date_lies_behind_the_sitting() {
        assertThat(decided(HELD, "").lacks(true, HELD)).containsExactly(Lack.NEXT_NOT_AFTER);
    }

    @Test
    void decided_needs_a_decision_or_a_role() {
        assertThat(decided(NEXT, "").lacks(false, HELD)).containsExactly(Lack.NOTHING_DECIDED);
    }

    @Test
    void nothing_chosen_is_no_conclusion() {
        assertThat(new Closing(null, "", "", "", NEXT, "").lacks(true, HELD)).containsExactly(Lack.CONCLUSION);
    }

    @Test
    void no_clear_plan_still_says_how_to_stay_with_it() {
        assertThat(new Closing(Conclusion.NO_CLEAR_PLAN, "", "", "", NEXT, "").lacks(false, HELD))
                .containsExactlyInAnyOrder(Lack.STANCE, Lack.WATCHING, Lack.ON_CHANGE);
    }

    @Test
    void no_clear_plan_needs_no_role() {
        assertThat(new Closing(Conclusion.NO_CLEAR_PLAN, "月1回の訪問", "新聞の様子", "その日のうちに集まる", NEXT, "").lacks(false, HELD))
                .isEmpty();
    }

    static Closing decided(@Nullable LocalDate next, String ended) {
        return new Closing(Conclusion.DECIDED, "", "", "", next, ended);
    }
}
