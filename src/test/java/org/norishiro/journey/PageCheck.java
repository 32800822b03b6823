package org.norishiro.journey;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What must hold on every page a journey visits, at a desktop, at 200 % zoom and on two telephones: no violation that axe
 * finds, nothing wider than the window, and what neither of the two would notice: no Japanese text squeezed into a column of
 * single characters, and no refused field without words of its own.
 *
 * <p>The window and the columns are measured at every width, and so is whatever axe measures. What axe only reads (names, roles,
 * labels, landmarks) is asked once for each look a page has ({@link Sight}), and holds for every width with that look; contrast
 * is asked wherever some text stands in an ink that has not been found readable yet. The findings are those of asking everything
 * everywhere: {@code JourneyBrowserIT} compares the two.
 */
final class PageCheck {
    record Viewport(int width, int height) {}

    record Finding(String kind, String at, String what) {
        @Override
        public String toString() {
            return "%s at %s: %s".formatted(kind, at, what);
        }
    }

    static final List<Viewport> VIEWPORTS =
            List.of(new Viewport(1366, 768), new Viewport(683, 384), new Viewport(390, 844), new Viewport(320, 640));

    private static final List<String> TAGS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private static final String CONTRAST = "color-contrast";

    /** Rules that use the place and size of things, or whether a table looks like one: no look answers for them. */
    private static final List<String> MEASURED = List.of(
            "target-size",
            "scrollable-region-focusable",
            "link-in-text-block",
            "skip-link",
            "empty-table-header",
            "scope-attr-valid",
            "table-duplicate-name",
            "td-headers-attr",
            "th-has-data-cells");

    /** Inks on pages without a fault of contrast. One with a fault is asked about again wherever it stands. */
    private static final Set<String> READABLE = ConcurrentHashMap.newKeySet();

    private static final String AXE = resource("/axe.min.js");

    private static final String RUN_AXE = """
            async options => (await axe.run(document, {...options, resultTypes: ['violations']}))
                .violations.map(rule => rule.id + ' (' + rule.help + '): '
                    + rule.nodes.slice(0, 3).map(node => node.target.join(' ')).join(', ')
                    + (rule.nodes.length > 3 ? ' and ' + (rule.nodes.length - 3) + ' more' : ''))
            """;

    /** Elements that stick out are named, but only when the page itself can be pushed sideways. */
    private static final String OVERFLOW = """
            () => {
              const page = document.documentElement;
              const over = page.scrollWidth - page.clientWidth;
              if (over <= 0) return [];
              const wide = [...document.querySelectorAll('body *')]
                  .filter(e => e.getBoundingClientRect().right > page.clientWidth + 1)
                  .slice(-3).map(e => e.tagName.toLowerCase() + (e.id ? '#' + e.id : '')
                      + (e.classList.length ? '.' + [...e.classList].join('.') : ''));
              return [over + ' px too wide: ' + wide.join(', ')];
            }
            """;

    /** Four characters or more, on three lines or more, with fewer than two and a half characters a line. */
    private static final String COLLAPSE = """
            () => {
              const thin = [];
              const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              while (walk.nextNode()) {
                const text = walk.currentNode.data.replace(/\\s+/g, '');
                if (text.length < 4) continue;
                const element = walk.currentNode.parentElement;
                if (element.closest('svg,script,style,template,.visually-hidden')) continue;
                const style = getComputedStyle(element);
                if (style.visibility === 'hidden' || style.display === 'none') continue;
                const range = document.createRange();
                range.selectNodeContents(walk.currentNode);
                const boxes = [...range.getClientRects()].filter(box => box.width > 1);
                const lines = new Set(boxes.map(box => Math.round(box.top))).size;
                if (lines >= 3 && text.length / lines < 2.5) {
                  thin.push(element.tagName.toLowerCase() + ' 「' + text.slice(0, 12) + '」 on ' + lines + ' lines');
                }
              }
              return thin;
            }
            """;

