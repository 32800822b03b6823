package org.norishiro.insight.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is counted, with the words for each way it can stand. The names are those of the function {@code figures}. */
public enum Topic {
    CONSULTATION(
            "受けた相談",
            "この年度に受けた相談はまだありません。「相談を受ける」で受け付けると、月ごとに数えます。",
            "INFORMED",
            "情報提供で終了",
            "REFER",
            "他機関へつなぐ",
            "SEEK_CONSENT",
            "同意に向けて働きかける",
            "CONTINUE",
            "継続支援（ケース）",
            "MULTI_AGENCY",
            "多機関協働へ",
            "SUSPENDED",
            "中断",
            "NOT_YET",
            "スクリーニング前"),
    CASE_STATE(
            "いまのケース",
            "ケースはまだありません。相談を「継続支援」か「多機関協働」にすると、ケースになります。",
            "OPEN",
            "支援中",
            "SUSPENDED",
            "中断中",
            "FOLLOWED_UP",
            "終結後の見守り中",
            "CLOSED",
            "終結"),
    CASE_OPENED("この年度に始めたケース", "この年度に始めたケースはまだありません。", "OPENED", "開始"),
    CASE_CLOSED("この年度に終結したケース", "この年度に終結したケースはまだありません。", "CLOSED", "終結"),
    REFERRAL(
            "送ったつなぎ",
            "この年度に送ったつなぎ（依頼）はまだありません。",
            "SENT",
            "回答待ち",
            "ASKED_BACK",
            "質問が返っている",
            "ACCEPTED",
            "受入・支援中",
            "DECLINED",
            "見送り",
            "ACHIEVED",
            "結果：達成",
            "PARTLY",
            "結果：一部達成",
            "NOT",
            "結果：達成せず",
            "OUTCOME_REPORTED",
            "結果の確認待ち",
            "TAKEN_BACK",
            "取り下げ",
            "SETTLED",
            "ほかの方法で完了"),
    SITTING("会議", "この年度の会議はまだありません。", "PLANNED", "開催前", "HELD", "開催済み", "CALLED_OFF", "取りやめ"),
    AGENDA_ITEM(
            "会議にかけた案件",
            "この年度の会議にかけた案件はまだありません。",
            "TABLED",
            "審議前",
            "DECIDED",
            "役割を決めた",
            "NO_CLEAR_PLAN",
            "見通しが立たず、関わり方を決めた",
            "WITHDRAWN",
            "取り下げ"),
    PLAN(
            "作ったプラン",
            "この年度に作ったプランはまだありません。",
            "DRAFT",
            "作成中",
            "AGREED",
            "実施中",
            "EVALUATED",
            "評価済み",
            "REPLACED",
            "次のプランに引き継いだ"),
    EVALUATION("プランの評価の結果", "この年度の評価はまだありません。プランの期間が終わるときに評価します。", "CLOSE", "終結", "REPLAN", "再プラン", "SUSPEND", "中断");

    private final String label;
    private final String whenNone;
    private final Map<String, String> keys;

    Topic(String label, String whenNone, String... keysAndWords) {
        this.label = label;
        this.whenNone = whenNone;
        var words = new LinkedHashMap<String, String>();
        for (var i = 0; i < keysAndWords.length; i += 2) words.put(keysAndWords[i], keysAndWords[i + 1]);
        this.keys = Collections.unmodifiableMap(words);
    }

    public String label() {
        return label;
    }

    /** Why there is nothing, and what would change that. */
    public String whenNone() {
        return whenNone;
    }

    /** Each way it can stand, in order, with its words. */
    public Map<String, String> keys() {
        return keys;
    }
}
