package org.norishiro.journey;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What must hold on every page a journey visits, at a desktop, at 200 % zoom and on two telephones: no violation that axe
 * finds, nothing wider than the window, and no Japanese text squeezed into a column of single characters, which neither of
 * the two would notice.
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

    private static final String AXE = resource("/axe.min.js");

    private static final String RUN_AXE = """
            async tags => (await axe.run(document, {runOnly: {type: 'tag', values: tags}, resultTypes: ['violations']}))
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

    private PageCheck() {}

    /** All that is wrong with the page as it stands; its window has its own size again afterwards. */
    static List<Finding> findings(Page page) {
        var before = page.viewportSize();
        var found = new ArrayList<Finding>();
        if (!Boolean.TRUE.equals(page.evaluate("() => typeof axe === 'object'"))) {
            page.evaluate(AXE);
        }
        for (var viewport : VIEWPORTS) {
            page.setViewportSize(viewport.width(), viewport.height());
            var at = viewport.width() + "x" + viewport.height();
            ask(page, OVERFLOW).forEach(what -> found.add(new Finding("overflow", at, what)));
            ask(page, COLLAPSE).forEach(what -> found.add(new Finding("collapse", at, what)));
            askAll(page, RUN_AXE, TAGS).forEach(what -> found.add(new Finding("axe", at, what)));
        }
        if (before != null) {
            page.setViewportSize(before.width, before.height);
        }
        return found;
    }

    private static List<String> ask(Page page, String script) {
        return askAll(page, script, Map.of());
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