    /** Which axe leaves to people: a refused field that points to no words about what is wrong with it. */
    private static final String UNTIED = """
            () => [...document.querySelectorAll('[aria-invalid=true]')]
                .filter(field => !(field.getAttribute('aria-describedby') || '').split(/\\s+/)
                    .some(id => document.getElementById(id)?.textContent.trim()))
                .map(field => field.tagName.toLowerCase() + ' ' + (field.name || field.id))
            """;

    private static final List<String> OWN_KINDS = List.of("overflow", "untied", "collapse");

    /** All three in one question: each takes longer on its way than in the page. */
    private static final String BESIDES_AXE =
            "() => ({ overflow: (" + OVERFLOW + ")(), untied: (" + UNTIED + ")(), collapse: (" + COLLAPSE + ")() })";

    private PageCheck() {}

    /** All that is wrong with the page as it stands; its window has its own size again afterwards. */
    static List<Finding> findings(Page page) {
        var read = new HashMap<String, List<String>>();
        return atEveryWidth(page, () -> violations(page, read));
    }

    /** The same with nothing taken for known: every rule at every width. */
    static List<Finding> findingsOfEverything(Page page) {
        return atEveryWidth(page, () -> run(page, "tag", TAGS, true));
    }

    private static List<Finding> atEveryWidth(Page page, Supplier<List<String>> violations) {
        var before = page.viewportSize();
        var found = new ArrayList<Finding>();
        if (!Boolean.TRUE.equals(page.evaluate("() => typeof axe === 'object'"))) {
            page.evaluate(AXE);
        }
        for (var viewport : VIEWPORTS) {
            page.setViewportSize(viewport.width(), viewport.height());
            var at = viewport.width() + "x" + viewport.height();
            if (!(page.evaluate(BESIDES_AXE) instanceof Map<?, ?> wrong))
                throw new AssertionError("the page said nothing");
            for (var kind : OWN_KINDS)
                if (wrong.get(kind) instanceof List<?> here)
                    here.forEach(what -> found.add(new Finding(kind, at, String.valueOf(what))));
            violations.get().forEach(what -> found.add(new Finding("axe", at, what)));
        }
        if (before != null) {
            page.setViewportSize(before.width, before.height);
        }
        return found;
    }

    /** @param read what was found wrong in each look of this page */
    private static List<String> violations(Page page, Map<String, List<String>> read) {
        var sight = Sight.of(page);
        var contrast = !READABLE.containsAll(sight.inks());
        var known = read.get(sight.look());
        var wrong = new ArrayList<String>();
        if (known == null) {
            wrong.addAll(run(page, "tag", TAGS, contrast));
            read.put(
                    sight.look(),
                    wrong.stream().filter(violation -> !isMeasured(violation)).toList());
        } else {
            wrong.addAll(known);
            wrong.addAll(run(page, "rule", contrast ? with(MEASURED, CONTRAST) : MEASURED, contrast));
        }
        if (contrast && wrong.stream().noneMatch(violation -> rule(violation).equals(CONTRAST))) {
            READABLE.addAll(sight.lasting());
        }
        return wrong;
    }

    private static List<String> run(Page page, String type, List<String> values, boolean contrast) {
        return askAll(
                page,
                RUN_AXE,
                Map.of(
                        "runOnly", Map.of("type", type, "values", values),
                        "rules", Map.of(CONTRAST, Map.of("enabled", contrast))));
    }

    private static boolean isMeasured(String violation) {
        return with(MEASURED, CONTRAST).contains(rule(violation));
    }

    private static String rule(String violation) {
        return violation.substring(0, violation.indexOf(' '));
    }

    private static List<String> with(List<String> rules, String another) {
        return Stream.concat(rules.stream(), Stream.of(another)).toList();
    }

    private static List<String> askAll(Page page, String script, Object argument) {
        return ((List<?>) page.evaluate(script, argument))
                .stream().map(String::valueOf).toList();
    }

    private static String resource(String name) {
        try (var in = PageCheck.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not on the test class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
