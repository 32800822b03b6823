package org.norishiro.journey;

import static org.assertj.core.api.Assertions.assertThat;

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
@DisplayName("寝たきりの父、依存のある母、暴れる長男：病院からの知らせから、終結と見守りまで")
class MasaoJourney {
    private static final String FATHER = "架空 守";
    private static final String MOTHER = "架空 澄江";
    private static final String SON = "架空 光男";
    private static final String SITTING = "保護調整会議 架空の第1回";

    private final WorkedCase worked = WorkedCase.of("three_needs", Map.of("C", "父", "D", "母", "E", "長男"));
    private final Town town;

    private CaseScreen household;
    private SittingScreen sitting;
    private PlanScreen plan;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    MasaoJourney(Town town) {
        this.town = town;
    }

    @AfterAll
    void leave() {
        town.close();
    }

    @Test
    @Order(1)
    @DisplayName("包括から電話が来て、ケースワーカーが受け、そのままケースにする")
    void the_support_centre_calls() {
        var yamada = town.as("yamada").goes("/consultations/new");
        new IntakeScreen(yamada)
                .hears("電話", "関係機関・関係者", "森", "昨夜、長男に突き飛ばされた父が救急で運ばれた。退院までに、家に戻してよいかを決めたい。")
                .about(List.of(
                        new Told("架空", "守", "かくう まもる", "80代", "男性", "父", "本人"),
                        new Told("架空", "澄江", "かくう すみえ", "70代", "女性", "母", "家族・親族"),
                        new Told("架空", "光男", "かくう みつお", "40代", "男性", "長男", "家族・親族")))
                .judges("今日のうちに", "必要", "介護", "家族関係・家族の問題", "障害（手帳有）")
                .alsoTroubled(worked.issues().toArray(String[]::new))
                .withoutConsent("拒否", "母が治療も関わりも断っている");
        yamada.selects("話した人の機関", "北部地域包括支援センター").presses("登録").sees("続けてスクリーニングができます");
        yamada.follows("スクリーニング")
                .chooses("スクリーニングの結果", "継続支援")
                .types("そう判断した理由", worked.urgency())
                .types("次にすること", "病院に行き、父の話を聞く")
                .presses("登録");
        household = CaseScreen.open(yamada, "架空 守さんの世帯", "山田 恵", "病院に行き、父の話を聞く");
    }

    @Test
    @Order(2)
    @DisplayName("課題を人ごとに分け、見立てと記録を残し、査察指導員も読む")
    void issues_notes_and_assessment() {
        household
                .issueIsOf(worked.issues().get(0), FATHER, "対応中")
                .issueIsOf(worked.issues().get(1), SON, "未着手")
                .issueIsOf(worked.issues().get(2), MOTHER, "時機待ち")
                .issueIsOf(worked.issues().get(3), MOTHER, "未着手");
        household.sees(
                FATHER, "このまま帰ると、また傷つけられるおそれが高い", "腕と背中の打ち身（病院・森）。長男は覚えていないと言う", "まず父の居場所を確保し、それから三人それぞれの支えを考える");
        household.notes("病院の相談員", "右腕の骨折。退院は早くて10日後。父は「家に帰りたいが、怖い」と首を振って答えた。");
        household.by(town.as("kobayashi")).shows().sees("「家に帰りたいが、怖い」").checks("世帯の概要（査察指導員）");
        town.as("kobayashi").goes("/today").checks("今日（査察指導員）");
    }

    @Test
    @Order(3)
    @DisplayName("居宅介護支援に頼んで受けてもらい、クリニックに見送られたら、保健所に頼み直す")
    void one_agency_accepts_and_one_declines() {
        var yamada = town.as("yamada");
        var care = ReferralScreen.send(
                yamada,
                household.path(),
                new Asking(
                        "ケアプランひだまり",
                        "緊急で使えるショートステイを探してほしい",
                        FATHER,
                        worked.issues().get(0),
                        "退院先の家に暴力があり、命の危険がある"));
        care.arrivesAt(town.as("tani")).accepts("今日のうちに3か所に電話する").reports("達成", "来週から2週間の空きを押さえた");
        yamada.goes(care.path()).checks("結果の届いた依頼");
        var clinic = ReferralScreen.send(
                yamada,
                household.path(),
                new Asking(
                        "こころの木クリニック", "母の飲酒の相談に乗ってほしい", MOTHER, worked.issues().get(2), "飲んだ夜に暴力が起き、命の危険がある"));
        clinic.arrivesAt(town.as("shimizu")).declines("空きがない", "初診は3か月待ち");
        clinic.by(yamada)
                .asksAnother("待てないので保健所の相談につなぐ", "架空保健所")
                .arrivesAt(town.as("abe"))
                .accepts("精神科医の相談日を案内する");
    }

