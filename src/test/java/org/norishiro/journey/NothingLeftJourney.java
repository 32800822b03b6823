package org.norishiro.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@JourneyWorld
@DisplayName("サインアウトしたあと、ブラウザーに何も残さない")
class NothingLeftJourney {
    /** Everything a page can keep in a browser, as one text. */
    private static final String KEPT = """
            async () => {
              const kept = [];
              for (const store of [localStorage, sessionStorage])
                for (let i = 0; i < store.length; i++) kept.push(store.key(i) + '=' + store.getItem(store.key(i)));
              for (const known of await indexedDB.databases()) kept.push('database ' + known.name);
              for (const name of await caches.keys())
                for (const request of await (await caches.open(name)).keys()) kept.push('cached ' + request.url);
              for (const worker of await navigator.serviceWorker.getRegistrations()) kept.push('worker ' + worker.scope);
              return kept.join('\\n') + document.cookie;
            }""";

    private final Town town;

    @Autowired
    NothingLeftJourney(Town town) {
        this.town = town;
    }

    @AfterAll
    void leave() {
        town.close();
    }

    @Test
    @Order(1)
    @DisplayName("ケースを読み、書きかけ、サインアウトする。戻るボタンでも見えない")
    void nothing_of_a_case_is_left() {
        var yamada = town.again("yamada");
        try {
            yamada.goes("/cases").follows("架空 次郎 世帯");
            var matter = yamada.path();
            yamada.goes(matter + "/timeline").goes(matter + "/notes/new");
            yamada.page().locator("textarea").first().fill("書きかけの記録。次郎さんの通帳のこと");
            yamada.goes("/search?q=" + "次郎").goes(matter);
            yamada.page().locator("form[action='/sign-out'] button").first().evaluate("button => button.form.submit()");
            yamada.page().waitForURL("**/sign-in**");
            assertThat((String) yamada.page().evaluate(KEPT)).doesNotContain("次郎", "通帳", "/cases/", "/persons/");
            yamada.page().goBack();
            assertThat(yamada.page().content()).doesNotContain("次郎");
            assertThat(yamada.path()).startsWith("/sign-in");
        } finally {
            yamada.close();
        }
    }
}
