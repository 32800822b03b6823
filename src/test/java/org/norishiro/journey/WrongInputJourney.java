package org.norishiro.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.norishiro.journey.Crawl.Found;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Every form that can be reached by links, sent empty and sent too long; every record asked for by somebody it is none of. The
 * pages without a form are looked at in {@link VisitedPagesJourney}, which can run beside.
 */
@JourneyWorld
@DisplayName("まちがった入力と、見えないはずの記録")
class WrongInputJourney {
    /** Forms in which nothing is a valid answer: what is left empty stays as it is. */
    private static final Set<String> MAY_BE_EMPTY = Set.of(
            "/sittings/{id}/items/{id}/attendance",
            "/sittings/{id}/items/{id}/discussion",
            "/agenda-items/{id}/paper",
            "/cases/{id}/issues/order",
            // no address: nothing is sent there
            "/admin/reply-addresses/{id}");

    private static final String TOO_LONG = "あ".repeat(10_050);

    private final Town town;
    private final Map<String, Found> forms = new LinkedHashMap<>();
    private final Map<String, Found> pages = new LinkedHashMap<>();

    @Autowired
    WrongInputJourney(Town town) {
        this.town = town;
    }

    @AfterAll
    void leave() {
        town.close();
    }

    @Test
    @Order(1)
    @DisplayName("どの入力画面にもたどり着ける")
    void every_form_is_reached_by_links() {
        var reached = Reached.byLinks(town.address());
        forms.putAll(reached.forms());
        pages.putAll(reached.pages());
        assertThat(forms.keySet()).as("forms found").hasSizeGreaterThan(30);
        UxReport.line("FORMS", forms.size() + " forms on " + pages.size() + " kinds of pages: " + forms.keySet());
    }

    @Test
    @Order(2)
    @DisplayName("空のまま送ると、422で、まとめと欄ごとの言葉が出る")
    void sent_empty_it_is_refused() {
        var wrong = new ArrayList<String>();
        forms.forEach((key, found) -> {
            if (MAY_BE_EMPTY.contains(found.pattern())) return;
            var answer = found.browser().send(found.form().blank());
            if (answer.status() != 422) wrong.add(key + " answered " + answer.status() + " " + answer.location());
            else if (!answer.body().contains("data-errors")) wrong.add(key + " has no summary");
            else if (!answer.body().contains("入力を確認してください")) wrong.add(key + " does not say how many");
            else if (!answer.body().contains("エラー：")) wrong.add(key + " does not say so in its title");
            else if (!answer.body().contains("aria-invalid=\"true\"")
                    && !answer.body().contains("id=\"e-")) wrong.add(key + " says nothing beside the field");
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    @Order(3)
    @DisplayName("長すぎる文は断られ、書いた文は残る")
    void what_was_typed_is_kept() {
        var wrong = new ArrayList<String>();
        forms.forEach((key, found) -> found.form().fields().stream()
                .filter(field -> field.type().equals("textarea"))
                .findFirst()
                .ifPresent(area -> {
                    var answer = found.browser().send(found.form().blank().with(area.name(), TOO_LONG));
                    if (answer.status() != 422) wrong.add(key + " answered " + answer.status());
                    else if (!answer.body().contains(TOO_LONG)) wrong.add(key + " lost the text of " + area.name());
                }));
        assertThat(wrong).isEmpty();
    }

    @Test
    @Order(4)
    @DisplayName("断られた画面も、だれにでも使える")
    void refused_pages_pass_the_gate() {
        var wrong = new ArrayList<String>();
        forms.values().stream()
                .filter(found -> !MAY_BE_EMPTY.contains(found.pattern()))
                .forEach(found -> {
                    var worker = town.as(found.login());
                    worker.goes(found.path());
                    worker.sendsEmpty(found.form().action());
                    try {
                        worker.checks("断られた " + found.key());
                    } catch (AssertionError finding) {
                        wrong.add(String.valueOf(finding.getMessage()));
                    }
                });
        assertThat(wrong).isEmpty();
    }

    @Test
    @Order(5)
    @DisplayName("知らない番号も、よその世帯も、同じ「見つかりません」")
    void unknown_and_not_yours_look_the_same() {
        var stranger = new PlainBrowser(town.address()).signIn("maeda");
        var wrong = new ArrayList<String>();
        pages.values().stream().filter(Found::guarded).forEach(found -> {
            var theirs = stranger.get(found.path());
            var unknown = stranger.get(found.unknown());
            var nonsense = stranger.get(found.nonsense());
            if (theirs.status() != 404 || unknown.status() != 404 || nonsense.status() != 404)
                wrong.add("%s: theirs %d, unknown %d, nonsense %d"
                        .formatted(found.path(), theirs.status(), unknown.status(), nonsense.status()));
            else if (!Crawl.alike(theirs.body()).equals(Crawl.alike(unknown.body())))
                wrong.add(found.path() + ": the two pages differ");
        });
        assertThat(pages.values()).filteredOn(Found::guarded).hasSizeGreaterThan(20);
        assertThat(wrong).isEmpty();
    }

    @Test
    @Order(6)
    @DisplayName("「見つかりません」の画面も、だれにでも使える")
    void the_page_that_is_not_there() {
        var worker = town.as("yamada");
        assertThat(worker.status("/cases/00000000-0000-0000-0000-000000000000")).isEqualTo(404);
        worker.sees("ページが見つかりません").checks("見つかりません");
    }
}
