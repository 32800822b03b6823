package org.norishiro.export.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.norishiro.casework.ListedCases.Looked;
import org.norishiro.shell.Entered;

/** The list somebody looked at, as it came in the address or the form. */
final class LookedAt {
    static final List<String> NAMES = List.of("whose", "state", "overdue", "q", "sort");
    private static final int LONGEST = 200;

    private LookedAt() {}

    static Looked of(Entered entered) {
        return new Looked(
                text(entered, "whose"),
                text(entered, "state"),
                !text(entered, "overdue").isEmpty(),
                text(entered, "q").strip(),
                text(entered, "sort"));
    }

    /** To ask again from, and to go back to. */
    static String query(Entered entered) {
        var parts = new ArrayList<String>();
        for (var name : NAMES) {
            var text = text(entered, name);
            if (!text.isEmpty()) parts.add(name + "=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
        }
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }

    private static String text(Entered entered, String name) {
        var text = entered.text(name);
        return text.substring(0, Math.min(text.length(), LONGEST));
    }
}
