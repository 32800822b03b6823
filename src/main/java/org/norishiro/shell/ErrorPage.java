package org.norishiro.shell;

import org.jspecify.annotations.Nullable;

/** What an error page may show: never the cause, only the number (受付番号) under which it was logged. */
public record ErrorPage(
        int status, String requestId, @Nullable String back) {}
