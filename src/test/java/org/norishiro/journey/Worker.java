package org.norishiro.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A member of staff at a browser. Finds everything as people do, by the words on the screen: a field by its label, a choice by
 * the words beside it, a part of the page by its heading.
 */
final class Worker implements AutoCloseable {
    /** States already looked at closely, by whichever journey came first: once is enough. */
    private static final Set<String> CHECKED = ConcurrentHashMap.newKeySet();

    /** 210 mm less 35 mm, at 96 dots per inch. */
    private static final int A4_BETWEEN_MARGINS = 661;

    private final JourneyBrowser browser;
    private @Nullable Locator part;

    Worker(JourneyBrowser browser) {
        this.browser = browser;
    }

    JourneyBrowser browser() {
        return browser;
    }

    Page page() {
        return browser.page();
    }

    private Locator here() {
        return part != null ? part : page().locator("body");
    }

    /** Goes to an address of this program. */
    Worker goes(String path) {
        assertThat(status(path)).as("the answer to " + path).isEqualTo(200);
        return this;
    }

    /** Goes to an address, whatever it answers. */
    int status(String path) {
        part = null;
        return page().navigate(path).status();
    }

    String path() {
        return page().url().replaceFirst("^https?://[^/]+", "").replaceFirst("#.*", "");
    }

    /** Within the part of the page that has this heading. */
    Worker within(String heading, Runnable acts) {
        var before = part;
        part = here().locator("section, form, fieldset, article, details, dialog, li, tr")
                .filter(new Locator.FilterOptions()
                        .setHas(page().locator("h1, h2, h3, h4, legend, summary, th, td, b, a, strong")
                                .getByText(heading)))
                .last();
        try {
            acts.run();
        } finally {
            part = before;
        }
        return this;
    }

    /** Within what a selector finds, where words alone do not tell it apart. */
    Worker at(String selector, Runnable acts) {
        var before = part;
        part = here().locator(selector).first();
        try {
            acts.run();
        } finally {
            part = before;
        }
        return this;
    }

    Worker types(String label, String text) {
        field(label).fill(text);
        return this;
    }

    /** Chooses from a list, by the words of the entry or their beginning. */
    Worker selects(String label, String words) {
        var list = field(label);
        var value = list.locator("option")
                .filter(new Locator.FilterOptions().setHasText(words))
                .first()
                .getAttribute("value");
        list.selectOption(value);
        return this;
    }

    /** One of several choices under a question, or more than one of them, by the words beside them or their beginning. */
    Worker chooses(String question, String... choices) {
        for (var choice : choices) {
            var label = choice(question, choice).first();
            if (!label.locator("input").isChecked()) label.click();
        }
        return this;
    }

    boolean offers(String question, String choice) {
        return choice(question, choice).count() > 0;
    }

    private Locator choice(String question, String words) {
        return here().locator("fieldset")
                .filter(new Locator.FilterOptions()
                        .setHas(page().locator(":scope > legend")
                                .filter(new Locator.FilterOptions().setHasText(beginning(question)))))
                .first()
                .locator("label")
                .filter(new Locator.FilterOptions().setHasText(beginning(words)));
    }

    Worker ticks(String... labels) {
        for (var label : labels) {
            here().locator("label:has(input[type=checkbox])")
                    .filter(new Locator.FilterOptions().setHasText(label))
                    .first()
                    .locator("input")
                    .check();
        }
        return this;
    }

    /** Presses a button, confirms where the screen asks, and waits until the answer is there. */
    Worker presses(String words) {
        var button = button(words);
        if (button.getAttribute("data-confirm") != null && scripts()) {
            button.click();
            button = page().locator("#confirm [data-yes]");
            return sends(button, false);
        }
        return sends(button, swapping(button));
    }

    /** Empties everything a person can fill in a form, and sends it as a browser without scripts would. */
    Worker sendsEmpty(String action) {
        navigates(() -> page().evaluate("""
                action => {
                  const form = [...document.forms].find(f => f.getAttribute('action') === action
                      && [...f.elements].some(e => e.name && e.type !== 'hidden' && e.tagName !== 'BUTTON'));
                  for (const e of form.elements) {
                    if (e.type === 'radio' || e.type === 'checkbox') e.checked = false;
                    else if (e.tagName === 'SELECT') e.value = '';
                    else if (e.type !== 'hidden' && e.tagName !== 'BUTTON' && e.tagName !== 'FIELDSET') e.value = '';
                  }
                  form.submit();
                }
                """, action));
        return this;
    }

