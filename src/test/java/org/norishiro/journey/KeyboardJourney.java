package org.norishiro.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@JourneyWorld
@DisplayName("キーボードだけで働く")
class KeyboardJourney {
    private final Town town;
    private final Keys yamada;

    @Autowired
    KeyboardJourney(Town town) {
        this.town = town;
        this.yamada = new Keys(town.stranger());
    }

    @AfterAll
    void leave() {
        yamada.worker().close();
        town.close();
    }

    @Test
    @Order(1)
    @DisplayName("サインインする")
    void sign_in() {
        yamada.worker().goes("/sign-in");
        yamada.to("利用者名").writes("yamada").to("パスワード").writes(Town.PASSWORD);
        yamada.worker().navigates(() -> yamada.press("Enter"));
        assertThat(yamada.worker().path()).isEqualTo("/today");
    }

    @Test
    @Order(2)
    @DisplayName("相談を受けて登録する")
    void take_a_call() {
        yamada.to("相談を受ける").enters();
        yamada.to("主訴").writes("水道が止まりそうだと電話があった。");
        yamada.worker().navigates(() -> yamada.press("Control+Enter"));
        yamada.worker().sees("として登録しました", "水道が止まりそうだ");
    }

    @Test
    @Order(3)
    @DisplayName("世帯とケースの一覧から世帯を開き、F2 と Ctrl+Enter で記録する")
    void record_a_note() {
        yamada.to("世帯とケース").enters();
        yamada.toInside("table.cards td a").enters();
        var text = "電話に出て、変わりないとのこと。" + UUID.randomUUID();
        yamada.press("F2");
        yamada.writes(text);
        yamada.worker().swaps(() -> yamada.press("Control+Enter"));
        yamada.worker().sees("登録しました。", text);
    }

    @Test
    @Order(4)
    @DisplayName("依頼を送り、相手がキーボードだけで受ける")
    void ask_and_answer() {
        yamada.to("依頼を送る").enters();
        yamada.to("頼む機関").picks("北部地域包括支援センター");
        yamada.to("頼みたいこと").writes("電話で様子を聞いてほしい");
        yamada.toInside("[name=person]").ticks();
        yamada.toInside("[name=basis]");
        yamada.chooses("緊急（生命・身体・財産）");
        yamada.to("そう判断した理由").writes("食べていないおそれがある");
        yamada.worker().navigates(() -> yamada.press("Control+Enter"));
        yamada.worker().sees("依頼の確認");
        yamada.worker().navigates(() -> yamada.to("依頼を送る").press("Enter"));
        var referral = yamada.worker().path();

        var mori = new Keys(town.as("mori"));
        mori.worker().goes("/today");
        mori.toInside("a[href^='" + referral + "']").enters();
        if (!mori.worker().path().contains("accept")) mori.to("受ける").enters();
        mori.to("最初にすること").writes("今日の午後に電話する");
        mori.worker().navigates(() -> mori.press("Control+Enter"));
        mori.worker().sees("今日の午後に電話する");
    }
}
