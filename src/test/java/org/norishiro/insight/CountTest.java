package org.norishiro.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.norishiro.insight.model.Count;
import org.norishiro.insight.model.Count.AtLeast;
import org.norishiro.insight.model.Count.Exactly;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CountTest {
    @Test
    void from_one_to_nine_nobody_is_told_how_many() {
        assertThat(Count.FEW.said()).isEqualTo("10未満");
        assertThatIllegalArgumentException().isThrownBy(() -> new Exactly(9));
    }

    @Test
    void a_sum_with_small_counts_in_it_does_not_give_them_away() {
        assertThat(Count.sum(List.of(new Exactly(20), Count.FEW, Count.NONE)))
                .isEqualTo(new AtLeast(21))
                .extracting(Count::said)
                .isEqualTo("21以上");
    }

    @Test
    void a_sum_of_told_counts_is_exact() {
        assertThat(Count.sum(List.of(new Exactly(20), new Exactly(12)))).isEqualTo(new Exactly(32));
    }

    @Test
    void one_small_count_alone_stays_a_small_count() {
        assertThat(Count.sum(List.of(Count.NONE, Count.FEW)).said("件")).isEqualTo("10件未満");
    }

    @Test
    void nothing_is_zero() {
        assertThat(Count.sum(List.of()).none()).isTrue();
    }

    @Test
    void what_is_told_in_tens_says_so() {
        assertThat(new Count.About(20).said("件")).isEqualTo("約20件");
    }

    @Test
    void a_sum_with_tens_in_it_says_what_it_is_at_least() {
        assertThat(Count.sum(List.of(new Count.About(20), new Count.About(10)))).isEqualTo(new Count.AtLeast(25));
    }

    @Test
    void tens_are_tens() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Count.About(12));
    }
}
