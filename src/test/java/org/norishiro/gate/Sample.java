package org.norishiro.gate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Some of many, chosen by a seed, so that the build stays short: all of them with {@code -Dnorishiro.foreign.all=true}, others with
 * {@code -Dnorishiro.foreign.seed=2}.
 */
final class Sample {
    private static final boolean ALL = Boolean.getBoolean("norishiro.foreign.all");
    private static final long SEED = Long.getLong("norishiro.foreign.seed", 1);

    /** How many of the addresses forms are sent to; {@code -Dnorishiro.foreign.routes=1000} is all, with some ids each. */
    static final int ROUTES = Integer.getInteger("norishiro.foreign.routes", 12);

    private Sample() {}

    /** @param of what they are chosen for: each has its own */
    static <T> List<T> of(Object of, Collection<T> all, int most) {
        var some = new ArrayList<>(all);
        if (ALL || some.size() <= most) return some;
        Collections.shuffle(some, new Random(SEED * 31 + of.toString().hashCode()));
        return List.copyOf(some.subList(0, most));
    }
}
