package org.norishiro.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page.LocatorOptions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@JourneyWorld
@DisplayName("機関の紹介を、気づいた人が知らせ、その機関の人が直す")
class DirectoryJourney {
    private final Town town;

    @Autowired
    DirectoryJourney(Town town) {
        this.town = town;
    }

    @AfterAll
    void leave() {
        town.close();
    }

    @Test
    @Order(1)
    @DisplayName("ほかの機関の人が、ちがうところを知らせる")
    void somebody_tells_what_is_wrong() {
        var yamada = town.as("yamada").goes("/agencies").follows("北部地域包括支援センター").checks("機関の紹介");
        yamada.follows("ちがうところを知らせる").checks("ちがうところを知らせる");
        yamada.types("受付の時間", "平日 8:30〜17:15\nどようびも").presses("知らせる");
        yamada.sees("2行目「どようびも」").checks("受付の時間が読めない");
        yamada.types("受付の時間", "平日 8:30〜17:15\n土 9:00〜12:00")
                .types("どうしてわかったか", "窓口の掲示を見た")
                .presses("知らせる");
        yamada.sees("知らせました。", "窓口の掲示を見た", "土 9:00〜12:00").checks("知らせたあと");
    }

    @Test
    @Order(2)
    @DisplayName("その機関の人が、今日の画面から確かめて取り入れる")
    void who_keeps_the_entry_takes_it_over() {
        var mori = town.as("mori").goes("/").sees("山田 恵さんから、紹介を直したほうがよいというお知らせがあります");
        mori.goes("/agencies").follows("北部地域包括支援センター").follows("窓口の掲示を見た").checks("お知らせを確かめる");
        mori.follows("確かめて、取り入れる").sees("お知らせの内容を入れてあります").checks("お知らせを入れた紹介");
        mori.presses("登録").sees("お知らせを取り入れて、登録しました。", "土 9:00〜12:00");
        mori.unfolds("今日から7日間の時間").sees("9:00〜12:00").checks("7日間の時間");
        mori.follows("変更の履歴").sees("受付の時間", "土 9:00〜12:00").checks("変更の履歴");
    }

    @Test
    @Order(3)
    @DisplayName("知らせた人は、どうなったかを今日の画面で知る")
    void who_told_it_learns_what_became_of_it() {
        var yamada = town.as("yamada").goes("/today/mine").sees("お知らせが紹介に取り入れられました");
        yamada.follows("読む").sees("取り入れました。");
        yamada.goes("/today/mine").doesNotSee("お知らせが紹介に取り入れられました");
    }

    @Test
    @Order(4)
    @DisplayName("用件ごとの窓口を足す")
    void a_window_is_named() {
        var mori = town.as("mori").goes("/agencies").follows("北部地域包括支援センター").follows("窓口を足す");
        mori.checks("窓口の追加").types("用件", "介護の申請").types("窓口の名前", "総合相談係").presses("登録");
        mori.sees("窓口を足しました。", "総合相談係").follows("変える").checks("窓口の変更");
    }

    @Test
    @Order(5)
    @DisplayName("地図で見て、番号から機関を知る")
    void the_map_says_where_they_are() {
        var yamada = town.as("yamada").goes("/agencies").follows("地図で見る").checks("機関の地図");
        assertThat(yamada.page().locator(".map-number").count()).isGreaterThan(5);
        yamada.page()
                .locator("li", new LocatorOptions().setHasText("北部地域包括支援センター"))
                .getByRole(AriaRole.BUTTON)
                .click();
        assertThat(yamada.page().locator(".leaflet-popup-content").textContent())
                .isEqualTo("北部地域包括支援センター");
    }

    @Test
    @Order(6)
    @DisplayName("住民に渡すちらしをA4で刷る")
    void a_leaflet_is_printed() {
        var yamada = town.as("yamada").goes("/agencies?q=貸付").follows("住民に渡すちらし");
        yamada.sees("社会福祉協議会", "0000-30-3001").checks("住民に渡すちらし");
        yamada.fitsOnPaper();
    }

    @Test
    @Order(7)
    @DisplayName("管理者が、名前と使い終わる日を直す")
    void the_administrator_says_what_an_agency_is() {
        var admin = town.as("admin").goes("/agencies").follows("NPO法人 ねこのて").follows("名前・種類・使い終わる日を直す");
        admin.checks("機関の名前と種類").types("使い終わる日", "R9.3.31").presses("登録");
        admin.sees("名前・種類を登録しました。", "令和9年3月31日");
    }
}
