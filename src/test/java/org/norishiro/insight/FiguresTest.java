package org.norishiro.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.norishiro.calendar.FiscalYear;
import org.norishiro.insight.model.Count;
import org.norishiro.insight.model.Figures;
import org.norishiro.insight.model.Figures.Figure;
import org.norishiro.insight.model.Topic;

/** What 集計 may tell of topics that count the same referrals in several ways. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FiguresTest {
    private static Figures told(Topic topic, Map<String, Count> counts) {
        return new Figures(
                new FiscalYear(2026),
                counts.entrySet().stream()
                        .map(each -> new Figure(topic, null, each.getKey(), each.getValue()))
                        .toList());
    }

    @Test
    void where_numbers_are_told_in_tens_none_and_few_look_alike() {
        var figures = told(Topic.DECLINE, Map.of("FULL", new Count.About(10), "OTHER", Count.FEW));
        assertThat(figures.byWords(Topic.DECLINE).values().stream().distinct())
                .containsExactlyInAnyOrder(new Count.About(10), Count.FEW);
    }

    @Test
    void elsewhere_none_is_none() {
        assertThat(told(Topic.PLAN, Map.of()).byWords(Topic.PLAN).values()).containsOnly(Count.NONE);
    }

    @Test
    void a_sum_does_not_tell_how_many_are_few() {
        var one = told(Topic.DECLINE, Map.of("FULL", new Count.About(20), "OTHER", Count.FEW));
        var two = told(Topic.DECLINE, Map.of("FULL", new Count.About(20), "OTHER", Count.FEW, "AREA", Count.FEW));
        assertThat(one.total(Topic.DECLINE)).isEqualTo(two.total(Topic.DECLINE)).isEqualTo(new Count.AtLeast(15));
    }

    @Test
    void a_sum_of_few_says_only_that_there_is_something() {
        assertThat(told(Topic.DECLINE, Map.of("FULL", Count.FEW, "OTHER", Count.FEW))
                        .total(Topic.DECLINE))
                .isEqualTo(new Count.AtLeast(1));
        assertThat(told(Topic.DECLINE, Map.of()).total(Topic.DECLINE)).isEqualTo(Count.NONE);
    }
}
