package org.norishiro.shell;

import org.jspecify.annotations.Nullable;

/** Where in a list of pages one stands: rows {@code from}–{@code to} of {@code total}, and the links before and after. */
public record Pager(
        int page,
        int pages,
        int from,
        int to,
        int total,
        @Nullable String previous,
        @Nullable String next) {
    public boolean needed() {
        return pages > 1;
    }
}
