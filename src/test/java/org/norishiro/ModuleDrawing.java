package org.norishiro;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.norishiro.ModuleMap.Module;

/** Draws the modules in layers, each above all that it uses; an arrow that follows from others is left out. */
final class ModuleDrawing {
    private static final int ROW = 96;
    private static final int BOX = 176;
    private static final int TALL = 52;
    private static final int LANE = 28;
    private static final int GAP = 24;
    private static final int EDGE = 24;

    /** A box, or with no module the place where a long arrow passes a layer. */
    private static final class Spot {
        final Module module;
        final List<Spot> below = new ArrayList<>();
        final List<Spot> above = new ArrayList<>();
        double x;

        Spot(Module module) {
            this.module = module;
        }

        int width() {
            return module == null ? LANE : BOX;
        }
    }

    private final ModuleMap map;
    private final List<List<Spot>> layers = new ArrayList<>();

    ModuleDrawing(ModuleMap map) {
        this.map = map;
        place();
    }

    private void place() {
        Map<String, Spot> spots = new HashMap<>();
        for (var module : map.modules()) {
            while (layers.size() <= module.height()) {
                layers.add(new ArrayList<>());
            }
            var spot = new Spot(module);
            spots.put(module.name(), spot);
            layers.get(module.height()).add(spot);
        }
        for (var module : map.modules()) {
            for (var used : map.nearest(module)) {
                var from = spots.get(module.name());
                for (var layer = module.height() - 1; layer > map.module(used).height(); layer--) {
                    var lane = new Spot(null);
                    layers.get(layer).add(lane);
                    join(from, lane);
                    from = lane;
                }
                join(from, spots.get(used));
            }
        }
        layers.forEach(ModuleDrawing::spread);
        for (var round = 0; round < 8; round++) {
            layers.forEach(layer -> sortBy(layer, true));
            layers.reversed().forEach(layer -> sortBy(layer, false));
        }
    }

    private static void join(Spot from, Spot to) {
        from.below.add(to);
        to.above.add(from);
    }

    private static void sortBy(List<Spot> layer, boolean below) {
        layer.sort(Comparator.comparingDouble(spot -> middle(spot, below ? spot.below : spot.above)));
        spread(layer);
    }

    private static double middle(Spot spot, List<Spot> joined) {
        return joined.stream().mapToDouble(other -> other.x).average().orElse(spot.x);
    }

    private static void spread(List<Spot> layer) {
        var width = layer.stream().mapToInt(spot -> spot.width() + GAP).sum() - GAP;
        var x = -width / 2.0;
        for (var spot : layer) {
            spot.x = x + spot.width() / 2.0;
            x += spot.width() + GAP;
        }
    }

    String svg() {
        var height = layers.size() * ROW - (ROW - TALL) + 2 * EDGE;
        var half = layers.stream()
                        .flatMap(List::stream)
                        .mapToDouble(spot -> Math.abs(spot.x) + spot.width() / 2.0)
                        .max()
                        .orElse(0)
                + EDGE;
        var out = new StringBuilder("""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="%.0f 0 %.0f %d" role="img" aria-labelledby="t">
                <title id="t">The modules of Norishiro: each uses only what lies below it</title>
                <defs><marker id="a" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto">\
                <path d="M0 0 8 4 0 8z" fill="#555"/></marker></defs>
                <rect x="%.0f" width="%.0f" height="%d" fill="#fff"/>
                <g fill="none" stroke="#555" stroke-width="1.5">
                """.formatted(-half, 2 * half, height, -half, 2 * half, height));
        each(spot -> spot.below.forEach(used -> out.append(arrow(spot, used))));
        out.append("</g>\n<g font-family=\"'Noto Sans JP','BIZ UDPGothic','Yu Gothic UI',Meiryo,sans-serif\""
                + " text-anchor=\"middle\">\n");
        each(spot -> out.append(spot.module == null ? "" : box(spot)));
        return out.append("</g>\n</svg>\n").toString();
    }

    private void each(Consumer<Spot> act) {
        var fromTheTop = new ArrayList<>(layers);
        Collections.reverse(fromTheTop);
        fromTheTop.forEach(layer -> layer.forEach(act));
    }

    private double top(Spot spot) {
        for (var layer = 0; layer < layers.size(); layer++) {
            if (layers.get(layer).contains(spot)) {
                return EDGE + (layers.size() - 1 - layer) * (double) ROW;
            }
        }
        throw new IllegalStateException();
    }

    private String arrow(Spot from, Spot to) {
        var passing = from.module == null ? "M%.0f %.0fV%.0f".formatted(from.x, top(from), top(from) + TALL) : "";
        var start = top(from) + TALL;
        var end = top(to);
        var middle = (start + end) / 2;
        var bend = "M%.0f %.0fC%.0f %.0f %.0f %.0f %.0f %.0f"
                .formatted(from.x, start, from.x, middle, to.x, middle, to.x, end);
        return "<path d=\"%s%s\"%s/>\n".formatted(passing, bend, to.module == null ? "" : " marker-end=\"url(#a)\"");
    }

    private String box(Spot spot) {
        return """
                <rect x="%.0f" y="%.0f" width="%d" height="%d" rx="6" fill="#eef3fb" stroke="#264af4"/>
                <text x="%.0f" y="%.0f" font-size="17" font-weight="bold">%s</text>
                <text x="%.0f" y="%.0f" font-size="14">%s</text>
                """.formatted(
                        spot.x - BOX / 2.0,
                        top(spot),
                        BOX,
                        TALL,
                        spot.x,
                        top(spot) + 22,
                        spot.module.name(),
                        spot.x,
                        top(spot) + 42,
                        spot.module.japanese());
    }
}
