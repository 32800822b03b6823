package org.norishiro.insight.model;

import java.util.Collection;

/** How often something happened, as far as it may be told: from one to nine is only 「10未満」, so that nobody is recognised. */
public sealed interface Count {
    int TOLD_FROM = 10;

    Count NONE = new Exactly(0);
    Count FEW = new Few();

    record Exactly(long n) implements Count {
        public Exactly {
            if (n != 0 && n < TOLD_FROM) throw new IllegalArgumentException("too few to be told");
        }
    }

    record Few() implements Count {}

    /** To the nearest ten, where the same things are counted in several ways: a small count could be told from exact ones. */
    record About(long n) implements Count {
        private static final int HALF = 5;

        public About {
            if (n < TOLD_FROM || n % TOLD_FROM != 0) throw new IllegalArgumentException("told in tens");
        }

        /** What it is at least. */
        long least() {
            return Math.max(TOLD_FROM, n - HALF);
        }
    }

    /** A sum with small counts in it: exact, it would give them away. */
    record AtLeast(long n) implements Count {}

    static Count sum(Collection<Count> all) {
        var counts = all.stream().filter(count -> !count.none()).toList();
        if (counts.size() == 1) return counts.getFirst();
        var least = 0L;
        var exact = true;
        for (var count : counts) {
            switch (count) {
                case Exactly(var n) -> least += n;
                case AtLeast(var n) -> {
                    least += n;
                    exact = false;
                }
                case About about -> {
                    least += about.least();
                    exact = false;
                }
                case Few() -> {
                    least += 1;
                    exact = false;
                }
            }
        }
        return exact ? new Exactly(least) : new AtLeast(least);
    }

    default String said() {
        return said("");
    }

    /** 「18件」「10件未満」「約20件」「21件以上」 */
    default String said(String unit) {
        return switch (this) {
            case Exactly(var n) -> n + unit;
            case Few() -> TOLD_FROM + unit + "未満";
            case About(var n) -> "約" + n + unit;
            case AtLeast(var n) -> n + unit + "以上";
        };
    }

    default boolean none() {
        return this instanceof Exactly(var n) && n == 0;
    }
}
