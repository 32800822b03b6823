package org.norishiro.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.norishiro.insight.model.Count.About;
import org.norishiro.insight.model.Flow;
import org.norishiro.insight.model.Flow.Came;
import org.norishiro.insight.model.Flow.Party;
import org.norishiro.insight.model.Flow.Stream;
import org.norishiro.insight.model.FlowChart;
import org.norishiro.insight.model.FlowChart.Band;
import org.norishiro.insight.model.FlowChart.Node;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FlowChartTest {
    static final Party WELFARE = new Party(UUID.randomUUID(), "社会福祉課");
    static final Party NORTH = new Party(UUID.randomUUID(), "北部地域包括支援センター相談窓口");
    static final Party COUNCIL = new Party(UUID.randomUUID(), "社協");

    static final Stream TO_NORTH =
            new Stream(WELFARE, NORTH, Map.of(Came.ACCEPTED, new About(30), Came.DECLINED, new About(10)));
    static final Stream TO_COUNCIL = new Stream(WELFARE, COUNCIL, Map.of(Came.SILENT, new About(20)));
    static final Stream BACK = new Stream(NORTH, WELFARE, Map.of(Came.ACCEPTED, new About(10)));
    static final Stream WITHHELD = new Stream(COUNCIL, NORTH, Map.of());

    private static FlowChart chart(Stream... streams) {
        return FlowChart.of(new Flow(List.of(streams)));
    }

    @Test
    void bands_are_as_wide_as_what_is_told() {
        var bands = chart(TO_NORTH, TO_COUNCIL).bands();

        assertThat(bands).extracting(Band::came).containsExactly(Came.ACCEPTED, Came.DECLINED, Came.SILENT);
        assertThat(bands.getFirst().wide()).isEqualTo(3 * bands.get(1).wide(), within(0.001));
    }

    @Test
    void a_bar_is_as_high_as_its_bands_are_wide() {
        var chart = chart(TO_NORTH, TO_COUNCIL);

        assertThat(chart.left().getFirst().height())
                .isEqualTo(chart.bands().stream().mapToDouble(Band::wide).sum(), within(0.001));
    }

    @Test
    void bands_of_a_bar_lie_below_each_other_and_within_it() {
        var chart = chart(TO_NORTH, TO_COUNCIL);
        var bar = chart.left().getFirst();
        var end = bar.top();
        for (var band : chart.bands()) {
            assertThat(band.from() - band.wide() / 2).isEqualTo(end, within(0.001));
            end += band.wide();
        }
        assertThat(end).isEqualTo(bar.top() + bar.height(), within(0.001));
    }

    @Test
    void bars_of_a_side_do_not_touch_and_nothing_leaves_the_drawing() {
        var chart = chart(TO_NORTH, TO_COUNCIL, BACK);
        var north = chart.right().getFirst();
        var council = chart.right().get(1);

        assertThat(council.top()).isGreaterThan(north.top() + north.height());
        assertThat(chart.right().getLast())
                .satisfies(last -> assertThat(last.top() + last.height()).isLessThan(chart.height()));
    }

    @Test
    void whoever_asks_and_is_asked_stands_on_both_sides() {
        var chart = chart(TO_NORTH, BACK);

        assertThat(chart.left()).extracting(Node::party).containsExactly(WELFARE, NORTH);
        assertThat(chart.right()).extracting(Node::party).containsExactly(NORTH, WELFARE);
    }

    @Test
    void what_is_withheld_is_not_drawn() {
        assertThat(chart(WITHHELD).empty()).isTrue();
        assertThat(chart(WITHHELD, TO_COUNCIL).left()).extracting(Node::party).containsExactly(WELFARE);
    }

    @Test
    void however_much_there_is_it_fits_on_a_page() {
        assertThat(chart(new Stream(WELFARE, NORTH, Map.of(Came.ACCEPTED, new About(90_000))))
                        .height())
                .isLessThan(600);
    }

    @Test
    void a_long_name_is_cut_beside_the_bar_and_whole_in_the_words() {
        var chart = chart(TO_NORTH);

        assertThat(chart.right().getFirst().label()).isEqualTo("北部地域包括支援センター相…");
        assertThat(chart.bands().getFirst().words()).isEqualTo("社会福祉課 から 北部地域包括支援センター相談窓口 へ：受けた 約30件");
    }

    @Test
    void a_band_is_drawn_from_bar_to_bar() {
        assertThat(chart(TO_COUNCIL).bands().getFirst().path())
                .matches("M242 [0-9.]+ C380 [0-9.]+ 380 [0-9.]+ 518 [0-9.]+");
    }
}
