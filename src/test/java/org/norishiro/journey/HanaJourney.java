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
@DisplayName("80代の母と60代の長男：最初の電話から、再プランまで")
class HanaJourney {
    private static final String MOTHER = "架空 ツル";
    private static final String SON = "架空 一";
    private static final String SITTING = "まるごと会議 架空の第1回";

    private final WorkedCase worked = WorkedCase.of("eighty_fifty", Map.of("A", "母", "B", "長男"));
    private final Town town;

    private String consultation = "";
    private CaseScreen household;
    private SittingScreen sitting;
    private PlanScreen plan;

    @Autowired
    @SuppressWarnings("NullAway.Init")
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
        var mizuno = town.as("mizuno").checks("今日（相談員）");
        mizuno.follows("相談を受ける").checks("相談を受ける");
        new IntakeScreen(mizuno)
                .hears("電話", "知人等", "家主", "1週間前にぼやを出した。猫が十数匹いて苦情が来ている。お母さんは骨折してから、暮らし向きが心配だ。")
                .about(List.of(
                        new Told("架空", "ツル", "かくう つる", "80代", "女性", "母", "本人"),
                        new Told("架空", "一", "かくう はじめ", "60代", "男性", "長男", "家族・親族")))
                .judges("今日のうちに", "必要", "経済的困窮")
                .alsoTroubled(
                        worked.issues().get(1),
                        worked.issues().get(0),
                        worked.issues().get(2),
                        worked.issues().get(3))
                .withoutConsent("拒否", "母は「まだ大丈夫」と断る。長男には会えていない");
        mizuno.checks("相談を書き終えたところ");
        mizuno.browser().screenshot("intake");
        mizuno.presses("登録").sees("続けてスクリーニングができます").checks("登録した相談");
        consultation = mizuno.path();
    }

    @Test
    @Order(2)
    @DisplayName("スクリーニングで多機関協働へ回し、調整担当に渡る")
    void it_is_screened() {
        var mizuno = town.as("mizuno").goes(consultation);
        new IntakeScreen(mizuno).screens("多機関協働へ", "課題が多く、一つの機関では受けきれない。" + worked.urgency(), "佐伯", "世帯の様子を確かめ、ケースを開く");
        town.as("saeki")
                .goes("/today")
                .checks("今日（調整担当）")
                .goes("/consultations")
                .checks("相談の一覧");
    }

    @Test
    @Order(3)
    @DisplayName("調整担当がケースを開き、ケースワーカーが主担当になる")
    void a_case_is_opened() {
        var saeki = town.as("saeki").goes(consultation).follows("ケースを開く").checks("ケースを開く");
        household = CaseScreen.open(saeki, "架空 ツルさんの世帯", "山田 恵", "訪問して、母の様子と火の元を確かめる");
        saeki.sees("架空 ツルさんの世帯", "山田 恵").checks("開いたばかりのケース");
    }

    @Test
    @Order(4)
    @DisplayName("課題を人ごとに分け、取り組む順に並べ、同意がないことを残す")
    void issues_are_put_in_order() {
        household = household.by(town.as("yamada"));
        household
                .issueIsOf(worked.issues().get(0), MOTHER, "対応中")
                .issueIsOf(worked.issues().get(1), SON, "時機待ち")
                .issueIsOf(worked.issues().get(2), "世帯", "後順位")
                .issueBefore(worked.issues().get(0))
                .issueBefore(worked.issues().get(0));
        household.worker().checks("課題");
        assertThat(household
                        .worker()
                        .page()
                        .locator("td[data-label='課題'] a")
                        .first()
                        .innerText())
                .isEqualTo(worked.issues().get(0));
        household.consent(SON, "取得不能", "自室から出ず、話ができない");
        household.worker().sees("取得不能", "拒否").checks("同意と提供");
    }

    @Test
    @Order(5)
    @DisplayName("見立てに名前を添え、訪問を記録する")
    void they_are_visited() {
        household.sees(MOTHER, "物忘れが進み、火の始末が難しくなっている", "鍋を焦がした跡。同じ話を三度した（訪問・山田）", "断られにくい人と一緒に訪ね、受診につなげる");
        household.worker().checks("見立て");
        household.notes("母", "玄関先で15分。「まだ大丈夫」と受診を断られた。長男の話になると口を閉ざす。猫は12匹まで数えた。");
        household.worker().checks("世帯の概要（記録した直後）");
        household.worker().sees("鍋を焦がした跡", "「まだ大丈夫」と受診を断られた");
    }

    @Test
    @Order(6)
    @DisplayName("包括に頼んで受けてもらい、基幹に頼んで見送られ、自分のところに戻る")
    void one_agency_accepts_and_one_declines() {
        var yamada = town.as("yamada");
        var accepted = ReferralScreen.send(
                yamada,
                household.path(),
                new Asking(
                        "北部地域包括支援センター",
                        "受診を断る母に、一緒に会ってほしい",
                        MOTHER,
                        worked.issues().get(0),
                        "先週ぼやがあり、命の危険がある"));
        accepted.arrivesAt(town.as("mori")).accepts("来週、山田さんと一緒に訪ねる");
        var declined = ReferralScreen.send(
                yamada,
                household.path(),
                new Asking(
                        "基幹相談支援センター", "長男の受診と手帳のことで会ってほしい", SON, worked.issues().get(1), "火のそばで暮らし、命の危険がある"));
        declined.arrivesAt(town.as("fujii")).declines("本人が望んでいない", "本人に会えないうちは動けない");
        yamada.goes("/today").sees("基幹相談支援センター").checks("今日（見送られた依頼がある）");
        declined.by(yamada).settles("会議で話し合う", "一つずつ頼んでも進まない。まとめて会議にかける");
        yamada.goes(household.path() + "/referrals").checks("ケースの依頼");
    }

    @Test
    @Order(7)
    @DisplayName("9機関を、それぞれの目的を書いて会議に招く")
    void nine_agencies_are_invited_each_for_a_purpose() {
        sitting = SittingScreen.convene(
                town.as("saeki"), new Calling("まるごと会議", SITTING, "岡部 隆", "佐伯 直（多機関協働担当課", "多機関協働担当課"));
        sitting.worker().checks("案件のない会議");
        var item = SittingScreen.table(
                town.as("yamada"),
                household.path(),
                new Tabling(
                        SITTING, "80代の母と60代の長男", "課題が多く同時に進められない。母は受診を断り、長男の相談先が分からない。" + worked.urgency(), "社会福祉法"),
                worked.invited());
        assertThat(worked.invited()).hasSize(9);
        worked.invited().forEach(each -> town.as("yamada").sees(each.agency(), each.purpose()));
        town.as("abe").goes(item).sees("お願いしたいこと", purposeOf("abe")).checks("招かれた案件");
    }

    private String purposeOf(String login) {
        return worked.invited().stream()
                .filter(each -> each.login().equals(login))
                .findFirst()
                .orElseThrow()
                .purpose();
    }

    @Test
    @Order(8)
    @DisplayName("会議で順を決め、役割と、いざという時の待機を決めて、次回の日とともに閉じる")
    void the_conference_decides() {
        var day = sitting.by(town.as("saeki"));
        day.shows().checks("会議の進行（はじめ）");
        day.everybodyCame(worked.invited())
                .ranks(worked.issues().subList(0, 3))
                .decides(worked.decisions())
                .gives(worked.roles())
                .says(worked.urgency(), "長男は時機を待つ。動きがあればすぐに集まれるようにしておく。");
        day.worker().checks("会議の進行（決まったところ）");
        day.worker().page().evaluate("() => scrollTo(0, 0)");
        day.worker().browser().screenshot("sitting");
        day.closes("+28", "母の受診の結果を確かめる");
        day.worker().goes(sitting.path() + "/minutes").checks("議事録（確定前）");
        day.worker().presses("議事録を確定する").sees("確定済み").checks("議事録");
    }

    @Test
    @Order(9)
    @DisplayName("プランは、決まったことから打ち直さずにできる")
    void a_plan_is_made_from_the_decisions() {
        var saeki = town.as("saeki");
        plan = PlanScreen.make(
                saeki,
                household.path(),
                worked.tasks(),
                () -> saeki.chooses("このプランの目標", "まだ話していない")
                        .types("まだ話していない理由", "母は受診の話を避け、長男には会えていない")
                        .chooses("プランへの同意", "拒否")
                        .types("同意の方法、または取得していない理由", "社会福祉法106条の6の支援会議で決めた"));
        plan.settles();
    }

    @Test
    @Order(10)
    @DisplayName("機関が役割を一つずつ受け、一つは見送られて調整担当に戻る")
    void each_agency_answers_for_its_role() {
        for (var role : worked.roles()) {
            var agency = town.as(role.login());
            if (role.login().equals("abe")) PlanScreen.declines(agency, role.task(), "いまの体制では、夜間の待機はできない");
            else PlanScreen.accepts(agency, role.task(), role.agency() + "の担当");
        }
        plan.by(town.as("saeki")).asksAgain("受診の相談に乗る", "平日の日中だけでかまいません");
        PlanScreen.accepts(town.as("abe"), "情報を共有しておき、受診の相談に乗る", "阿部 澄");
        plan.shows().checks("役割のそろったプラン");
        plan.worker().browser().screenshot("plan");
    }

    @Test
    @Order(11)
    @DisplayName("モニタリングで結果を残し、評価して、再プランにする")
    void it_goes_on_with_another_plan() {
        plan.looks(
                "母は一緒に受診した。" + String.join("。", worked.outcomes().subList(0, 2)),
                "「猫の世話があるから入院はしない」（母）",
                worked.outcomes());
        plan.worker().checks("モニタリングのあとのプラン");
        plan.evaluates(
                "母の受診はできた。" + worked.outcomes().get(0),
                "この家で猫と暮らしたい（母）。長男からは聞けていない",
                "長男には、デイの日に会う機会をつくる",
                worked.outcomes().get(3));
        var saeki = plan.worker();
        saeki.chooses("プランの評価", "再プラン")
                .selects("次を受け持つ人", "山田 恵")
                .types("次の期日", "+14")
                .presses("評価を登録");
        saeki.checks("評価のあと");
    }

    @Test
    @Order(12)
    @DisplayName("最後のケース・プラン・議事録は、事例の要点と合う")
    void the_last_pages_tell_the_worked_case() {
        var yamada = town.as("yamada");
        household.shows().checks("世帯の概要");
        yamada.sees(worked.issues().get(0), MOTHER, SON, "取得不能");
        plan.by(yamada).tells(worked);
        yamada.checks("評価の済んだプラン");
        sitting.by(yamada).recorded(worked, worked.issues().subList(0, 3));
        yamada.goes(household.path() + "/timeline").checks("経過");
        yamada.goes(household.path() + "/access").sees("多機関協働担当課").checks("閲覧履歴");
    }

    @Test
    @Order(13)
    @DisplayName("ケース・プラン・議事録・経過は、A4に収まる")
    void it_can_be_printed() {
        var yamada = town.as("yamada");
        for (var path : List.of(
                household.path(),
                household.path() + "/timeline/print",
                plan.path() + "/print",
                sitting.path() + "/minutes/paper")) {
            yamada.goes(path).fitsOnPaper();
        }
        yamada.goes(household.path() + "/timeline/print").checks("経過の印刷");
        yamada.goes(plan.path() + "/print").checks("プランの印刷");
        yamada.goes(sitting.path() + "/minutes/paper").checks("議事録の印刷");
    }
}
