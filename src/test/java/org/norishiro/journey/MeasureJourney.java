package org.norishiro.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Acts are counted as people make them: a click, a chord or an Enter is one each; the text of a note and the name are none. */
@JourneyWorld
@DisplayName("手数と見え方を測る")
class MeasureJourney {
    private static final int TEXT_OF_A_WINDOW = 625;

    private final Town town;

    @Autowired
    MeasureJourney(Town town) {
        this.town = town;
    }

    @AfterAll
    void leave() {
        town.close();
    }

    @Test
    @Order(1)
    @DisplayName("UX-01 どの画面からでも、5手までで電話の相談を記録できる")
    void a_note_from_anywhere() {
        var keys = new Keys(town.as("yamada").goes("/agencies"));
        var kana = "はな";
        var began = System.nanoTime();
        keys.worker().navigates(() -> keys.press("F2"));
        standsIn(keys, "#filter-q");
        keys.writes(kana).enters();
        standsIn(keys, "textarea[name=body]");
        keys.writes("電話。変わりないとのこと。");
        keys.worker().navigates(() -> keys.press("Control+Enter"));
        keys.worker().sees("電話。変わりないとのこと。");
        var seconds = (System.nanoTime() - began) / 1e9;
        UxReport.line(
                "UX-01",
                "from /agencies: 3 acts (F2, Enter, Ctrl+Enter) and %d kana, %.1f s by machine; target 5 acts, 6 kana"
                        .formatted(kana.length(), seconds));
    }

    /** A machine types faster than a page takes the focus; people do not. */
    private static void standsIn(Keys keys, String field) {
        PlaywrightAssertions.assertThat(keys.worker().page().locator(field)).isFocused();
    }

    @Test
    @Order(2)
    @DisplayName("UX-02 世帯の画面からは、2手")
    void a_note_from_the_household() {
        var keys = new Keys(town.as("yamada"));
        openFirstCase(keys.worker());
        keys.press("F2");
        keys.writes("電話に出ず。");
        keys.worker().swaps(() -> keys.press("Control+Enter"));
        keys.worker().sees("登録しました。");
        UxReport.line("UX-02", "from the case page: 2 acts (F2, Ctrl+Enter); target 2");
    }

    private static void openFirstCase(Worker worker) {
        worker.goes("/cases");
        worker.navigates(() -> worker.page().locator("td.title a").first().click());
    }

    @Test
    @Order(3)
    @DisplayName("UX-04 電話に出たときに要ることが、1画面に、動かさずに見える")
    void what_a_call_needs_is_in_sight() {
        var yamada = town.as("yamada");
        yamada.browser().size(1366, TEXT_OF_A_WINDOW);
        openFirstCase(yamada);
        for (var wanted : List.of(
                "#attention",
                "#recent-notes li:first-child",
                "[aria-labelledby=team-head] tbody tr:first-child",
                "#note")) {
            var box = yamada.page().locator(wanted).first().boundingBox();
            assertThat(box.y).as("top of " + wanted).isBetween(0.0, TEXT_OF_A_WINDOW - 20.0);
            if (!wanted.equals("#note")) {
                assertThat(box.y + box.height).as("bottom of " + wanted).isLessThanOrEqualTo(TEXT_OF_A_WINDOW);
            }
        }
        UxReport.line(
                "UX-04",
                "cautions, next date, last contact and agencies within 1366x625 without scrolling; target 1 page, 0 scroll");
        yamada.browser().size(1366, 768);
    }

    @Test
    @Order(4)
    @DisplayName("UX-13 一覧は13行以上が見え、110世帯でも軽い")
    void the_list_shows_many_and_weighs_little() {
        var kobayashi = town.as("kobayashi");
        kobayashi.browser().size(1366, TEXT_OF_A_WINDOW);
        kobayashi.goes("/cases?whose=ALL");
        var rows = ((Number) kobayashi
                        .page()
                        .evaluate(
                                "height => [...document.querySelectorAll('tbody tr')].filter(r => r.getBoundingClientRect().bottom <= height).length",
                                TEXT_OF_A_WINDOW))
                .intValue();
        var all = kobayashi.page().locator("tbody tr").count();
        var bytes = new PlainBrowser(town.address())
                .signIn("kobayashi")
                .get("/cases?whose=ALL")
                .bytes();
        var frame = new PlainBrowser(town.address())
                .signIn("kobayashi")
                .get("/cases?q=zzzz")
                .bytes();
        var of110 = frame + (bytes - frame) * 110 / Math.max(1, all);
        UxReport.line(
                "UX-13",
                "%d rows visible at 1366x625; %d rows weigh %d bytes gzipped, 110 rows about %d; target 13 rows, 61440 bytes"
                        .formatted(rows, all, bytes, of110));
        assertThat(rows).isGreaterThanOrEqualTo(13);
        assertThat(of110).isLessThanOrEqualTo(60 * 1024);
        kobayashi.browser().size(1366, 768);
    }
}
