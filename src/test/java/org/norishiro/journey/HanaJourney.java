package org.norishiro.journey;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@JourneyWorld
@DisplayName("80代の母と60代の長男：最初の電話から、再プランまで")
class HanaJourney {
    private static final String MOTHER = "ツルさん";
    private static final String SON = "一さん";

    private final WorkedCase worked = WorkedCase.of("eighty_fifty", Map.of("A", MOTHER, "B", SON));
    private final Town town;

    @Autowired
    HanaJourney(Town town) {
        this.town = town;
    }

    @AfterAll
    void leave() {
        town.close();
    }

    @Test
    @Order(1)
    @DisplayName("相談員が、家主からの電話を受ける")
    void the_landlord_calls() {
        var mizuno = town.as("mizuno");
        var intake = new IntakeScreen(mizuno).begins();
        mizuno.checks("相談を受ける");
        intake.hears("電話", "知人等", "家主", "1週間前にぼやを出した。猫が十数匹いて苦情が来ている。お母さんの骨折のあと、暮らし向きが心配だ。")
                .about(List.of(
                        new IntakeScreen.Told("架空", "ツル", "かくう つる", "80代", "女", "母", "中心となる人"),
                        new IntakeScreen.Told("架空", "一", "かくう はじめ", "60代", "男", "長男", "同居")))
                .judges("今日のうちに", "必要", "病気や健康", "お金")
                .withoutConsent("拒否", "母は「まだ大丈夫」と断る。長男には会えていない");
        mizuno.checks("相談を書き終えたところ");
        intake.registers();
        mizuno.sees("ツル", "続けてスクリーニングができます").checks("登録した相談");
    }
}
