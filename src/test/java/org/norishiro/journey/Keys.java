package org.norishiro.journey;

import static org.assertj.core.api.Assertions.assertThat;

/** Somebody who has no mouse: goes on with Tab until what is meant has the focus, and types. */
record Keys(Worker worker) {
    private static final int FARTHEST = 250;

    /** The words a person would hear for what has the focus. */
    private static final String NAME = """
            () => {
              const e = document.activeElement;
              if (!e || e === document.body) return '';
              const said = e.getAttribute('aria-label')
                  || (e.labels && e.labels.length ? e.labels[0].innerText : '') || e.innerText || e.value || '';
              return said.trim();
            }
            """;

    Keys to(String words) {
        for (var pressed = 0; pressed < FARTHEST; pressed++) {
            if (name().startsWith(words)) return seen();
            press("Tab");
        }
        throw new AssertionError("Tab does not lead to 「" + words + "」 on " + worker.path());
    }

    /** To the first of what a selector finds. */
    Keys toInside(String selector) {
        for (var pressed = 0; pressed < FARTHEST; pressed++) {
            var there = worker.page()
                    .evaluate("s => document.activeElement && document.activeElement.matches(s)", selector);
            if (Boolean.TRUE.equals(there)) return seen();
            press("Tab");
        }
        throw new AssertionError("Tab does not lead to " + selector + " on " + worker.path());
    }

    /** One of the choices of the question that has the focus, by arrow keys. */
    Keys chooses(String words) {
        for (var pressed = 0; pressed < 20 && !name().startsWith(words); pressed++) press("ArrowDown");
        assertThat(name()).startsWith(words);
        press("Space");
        return this;
    }

    /** An entry of the list that has the focus. */
    Keys picks(String words) {
        var chosen = "() => document.activeElement.selectedOptions[0].text";
        for (var pressed = 0; pressed < FARTHEST; pressed++) {
            if (String.valueOf(worker.page().evaluate(chosen)).startsWith(words)) return this;
            press("ArrowDown");
        }
        throw new AssertionError("the list has no 「" + words + "」");
    }

    Keys ticks() {
        if (Boolean.FALSE.equals(worker.page().evaluate("() => document.activeElement.checked"))) press("Space");
        return this;
    }

    Keys writes(String text) {
        worker.page().keyboard().type(text);
        return this;
    }

    Keys press(String key) {
        worker.page().keyboard().press(key);
        return this;
    }

    void enters() {
        worker.navigates(() -> press("Enter"));
    }

    private String name() {
        return String.valueOf(worker.page().evaluate(NAME));
    }

    /** Nobody can work with a focus that is not to be seen. */
    private Keys seen() {
        var outlined = worker.page().evaluate("""
                () => {
                  const e = document.activeElement, s = getComputedStyle(e), box = e.getBoundingClientRect();
                  const label = e.closest('label');
                  const marked = [s, label ? getComputedStyle(label) : s]
                      .some(x => x.outlineStyle !== 'none' || x.boxShadow !== 'none');
                  return marked && box.bottom > 0 && box.top < innerHeight;
                }
                """);
        assertThat(outlined).as("the focus on 「" + name() + "」 can be seen").isEqualTo(true);
        return this;
    }
}
