package org.norishiro.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@JourneyWorld
@DisplayName("保護された住所を、渡す相手ひとりだけの紙に、2人で出す")
class AddressSheetJourney {
    private final Town town;
    private String protection = "";

    @Autowired
    AddressSheetJourney(Town town) {
        this.town = town;
    }

    @AfterAll
    void leave() {
        town.close();
    }

    @Test
    @Order(1)
    @DisplayName("住所を知る人が、渡す相手と理由を書いて申し出る")
    void whoever_knows_the_address_asks_for_a_sheet() {
        var yamada = town.as("yamada").goes("/cases").follows("架空 次郎 世帯");
        yamada.page().locator("main a[href^='/persons/']").first().click();
        yamada.page().waitForURL("**/persons/**");
        protection = yamada.path() + "/address-protection";
        yamada.goes(protection + "/new")
                .chooses("保護の根拠", "仮支援措置")
                .types("申し出た日", "今日")
                .types("だれから守るか", "元の妻の父");
        for (var login : new String[] {"山田 恵", "小林 学"}) yamada.ticks(login);
        yamada.presses("登録").sees("住所は保護されています");
        yamada.follows("書面を申し出る").presses("申し出る").sees("渡す相手を入力してください").checks("住所の書面の申し出の書き直し");
        yamada.types("渡す相手", "架空警察署 生活安全課")
                .types("渡す理由", "本人と相談し、行方を捜されたときに備えて届ける")
                .presses("申し出る")
                .sees("架空警察署 生活安全課", "認められるのを待っています");
        assertThat(yamada.page().content()).doesNotContain("書面を出す");
    }

    @Test
    @Order(2)
    @DisplayName("住所を知るほかの人が認めると、その日だけ、申し出た人が出せる")
    void another_releases_it_and_the_sheet_says_for_whom_it_is() {
        var kobayashi = town.as("kobayashi").goes("/today").sees("住所の書面");
        kobayashi.goes(protection).presses("認める").sees("今日だけ出せます").checks("住所の書面を認めたあと");
        kobayashi.browser().screenshotWhole("address-protection");
        var yamada = town.as("yamada").goes(protection).follows("書面を出す");
        yamada.sees("この紙は架空警察署 生活安全課だけに渡します", "認めた人 小林 学").checks("住所の書面");
        yamada.browser().screenshotWhole("address-sheet");
        yamada.fitsOnPaper();
        assertThat(kobayashi.status(yamada.path())).isEqualTo(404);
    }

    @Test
    @Order(3)
    @DisplayName("取りやめると、開いていた書面も閉じる")
    void taken_back_it_is_gone() {
        var yamada = town.as("yamada");
        var sheet = yamada.path();
        town.as("kobayashi").goes(protection).presses("取りやめる").sees("取りやめました");
        assertThat(yamada.status(sheet)).isEqualTo(404);
    }
}
