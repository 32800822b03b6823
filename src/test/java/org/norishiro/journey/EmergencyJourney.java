package org.norishiro.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@JourneyWorld
@DisplayName("命が危ないとき、見られないケースを1件だけ開き、ほかの人があとで確かめる")
class EmergencyJourney {
    private static final Pattern NUMBER = Pattern.compile("R[0-9]+-[0-9]{4}");

    private final Town town;
    private String path = "";
    private String number = "";

    @Autowired
    EmergencyJourney(Town town) {
        this.town = town;
    }

    @AfterAll
    void leave() {
        town.close();
    }

    @Test
    @Order(1)
    @DisplayName("電話を受けた相談員が、理由とパスワードで開いて読む")
    void a_case_out_of_reach_is_opened_with_a_reason_and_the_password() {
        var yamada = town.as("yamada").goes("/cases").follows("架空 次郎 世帯");
        path = yamada.path();
        var found = NUMBER.matcher(yamada.page().locator("#case-band").innerText());
        assertThat(found.find()).isTrue();
        number = found.group();
        var hara = town.as("hara");
        assertThat(hara.status(path)).isEqualTo(404);
        hara.goes("/emergency/new").checks("緊急閲覧の入力");
        hara.types("ケースの番号", number)
                .chooses("理由", "生命・身体の危険")
                .types("何が起きているか", "倒れていると近所の人から電話があった")
                .chooses("見る時間", "15分")
                .types("あなたのパスワード", "まちがい")
                .presses("緊急閲覧を始める")
                .sees("パスワードが違います", "倒れていると近所の人から電話があった");
        hara.types("あなたのパスワード", Town.PASSWORD)
                .presses("緊急閲覧を始める")
                .sees("架空 次郎 世帯", "で見ています", "見ることと、記録を書くことだけができます")
                .checks("緊急閲覧で開いたケース");
        assertThat(hara.status(path)).isEqualTo(200);
        assertThat(hara.status(path + "/course")).isEqualTo(403);
    }

    @Test
    @Order(2)
    @DisplayName("査察指導員と個人情報保護の管理者の今日に出て、別の人が確かめる")
    void it_is_on_the_desks_of_others_and_one_of_them_reviews_it() {
        for (var login : new String[] {"kobayashi", "okabe"})
            town.as(login).goes("/today").sees("ケース " + number, "緊急閲覧の確認：原 美咲");
        assertThat(town.as("hara").goes("/today").page().content()).doesNotContain("緊急閲覧の確認：原 美咲");
        var okabe = town.as("okabe").goes("/emergency/openings");
        okabe.follows("確認する").sees(number, "見ているところ").checks("緊急閲覧の確認");
        okabe.chooses("判断", "適切")
                .types("確かめたこと", "原さんに聞いた。救急隊に持病を伝えるためで、開く必要があった")
                .presses("確認を登録")
                .sees("確認を登録しました");
        okabe.goes("/emergency/openings").seesRow(number, "適切", "岡部 隆");
    }

    @Test
    @Order(3)
    @DisplayName("見終わると、そのケースはもう見えない")
    void whoever_has_seen_enough_ends_it() {
        var hara = town.as("hara").goes(path);
        hara.presses("見終わった");
        assertThat(hara.status(path)).isEqualTo(404);
        assertThat(town.as("yamada").goes(path + "/access").page().content()).contains("原 美咲", "緊急閲覧");
    }
}
