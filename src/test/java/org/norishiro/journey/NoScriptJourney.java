package org.norishiro.journey;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.norishiro.journey.IntakeScreen.Told;
import org.norishiro.journey.ReferralScreen.Asking;
import org.norishiro.journey.SittingScreen.Calling;
import org.norishiro.journey.SittingScreen.Tabling;
import org.springframework.beans.factory.annotation.Autowired;

@JourneyWorld
@DisplayName("JavaScript のない機械で、最初の電話から役割の回答まで")
class NoScriptJourney {
    private static final String SITTING = "まるごと会議 架空の第2回";
    private static final String ISSUE = "家賃が3か月たまっている";

    private final WorkedCase worked = WorkedCase.of("eighty_fifty", Map.of("A", "本人", "B", "長男"));
    private final Town town;

    private String consultation = "";
    private CaseScreen household;
    private SittingScreen sitting;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    NoScriptJourney(Town town) {
        this.town = town;
    }

    @AfterAll
    void leave() {
        town.close();
    }

    @Test
    @Order(1)
    @DisplayName("相談を受け、スクリーニングし、ケースを開く")
    void from_the_call_to_the_case() {
        var mizuno = town.withoutScript("mizuno").goes("/consultations/new");
        new IntakeScreen(mizuno)
                .hears("来所", "本人", "", "家賃がたまって、今月で出てほしいと言われた。")
                .about(List.of(
                        new Told("架空", "節子", "かくう せつこ", "S26", "女性", "本人", "本人"),
                        new Told("架空", "豊", "かくう ゆたか", "40代", "男性", "長男", "家族・親族")))
                .judges("急ぐ", "まだ分からない", "経済的困窮")
                .alsoTroubled(ISSUE)
                .withoutConsent("拒否", "大家には知られたくない");
        mizuno.presses("登録").sees("続けてスクリーニングができます");
        consultation = mizuno.path();
        new IntakeScreen(mizuno).screens("多機関協働へ", "住まいを失うおそれがある", "佐伯", "訪ねて話を聞く");
        var saeki = town.withoutScript("saeki").goes(consultation).follows("ケースを開く");
        household = CaseScreen.open(saeki, "架空 節子さんの世帯", "山田 恵", "大家と話す");
    }

    @Test
    @Order(2)
    @DisplayName("記録し、依頼を送り、相手が答える")
    void note_and_referral() {
        var yamada = town.withoutScript("yamada").goes(household.path());
        yamada.types("相手", "大家").types("内容", "あと1か月は待てるとのこと。").presses("登録").sees("あと1か月は待てる");
        var referral = ReferralScreen.send(
                yamada, household.path(), new Asking("くらし仕事相談室", "家賃の立て直しを一緒に考えてほしい", "架空 節子", ISSUE, "住まいを失うと命にかかわる"));
        referral.by(town.withoutScript("yokoyama").goes(referral.path())).accepts("住居確保給付金の説明をする");
    }

    @Test
    @Order(3)
    @DisplayName("会議に付け、役割を決めて閉じる")
    void conference() {
        var saeki = town.withoutScript("saeki");
        sitting = SittingScreen.convene(saeki, new Calling("まるごと会議", SITTING, "岡部 隆", "佐伯 直（多機関協働担当課", "多機関協働担当課"));
        var few = worked.invited().subList(0, 2);
        SittingScreen.table(
                town.withoutScript("yamada"),
                household.path(),
                new Tabling(SITTING, "70代と40代の二人世帯", "住まいを失う前に役割を決めたい", "社会福祉法"),
                few);
        sitting.shows();
        sitting.everybodyCame(few)
                .ranks(List.of(ISSUE))
                .decides(worked.decisions().subList(0, 1))
                .gives(worked.roles().subList(0, 2))
                .says("今月のうちに動かないと間に合わない", "大家には福祉事務所から話す。")
                .closes("+14", "給付金の結果を確かめる");
    }

    @Test
    @Order(4)
    @DisplayName("プランにして頼み、受けた機関と、見送られて頼み直した機関が答える")
    void plan() {
        var saeki = town.withoutScript("saeki");
        var roles = worked.roles().subList(0, 2);
        var plan = PlanScreen.make(
                saeki,
                household.path(),
                worked.tasks().subList(0, 2),
                () -> saeki.chooses("このプランの目標", "本人が話した")
                        .types("本人の言葉での目標", "この家に住み続けたい")
                        .chooses("プランへの同意", "未取得")
                        .types("同意の方法、または取得していない理由", "次の訪問で説明する"));
        plan.settles();
        PlanScreen.accepts(town.withoutScript("mori"), roles.get(0).task(), "森 由紀");
        PlanScreen.declines(town.withoutScript("oka"), roles.get(1).task(), "受診の前には始められない");
        plan.shows().sees("森 由紀", "調整する人に返ってきた役割が1件あります");
        plan.asksAnother(roles.get(1).task(), "成年後見センター", "受診の前から一緒に考えてほしい");
        PlanScreen.accepts(town.withoutScript("ueno"), roles.get(1).task(), "上野 静");
    }
}
