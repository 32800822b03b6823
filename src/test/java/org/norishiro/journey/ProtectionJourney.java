package org.norishiro.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@JourneyWorld
@DisplayName("見せてはいけない相手から、本人を守る")
class ProtectionJourney {
    private final Town town;
    private String person = "";

    @Autowired
    ProtectionJourney(Town town) {
        this.town = town;
    }

    @AfterAll
    void leave() {
        town.close();
    }

    @Test
    @Order(1)
    @DisplayName("本人の親族が同じ課にいると聞いて、その人に見えなくする")
    void somebody_is_kept_out() {
        var yamada = town.as("yamada").goes("/cases").follows("架空 次郎 世帯");
        yamada.page().locator("main a[href^='/persons/']").first().click();
        yamada.page().waitForURL("**/persons/**");
        person = yamada.path();
        var sato = town.as("sato").goes(person);
        yamada.follows("見せない相手を登録").checks("見せない相手の登録");
        yamada.chooses("だれに見せないか", "職員ひとり")
                .selects("見せない職員", "佐藤 健")
                .chooses("理由", "親族")
                .types("聞いたこと・分かっていること", "妻の弟にあたる（本人から）")
                .presses("登録")
                .sees("佐藤 健", "妻の弟にあたる")
                .checks("見せない相手");
        var cleared = sato.page().getByText("この画面を閉じました");
        cleared.waitFor(new Locator.WaitForOptions().setTimeout(5000));
        assertThat(sato.page().content()).doesNotContain("次郎");
        sato.checks("開いていた画面が閉じたところ");
        sato.follows("この画面を開き直す").sees("見つかりません");
        assertThat(sato.status(person)).isEqualTo(404);
    }

    @Test
    @Order(2)
    @DisplayName("解除は、ひとりが申し出て、別の査察指導員が認める")
    void lifting_takes_two() {
        var yamada = town.as("yamada").follows("解除を申し出る").checks("解除の申し出");
        yamada.types("解除したい理由", "離婚が成立し、縁が切れた").presses("申し出る").checks("解除の申し出のあと");
        var kobayashi = town.as("kobayashi").goes("/today").sees("見せない相手の解除の申し出");
        kobayashi.goes(person + "/exclusions").checks("解除の申し出を決める");
        kobayashi.presses("解除を認める").sees("解除しました。").checks("解除のあと");
        assertThat(town.as("sato").status(person)).isEqualTo(200);
    }
}
