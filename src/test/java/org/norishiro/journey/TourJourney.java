package org.norishiro.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.norishiro.journey.IntakeScreen.Told;
import org.norishiro.journey.SittingScreen.Calling;
import org.norishiro.journey.SittingScreen.Tabling;
import org.norishiro.journey.WorkedCase.Invited;
import org.springframework.beans.factory.annotation.Autowired;

/** What README.md promises for the first ten minutes, step by step, and the pictures it shows. */
@JourneyWorld
@DisplayName("はじめの10分（README の案内）")
class TourJourney {
    private static final String SITTING = "はじめての会議";

    private final Town town;
    private String hana = "";
    private String referral = "";

    @Autowired
    TourJourney(Town town) {
        this.town = town;
    }

    @AfterAll
    void leave() {
        town.close();
    }

    @Test
    @Order(1)
    @DisplayName("相談員が電話を受け、次の日を空けては渡せないと知り、多機関協働へ渡す")
    void a_call_is_taken_in() {
        var mizuno = town.as("mizuno").follows("相談を受ける");
        new IntakeScreen(mizuno)
                .hears("電話", "家族・親族", "弟", "兄が仕事をやめてから出てこない。母の年金で暮らしていて、家賃が3か月たまっている。")
                .about(List.of(new Told("", "兄（50代）", "", "50代", "男性", "長男", "本人")))
                .judges("急ぐ", "不要", "経済的困窮")
                .withoutConsent("未取得", "");
        mizuno.presses("登録").sees("続けてスクリーニングができます").follows("スクリーニング");
        mizuno.chooses("スクリーニングの結果", "多機関協働へ")
                .types("そう判断した理由", "家計とひきこもりが重なっている")
                .selects("「多機関協働へ」のときに受け持つ人", "佐伯")
                .types("次にすること", "弟さんに折り返す")
                .types("次に動く日", "")
                .presses("登録");
        assertThat(mizuno.page().locator(".error").first().innerText()).contains("次に動く日");
        assertThat(mizuno.field("そう判断した理由").inputValue()).isEqualTo("家計とひきこもりが重なっている");
        mizuno.types("次に動く日", "+3").presses("登録").sees("佐伯 直");
    }

    @Test
    @Order(2)
    @DisplayName("ケースワーカーが今日から始め、F2で記録し、見えるものを確かめてつなぐ")
    void a_note_is_written_and_help_is_asked() {
        var yamada = town.as("yamada").goes("/today");
        yamada.goes("/cases").follows("架空 ハナ 世帯");
        hana = yamada.path();
        yamada.sees("要対応", "直近の記録", "支援チーム", "ほかに見られる人と理由");
        yamada.browser().screenshot("household");
        yamada.page().keyboard().press("F2");
        yamada.page().keyboard().insertText("玄関先で15分。茶の間まで通してくれた。");
        yamada.swaps(() -> yamada.page().keyboard().press("Control+Enter"));
        yamada.sees("茶の間まで通してくれた");
        yamada.goes(hana + "/referrals").follows("依頼を送る");
        yamada.selects("頼む機関", "北部地域包括支援センター")
                .types("頼みたいこと", "猫の相談を入り口に、一度いっしょに訪ねてほしい")
                .chooses("だれのこと", "架空 ハナ")
                .chooses("提供の根拠", "緊急（生命・身体・財産）")
                .types("そう判断した理由", "先週ぼやがあった")
                .presses("先方に見えるものを確かめる")
                .sees("猫の相談を入り口に、一度いっしょに訪ねてほしい")
                .presses("依頼を送る");
        referral = yamada.path();
        yamada.sees("いま持っているのは");
    }

    @Test
    @Order(3)
    @DisplayName("頼まれた機関には頼まれたことだけが見え、見送ると頼んだ人に戻る")
    void what_is_declined_returns_by_name() {
        var mori = town.as("mori");
        assertThat(mori.status(hana)).as("the rest of the case").isEqualTo(404);
        mori.goes("/referrals").sees("猫の相談を入り口に");
        mori.goes(referral).follows("見送る");
        mori.chooses("見送る理由", "人手が足りない").types("理由の説明", "来月からなら行けます").presses("見送って知らせる");
        town.as("yamada").goes(referral).sees("山田 恵", "来月からなら行けます").follows("次の手を決める");
    }

    @Test
    @Order(4)
    @DisplayName("調整担当の会議では、案件を次の日なしに閉じられない")
    void an_item_is_not_closed_without_a_next_date() {
        var saeki = town.as("saeki");
        var sitting = SittingScreen.convene(saeki, new Calling("まるごと会議", SITTING, "岡部 隆", "佐伯 直（多機関協働担当課", "多機関協働担当課"));
        var purpose = "受診につながる声のかけ方を、いっしょに考える";
        SittingScreen.table(
                saeki,
                hana,
                new Tabling(SITTING, "80代の母と60代の長男", "小火があり、一つずつでは間に合わない", "社会福祉法"),
                List.of(new Invited("北部地域包括支援センター", "mori", purpose)));
        sitting.shows()
                .sees(purpose)
                .chooses("まとめ", "はっきりした方針はまだない")
                .types("次回の日", "")
                .presses("案件を閉じる");
        saeki.sees("次回の日を入力するか、下の欄に「終わりにする理由」を書いてください。");
    }

    @Test
    @Order(5)
    @DisplayName("査察指導員は係の遅れを、企画は人のない数を、システム管理者は職員だけを見る")
    void others_see_what_they_need() {
        town.as("kobayashi").goes("/today").checks("今日（査察指導員）");
        town.as("kikuchi").goes("/figures").sees("集計");
        assertThat(town.as("kikuchi").status("/cases")).isEqualTo(403);
        town.as("admin").goes("/admin/staff").sees("職員");
        assertThat(town.as("admin").status("/cases")).isEqualTo(403);
    }
}
