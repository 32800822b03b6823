package org.norishiro.shell;

import org.jspecify.annotations.Nullable;

/** An address inside this program; whatever a form or link brings along must never lead anywhere else. */
public final class LocalPath {
    private static final int LONGEST = 2000;

    private LocalPath() {}

    public static String or(@Nullable String path, String otherwise) {
        return path != null && safe(path) ? path : otherwise;
    }

    public static boolean safe(String path) {
        return path.startsWith("/")
                && !path.startsWith("//")
                && path.length() <= LONGEST
                && path.chars().noneMatch(c -> c < ' ' || c == 0x7f || c == '\\');
    }
}
