package org.norishiro.journey;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@JourneyWorld
@DisplayName("担当を引き継ぎ、受け取った人のものになる")
class TransferJourney {
    private final Town town;

    @Autowired
    TransferJourney(Town town) {
        this.town = town;
    }

    @AfterAll
    void leave() {
        town.close();
    }

    @Test
    @Order(1)
    @DisplayName("担当が、申し送りを書いて引き継ぎを申し出る")
    void who_answers_offers_it() {
        var yamada = town.as("yamada").goes("/cases?q=友恵").follows("架空 友恵 世帯").follows("チームと担当");
        yamada.follows("担当を引き継ぐ").sees("相手が受け取ったとき", "プランの役割").checks("引き継ぎの申し出");
        yamada.presses("引き継ぎを申し出る").sees("引き継ぐ相手を選んでください", "申し送りを入力してください").checks("書き足りない申し出");
        yamada.selects("引き継ぐ相手", "佐藤 健（社会福祉課 保護第一係）")
                .types("申し送り", "友恵さんは朝は話せない。午後に電話してから行く")
                .types("次にすること", "午後に家庭訪問")
                .types("いつまでに", "+5")
                .presses("引き継ぎを申し出る");
        yamada.sees("引き継ぎを申し出ました。", "受け取りを待っています", "申し出を取り下げる").checks("待っている申し出");
    }

    @Test
    @Order(2)
    @DisplayName("頼まれた人が、今日の画面から読んで受け取る")
    void who_is_asked_takes_it_over() {
        var sato = town.as("sato").goes("/").sees("山田 恵（社会福祉課）さんから引き継ぎの申し出");
        sato.follows("受け取るか決める").sees("友恵さんは朝は話せない", "次にすること", "午後に家庭訪問").checks("届いた申し出");
        sato.presses("引き継ぎを受け取る");
        sato.sees("きょうから、あなたの担当です。", "担当が代わりました", "午後に家庭訪問").checks("受け取ったケース");
    }

    @Test
    @Order(3)
    @DisplayName("申し出た人は、受け取られたことを今日の画面で知る")
    void who_offered_it_is_told() {
        var yamada = town.as("yamada").goes("/today/mine").sees("引き継ぎを受け取りました");
        yamada.follows("読む").sees("受け取られました");
        yamada.goes("/today/mine").doesNotSee("引き継ぎを受け取りました");
    }
}
