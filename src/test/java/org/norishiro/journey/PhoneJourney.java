package org.norishiro.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.norishiro.journey.IntakeScreen.Told;
import org.springframework.beans.factory.annotation.Autowired;

@JourneyWorld
@DisplayName("幅360pxの電話で、受付・記録・回答をする")
class PhoneJourney {
    private static final int FINGER = 44;

    private final Town town;

    @Autowired
    PhoneJourney(Town town) {
        this.town = town;
    }

    @AfterAll
    void leave() {
        town.close();
    }

    private Worker onThePhone(String login) {
        var worker = town.as(login);
        worker.browser().size(360, 780);
        return worker;
    }

    /** Nothing sticks out, and what is to be pressed is wide and high enough for a finger. */
    private static void usable(Worker worker, String button) {
        assertThat(worker.page().evaluate("() => document.documentElement.scrollWidth"))
                .as("nothing is wider than the telephone on " + worker.path())
                .isEqualTo(360);
        var box = worker.button(button).boundingBox();
        assertThat(box.height).as("height of 「" + button + "」").isGreaterThanOrEqualTo(FINGER);
    }

    @Test
    @Order(1)
    @DisplayName("相談を受ける")
    void intake() {
        var mizuno = onThePhone("mizuno").goes("/consultations/new");
        usable(mizuno, "登録");
        new IntakeScreen(mizuno)
                .hears("訪問", "本人", "", "膝が痛くて買い物に行けない。")
                .about(List.of(new Told("架空", "きく", "かくう きく", "80代", "女性", "本人", "本人")));
        usable(mizuno, "登録");
        mizuno.presses("登録").sees("続けてスクリーニングができます");
    }

    @Test
    @Order(2)
    @DisplayName("訪問先で記録する")
    void note() {
        var yamada = onThePhone("yamada").goes("/cases");
        yamada.at(
                "table.cards", () -> yamada.page().locator("td.title a").first().click());
        yamada.sees("記録を追加");
        usable(yamada, "登録");
        yamada.types("内容", "玄関先で5分。薬は飲めている。").presses("登録").sees("薬は飲めている");
    }

    @Test
    @Order(3)
    @DisplayName("届いた依頼に答える")
    void reply() {
        var mori = onThePhone("mori").goes("/referrals?box=received");
        mori.page().locator("#main tbody a").first().click();
        mori.sees("いま持っているのは");
        mori.follows("聞く");
        usable(mori, "質問を送る");
        mori.types("聞きたいこと", "訪ねてよい曜日はありますか。").presses("質問を送る").sees("訪ねてよい曜日はありますか。");
    }
}
