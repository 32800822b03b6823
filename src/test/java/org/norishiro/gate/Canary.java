package org.norishiro.gate;

import java.util.Set;

/** Where a word stands that stands nowhere else, and who may see it. */
record Canary(String table, String row, String column, Set<String> readers) {
    @Override
    public String toString() {
        return table + "." + column + " of " + row;
    }
}
