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
    ANSWER(
            "回答までの日数",
            "この年度に送ったつなぎ（依頼）はまだありません。",
            "NEXT_DAY",
            "次の日まで",
            "WEEK",
            "7日まで",
            "FORTNIGHT",
            "14日まで",
            "LONGER",
            "15日以上",
            "NOT_YET",
            "期限の前（回答待ち）",
            "SILENT",
            "期限を過ぎても回答なし"),
    DECLINE(
            "見送りの理由",
            "この年度に見送られたつなぎはありません。",
            "NOT_ELIGIBLE",
            "対象に当たらない",
            "FULL",
            "空きがない",
            "NO_STAFF",
            "人手が足りない",
            "UNWILLING",
            "本人が望んでいない",
            "BEYOND_MEANS",
            "手だてがない",
            "OTHER_FITS_BETTER",
            "ほかの機関が合う",
            "OTHER",
            "その他"),
    NOBODY_TOOK(
            "だれも受けなかった困りごと",
            "この年度に、どこにも受けてもらえなかった困りごとはありません。",
            "ONCE",
            "1回見送られたまま",
            "TWICE",
            "2回見送られたまま",
            "THRICE",
            "3回以上見送られたまま"),
    UNMET(
            "どこも受けなかった困りごとの種類",
            "この年度に、3回見送られるか、頼むのをやめた困りごとはありません。",
            "HEALTH",
            "健康・障害",
            "DWELLING",
            "住まい",
            "MONEY",
            "収入・債務",
            "WORK",
            "仕事",
            "FAMILY",
            "家族",
            "VIOLENCE",
            "DV・虐待",
            "LIFE",
            "暮らし・その他",
            "NONE",
            "課題を選んでいない"),
    BEYOND("のりしろで受けたつなぎ", "この年度に受けられたつなぎ（依頼）はまだありません。", "BEYOND", "本来の範囲を越えて受けた", "WITHIN", "本来の範囲で受けた"),
    HANDOVER(
            "引き継ぎ方",
            "この年度に送ったつなぎ（依頼）はまだありません。",
            "ACCOMPANY",
            "同行",
            "ATTEND",
            "同席",
            "PHONE",
            "電話",
            "DOCUMENT",
            "文書だけ",
            "MISSED",
            "同行・同席の予定の日を過ぎて記録なし"),
    ROOM(
            "空きの問い合わせ",
            "この年度の空きの問い合わせはまだありません。",
            "OPEN",
            "空きあり",
            "LIMITED",
            "残りわずか",
            "FULL",
            "空きなし",
            "NOT_YET",
            "期限の前（返事待ち）",
            "SILENT",
            "返事なし"),
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

    /** Whether it is told in tens: the same referrals are counted in several of these ways. */
    public boolean inTens() {
        return switch (this) {
            case REFERRAL, ANSWER, DECLINE, NOBODY_TOOK, UNMET, BEYOND, HANDOVER -> true;
            case CONSULTATION, CASE_STATE, CASE_OPENED, CASE_CLOSED, ROOM, SITTING, AGENDA_ITEM, PLAN, EVALUATION ->
                false;
        };
    }
}
