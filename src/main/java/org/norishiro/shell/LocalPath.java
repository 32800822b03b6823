package org.norishiro.shell;

import java.nio.charset.StandardCharsets;
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

    /** Fit for a header: what is not plain ASCII is written in percent, so that no server stumbles over it and logs it. */
    public static String encoded(String path) {
        var header = new StringBuilder();
        for (var octet : path.getBytes(StandardCharsets.UTF_8)) {
            if (octet > ' ' && octet < 0x7f) header.append((char) octet);
            else header.append(String.format("%%%02X", octet));
        }
        return header.toString();
    }
}
