package org.norishiro.journey;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What a page shows at one width, as far as axe can tell one page from another.
 *
 * @param look the whole document, and of every element all that axe reads of its style: whether it is shown, cut off or pushed
 *     away, its colours, its letters, what stands before and after it. Two widths with one look have the same names, roles,
 *     labels and landmarks; only what is measured may differ.
 * @param inks each kind of text on the page: its letters and colours, and of everything painted at the middle of its lines the
 *     style, the order and whether it holds the whole line. The contrast is reckoned from nothing else, so two texts of one ink
 *     have one contrast, wherever they stand. Text that cannot be seen has none; text of what cannot be used is {@link #EXCUSED}.
 */
record Sight(String look, Set<String> inks) {
    /** Nobody has to read what cannot be used: what axe says of it holds for nothing else. */
    static final String EXCUSED = "excused";

    private static final String SCRIPT = script();

    /** A page with frames or shadow trees is like no other. */
    static Sight of(Page page) {
        if (page.evaluate(SCRIPT) instanceof Map<?, ?> seen
                && seen.get("look") instanceof String look
                && seen.get("inks") instanceof List<?> inks) {
            return new Sight(look, Set.copyOf(inks.stream().map(String::valueOf).toList()));
        }
        var unlike = UUID.randomUUID().toString();
        return new Sight(unlike, Set.of(unlike));
    }

    /** The inks that have one contrast everywhere. */
    Set<String> lasting() {
        return inks.stream().filter(ink -> !ink.equals(EXCUSED)).collect(Collectors.toSet());
    }

    private static String script() {
        try (var in = Sight.class.getResourceAsStream("/journey/sight.js")) {
            if (in == null) throw new IllegalStateException("sight.js is not on the test class path");
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
