package org.norishiro.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@JourneyWorld
@DisplayName("入口")
class DoorJourney {
    private final Town town;

    @Autowired
    DoorJourney(Town town) {
        this.town = town;
    }

    @AfterAll
    void leave() {
        town.close();
    }

    @Test
    @Order(1)
    @DisplayName("サインインの画面は、見本の人と得意なことを並べる")
    void the_page_of_signing_in_lists_the_people() {
        try (var stranger = town.stranger()) {
            stranger.goes("/sign-in").sees("見本の市で試す", "山田 恵", "水野 晴").checks("サインイン");
            stranger.browser().screenshot("sign-in");
        }
    }

    @Test
    @Order(2)
    @DisplayName("違うパスワードは、利用者名を残して断る")
    void a_wrong_password_is_refused() {
        try (var stranger = town.stranger()) {
            stranger.goes("/sign-in")
                    .types("利用者名", "yamada")
                    .types("パスワード", "chigau")
                    .presses("サインイン");
            stranger.sees("入力を確認してください").checks("サインインを断られた");
            assertThat(stranger.field("利用者名").inputValue()).isEqualTo("yamada");
        }
    }

    @Test
    @Order(3)
    @DisplayName("サインインすると、今日の画面から始まる")
    void a_day_begins_with_today() {
        var yamada = town.as("yamada");
        assertThat(yamada.path()).isEqualTo("/today");
        yamada.checks("今日");
        yamada.browser().screenshot("today");
    }
}
