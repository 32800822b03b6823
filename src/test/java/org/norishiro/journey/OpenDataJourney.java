package org.norishiro.journey;

import com.microsoft.playwright.Locator;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@JourneyWorld
@DisplayName("公開されている一覧を取り込み、だれもが探せるようにする")
class OpenDataJourney {
    private final Town town;
    private String file = "";

    @Autowired
    OpenDataJourney(Town town) {
        this.town = town;
    }

    @AfterAll
    void leave() {
        town.close();
    }

    @Test
    @Order(1)
    @DisplayName("ファイルを選び、取り込むと変わることを確かめる")
    void a_file_is_looked_through() {
        var admin = town.as("admin").goes("/resources").follows("オープンデータの取り込み").checks("取り込んだファイルがまだない");
        admin.follows("ファイルを選ぶ").checks("取り込むファイル").types("データの名前", "医療機関一覧");
        admin.page().locator("#f-file").setInputFiles(Path.of("src/test/resources/opendata/takamatsu_hospital.csv"));
        admin.presses("内容を確かめる");
        admin.page().getByText("取り込むと変わること").waitFor(new Locator.WaitForOptions().setTimeout(15_000));
        admin.sees("新規（616件）", "取り込まない（0件）").checks("取り込むと変わること");
        file = admin.path();
    }

    @Test
    @Order(2)
    @DisplayName("取り込むと、ほかの職員が探して読める")
    void it_is_taken_in() {
        town.as("admin").presses("取り込む").sees("取り込みました。").checks("取り込んだあと");
        var yamada = town.as("yamada")
                .goes("/agencies")
                .follows("社会資源")
                .sees("616か所")
                .checks("社会資源");
        yamada.types("名前・サービス・住所・電話", "ブルームみねやま").presses("探す").sees("1か所");
        yamada.follows("医療法人ブルームみねやまクリニック").sees("内科、耳鼻咽喉科、皮膚科").checks("社会資源ひとつ");
        yamada.fitsOnPaper();
    }

    @Test
    @Order(3)
    @DisplayName("まちがいだったら、まとめて取り消す")
    void it_is_taken_back() {
        var admin = town.as("admin").goes(file).presses("取り込みを取り消す");
        admin.sees("登録は、取り込む前に戻っています。").checks("取り消したあと");
        town.as("yamada").goes("/resources").sees("まだ社会資源がありません。").checks("社会資源がまだない");
    }
}
