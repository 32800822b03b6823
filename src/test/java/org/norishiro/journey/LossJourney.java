package org.norishiro.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.norishiro.journey.Typist.Cut;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * UX-16: people write without a pause and are cut off at a moment nobody chose. Five rounds of eight people each run here; a
 * thousand cuts take {@code -Dnorishiro.loss.rounds=125}.
 */
@JourneyWorld
@DisplayName("書いた文は、何が起きてもなくならない")
class LossJourney {
    private static final List<String> PEOPLE =
            List.of("yamada", "sato", "ito", "kobayashi", "saeki", "mizuno", "hara", "kuroda");
    private static final int ROUNDS = Integer.getInteger("norishiro.loss.rounds", 5);
    private static final long SEED = Long.getLong("norishiro.loss.seed", 20261120L);

    private final Town town;

    @Autowired
    LossJourney(Town town) {
        this.town = town;
    }

    @AfterAll
    void leave() {
        town.close();
    }

    @Test
    @Order(1)
    @DisplayName("UX-16 タブ・ブラウザー・通信・時間切れで切れても、2秒より前の文字は残る")
    void nothing_older_than_two_seconds_is_lost() {
        var random = new Random(SEED);
        var cuts = new TreeMap<Cut, Integer>();
        var lost = new HashMap<Cut, Integer>();
        var letters = 0;
        for (var round = 0; round < ROUNDS; round++) {
            var typists = new HashMap<String, Typist>();
            PEOPLE.forEach(login -> typists.put(login, new Typist(town.as(login), random)));
            while (typists.values().stream().anyMatch(Typist::writing)) {
                typists.values().stream().filter(Typist::writing).forEach(typist -> typist.writesOn(random));
                town.as(PEOPLE.getFirst()).page().waitForTimeout(30);
            }
            typists.forEach((login, typist) -> typist.recovers(login));
            town.as(PEOPLE.getFirst()).page().waitForTimeout(2500);
            for (var typist : typists.values()) {
                cuts.merge(typist.cut(), 1, Integer::sum);
                lost.merge(typist.cut(), typist.lost(), Integer::sum);
                letters += typist.length();
                typist.leaves();
            }
        }
        UxReport.line(
                "UX-16",
                "%d random cuts %s while %d letters were typed (seed %d): lost of those older than 2 s %s; target 0"
                        .formatted(ROUNDS * PEOPLE.size(), cuts, letters, SEED, lost));
        assertThat(lost)
                .allSatisfy((cut, count) -> assertThat(count).as(cut + "").isZero());
    }

    @Test
    @Order(2)
    @DisplayName("UX-16 二人が同じところを直しても、両方の文が残る")
    void two_editors_keep_both_texts() {
        var yamada = town.as("yamada").goes("/cases");
        yamada.navigates(() -> yamada.page().locator("td.title a").first().click());
        var course = yamada.path() + "/course";
        var kobayashi = town.as("kobayashi").goes(course);
        yamada.goes(course).types("次にすること", "山田が書いた次の手").types("いつまでに", "+7");
        kobayashi.types("次にすること", "小林が書いた次の手").types("いつまでに", "+7").presses("登録");
        yamada.presses("登録").sees("小林が書いた次の手", "両方を見比べて選んでください").checks("二人が同じところを直した");
        assertThat(yamada.field("次にすること").inputValue()).isEqualTo("山田が書いた次の手");
    }
}