    @Test
    @Order(4)
    @DisplayName("査察指導員が開く調整会議に、9機関を目的ごとに招く")
    void nine_agencies_are_invited_each_for_a_purpose() {
        sitting = SittingScreen.convene(town.as("kobayashi"), new Calling("保護調整会議", SITTING, "小林 学", "山田 恵", "社会福祉課"));
        SittingScreen.table(
                town.as("yamada"),
                household.path(),
                new Tabling(SITTING, "80代の父と70代の母、40代の長男", "支援者はいるが別々に動き、世帯全体の方針を話す場がない。" + worked.urgency(), "生活保護法"),
                worked.invited());
        assertThat(worked.invited()).hasSize(9);
        worked.invited().forEach(each -> town.as("yamada").sees(each.agency(), each.purpose()));
    }

    @Test
    @Order(5)
    @DisplayName("父の安全を先に、三人の課題は並行して進めると決める")
    void the_conference_decides() {
        var day = sitting.by(town.as("kobayashi"));
        day.shows();
        day.everybodyCame(worked.invited())
                .ranks(worked.issues())
                .decides(worked.decisions())
                .gives(worked.roles())
                .says(worked.urgency(), "虐待の通報は高齢者支援課が受け、この会議とは分けて進める。")
                .closes("+14", "ショートステイのあとの住まいを話し合う");
        day.worker().goes(sitting.path() + "/minutes").presses("議事録を確定する").sees("確定済み");
    }

    @Test
    @Order(6)
    @DisplayName("プランを作り、機関が受け、一つは聞き返されて答える")
    void a_plan_whose_roles_are_all_answered() {
        var yamada = town.as("yamada");
        plan = PlanScreen.make(
                yamada,
                household.path(),
                worked.tasks(),
                () -> yamada.types("長期目標", "三人がそれぞれ安心して眠れる")
                        .chooses("このプランの目標", "本人が話した")
                        .types("本人の言葉での目標", "怖い思いをせずに暮らしたい")
                        .chooses("プランへの同意", "取得")
                        .types("同意の日", "今日")
                        .types("同意の方法、または取得していない理由", "病室で本人から"));
        plan.settles();
        for (var role : worked.roles()) {
            var agency = town.as(role.login());
            if (role.login().equals("ueno")) PlanScreen.asks(agency, role.task(), "申立ては、だれがする見込みですか");
            else PlanScreen.accepts(agency, role.task(), role.agency() + "の担当");
        }
        plan.asksAgain("成年後見の活用", "申立ては市長が検討します");
        PlanScreen.accepts(town.as("ueno"), "成年後見の活用", "上野 静");
    }

    @Test
    @Order(7)
    @DisplayName("待機の役割が動き、モニタリングに本人の言葉を残す")
    void it_is_followed() {
        var homon = town.as("ono")
                .goes("/plan-roles")
                .follows("引き受けている役割")
                .checks("引き受けている役割")
                .follows("見守りと声かけ");
        homon.chooses("進み", "進行中")
                .types("経過", "飲む量が減った。週3日の訪問で声をかけている")
                .presses("知らせる")
                .checks("経過を知らせた役割");
        plan.looks(
                "父は" + worked.outcomes().get(0) + "。長男は" + worked.outcomes().get(1),
                "「見学したら、思ったより静かだった」（長男）",
                worked.outcomes());
    }

    @Test
    @Order(8)
    @DisplayName("評価して終結し、つながり続ける人と日を決める")
    void it_is_closed_with_somebody_staying_in_touch() {
        plan.evaluates(
                "父は安全な場所で暮らせている。" + worked.outcomes().get(1),
                "家族のことは好きだが、別々に暮らすのがよい（父）",
                "離れて暮らすことで、三人とも落ち着いた",
                worked.outcomes().get(3));
        var yamada = plan.worker();
        yamada.chooses("プランの評価", "終結（連絡を続ける人がいる）")
                .selects("次を受け持つ人", "森 由紀")
                .types("どのように", "月1回、母に電話する")
                .types("次の期日", "+30")
                .presses("評価を登録")
                .sees("終結の確認")
                .checks("終結の確認");
        yamada.presses("終結する");
        household.shows().sees("終結（見守り中）", "月1回、母に電話する").checks("終結したケース");
    }

    @Test
    @Order(9)
    @DisplayName("最後のケース・プラン・議事録は、事例の要点と合う")
    void the_last_pages_tell_the_worked_case() {
        var yamada = household.worker();
        household
                .shows()
                .sees(
                        FATHER,
                        MOTHER,
                        SON,
                        worked.issues().get(0),
                        worked.issues().get(3));
        plan.tells(worked).sees("怖い思いをせずに暮らしたい", "成年後見の活用").checks("終結したプラン");
        sitting.by(yamada).recorded(worked, worked.issues());
        yamada.goes(plan.path() + "/print?copy=person").fitsOnPaper().checks("本人控え");
        town.as("mori").goes("/today").checks("今日（つながり続ける人）");
    }
}
