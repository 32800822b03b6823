package org.norishiro.gate;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/**
 * Between a list in {@code docs/security} and what there is: told instead of the two, which are long.
 *
 * @param unlisted what there is and is not in the list
 * @param gone what is in the list and not there
 * @param twice what is in the list more than once
 */
record Difference(Set<String> unlisted, Set<String> gone, Set<String> twice) {
    static final Difference NONE = new Difference(Set.of(), Set.of(), Set.of());

    static Difference between(Collection<String> listed, Collection<String> found) {
        var seen = new TreeSet<String>();
        var twice = new TreeSet<String>();
        for (var each : listed) if (!seen.add(each)) twice.add(each);
        return new Difference(without(found, listed), without(listed, found), twice);
    }

    private static Set<String> without(Collection<String> all, Collection<String> known) {
        var rest = new TreeSet<>(all);
        rest.removeAll(Set.copyOf(known));
        return rest;
    }
}