    /** Follows a link by its words. */
    Worker follows(String words) {
        var exact = here().getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(words).setExact(true));
        var link = exact.count() > 0
                ? exact.first()
                : here().getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(words))
                        .first();
        part = null;
        if (swapping(link)) {
            browser.swap(link::click);
        } else {
            navigates(link::click);
        }
        return this;
    }

    private Worker sends(Locator button, boolean swapping) {
        if (swapping) {
            swaps(button::click);
        } else {
            navigates(button::click);
        }
        return this;
    }

    /** htmx answers either with a part of the page, or by sending on to another page. */
    void swaps(Runnable act) {
        var answer =
                page().waitForResponse(response -> response.request().headers().containsKey("hx-request"), act);
        if (answer.headers().containsKey("hx-redirect")) {
            page().waitForLoadState();
            return;
        }
        browser.settle();
        assertThat(browser.focusLost())
                .as("focus kept after the swap on " + path())
                .isFalse();
    }

    @SuppressWarnings("deprecation") // waits through a redirect until the page after it stands, which nothing else does
    void navigates(Runnable act) {
        page().waitForNavigation(
                        new Page.WaitForNavigationOptions().setWaitUntil(WaitUntilState.DOMCONTENTLOADED), act);
    }

    private boolean swapping(Locator control) {
        return scripts()
                && Boolean.TRUE.equals(control.evaluate("e => Boolean((e.form || e).closest('[hx-post],[hx-get]')"
                        + " || e.matches('[hx-post],[hx-get]'))"));
    }

    private boolean scripts() {
        return browser.scripts();
    }

    /** The button that says just this, else the first that begins with it. */
    Locator button(String words) {
        var buttons = here().locator("button:visible");
        var exact = buttons.filter(new Locator.FilterOptions()
                .setHasText(Pattern.compile("^\\s*" + quoted(words) + "\\s*(Ctrl\\+Enter)?\\s*$")));
        if (exact.count() > 0) return exact.first();
        return buttons.filter(new Locator.FilterOptions().setHasText(beginning(words)))
                .first();
    }

    Locator field(String label) {
        return here().getByLabel(beginning(label))
                .and(page().locator("input, textarea, select"))
                .first();
    }

    /** A pattern that the browser's own language reads, too. */
    private static Pattern beginning(String words) {
        return Pattern.compile("^\\s*" + quoted(words));
    }

    private static String quoted(String words) {
        return words.replaceAll("[.*+?^${}()|\\[\\]\\\\/]", "\\\\$0");
    }

    /** Opens a folded part. */
    Worker unfolds(String words) {
        var fold = here().locator("summary")
                .filter(new Locator.FilterOptions().setHasText(words))
                .first();
        if (!Boolean.TRUE.equals(fold.evaluate("e => e.parentElement.open"))) fold.click();
        return this;
    }

    Worker sees(String... texts) {
        Arrays.stream(texts).forEach(text -> assertThat(here()).containsText(text));
        return this;
    }

    /** One row of a table that says all of this. */
    Worker seesRow(String... texts) {
        var rows = here().locator("tbody tr");
        for (var text : texts) rows = rows.filter(new Locator.FilterOptions().setHasText(text));
        assertThat(rows.first()).isVisible();
        return this;
    }

    Worker doesNotSee(String... texts) {
        Arrays.stream(texts).forEach(text -> assertThat(here()).not().containsText(text));
        return this;
    }

    /** The whole gate for this page in this state, unless some journey has been through it already. */
    Worker checks(String state) {
        if (!scripts()) return this;
        if (CHECKED.add(state)) browser.checkPage(state);
        return this;
    }

    /** As it comes out of the printer: nothing is wider than what the margins of an A4 page leave. */
    Worker fitsOnPaper() {
        var window = page().viewportSize();
        page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        browser.size(A4_BETWEEN_MARGINS, 950);
        assertThat(page().evaluate("() => document.documentElement.scrollWidth"))
                .as("printed width of " + path())
                .isEqualTo(A4_BETWEEN_MARGINS);
        page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        browser.size(window.width, window.height);
        return this;
    }

    @Override
    public void close() {
        browser.close();
    }
}
