package org.norishiro.insight.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.norishiro.insight.model.Flow.Came;
import org.norishiro.insight.model.Flow.Party;
import org.norishiro.insight.model.Flow.Stream;

/**
 * The flow drawn (流れの図, a Sankey diagram): those who ask on the left, those asked on the right, bands between them as wide as what is told. What is
 * withheld is not drawn. An agency that both asks and is asked stands on both sides.
 *
 * @param height in the units of the drawing, whose width is {@link #WIDTH}
 */
public record FlowChart(List<Node> left, List<Node> right, List<Band> bands, double height) {
    public static final int WIDTH = 760;
    public static final int LEFT = 230;
    public static final int RIGHT = 518;
    public static final int THICK = 12;

    private static final double GAP = 26;
    private static final double TALLEST = 420;
    private static final double WIDEST_OF_ONE = 2;
    private static final int SHOWN = 14;

    /** The bar of an agency, from {@code top} downwards. */
    public record Node(Party party, double top, double height) {
        /** Cut to what has room beside the bar; the table has the whole name. */
        public String label() {
            var name = party.name();
            if (name.codePointCount(0, name.length()) <= SHOWN) return name;
            return name.substring(0, name.offsetByCodePoints(0, SHOWN - 1)) + "…";
        }

        public double middle() {
            return top + height / 2;
        }
    }

    /** @param from where its middle leaves, @param to where it arrives */
    public record Band(Stream stream, Came came, double from, double to, double wide) {
        /** A curve from bar to bar, to be drawn as wide as the band. */
        public String path() {
            var start = LEFT + THICK;
            var turn = (start + RIGHT) / 2;
            return String.format(
                    Locale.ROOT, "M%d %.1f C%d %.1f %d %.1f %d %.1f", start, from, turn, from, turn, to, RIGHT, to);
        }

        public String width() {
            return String.format(Locale.ROOT, "%.1f", wide);
        }

        /** 「A から B へ：受けた 約20件」 */
        public String words() {
            return stream.from().name() + " から " + stream.to().name() + " へ：" + came.label() + " "
                    + stream.of(came).orElseThrow().said("件");
        }
    }

    public static FlowChart of(Flow flow) {
        var drawn = flow.streams().stream()
                .filter(stream -> !stream.told().isEmpty())
                .toList();
        var all = drawn.stream().mapToDouble(FlowChart::sum).sum();
        var scale = all == 0 ? 0 : Math.min(WIDEST_OF_ONE, TALLEST / all);
        var left = column(drawn, Stream::from, scale);
        var right = column(drawn, Stream::to, scale);
        return new FlowChart(
                List.copyOf(left.values()),
                List.copyOf(right.values()),
                bands(drawn, left, right, scale),
                GAP * (Math.max(left.size(), right.size()) + 1) + all * scale);
    }

    public boolean empty() {
        return bands.isEmpty();
    }

    private static double sum(Stream stream) {
        return stream.told().values().stream().mapToLong(Count.About::n).sum();
    }

    private static Map<Party, Node> column(List<Stream> drawn, Function<Stream, Party> side, double scale) {
        var heights = new LinkedHashMap<Party, Double>();
        drawn.forEach(stream -> heights.merge(side.apply(stream), sum(stream) * scale, Double::sum));
        var nodes = new LinkedHashMap<Party, Node>();
        var top = GAP;
        for (var each : heights.entrySet()) {
            nodes.put(each.getKey(), new Node(each.getKey(), top, each.getValue()));
            top += each.getValue() + GAP;
        }
        return nodes;
    }

    /** Each band begins and ends below the one before it, so that no two lie on each other at a bar. */
    private static List<Band> bands(List<Stream> drawn, Map<Party, Node> left, Map<Party, Node> right, double scale) {
        var leaves = new LinkedHashMap<Party, Double>();
        var arrives = new LinkedHashMap<Party, Double>();
        left.forEach((party, node) -> leaves.put(party, node.top()));
        right.forEach((party, node) -> arrives.put(party, node.top()));
        var bands = new ArrayList<Band>();
        for (var stream : drawn)
            for (var came : Came.values())
                stream.of(came).ifPresent(count -> {
                    var wide = count.n() * scale;
                    var from = leaves.merge(stream.from(), wide, Double::sum) - wide / 2;
                    var to = arrives.merge(stream.to(), wide, Double::sum) - wide / 2;
                    bands.add(new Band(stream, came, from, to, wide));
                });
        return List.copyOf(bands);
    }
}
