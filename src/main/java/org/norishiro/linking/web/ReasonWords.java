package org.norishiro.linking.web;

import java.util.stream.Collectors;
import org.norishiro.linking.model.Cell.Source;
import org.norishiro.linking.model.Experience.Tally;
import org.norishiro.linking.model.Need;
import org.norishiro.linking.model.Reason;
import org.norishiro.linking.model.Trouble;

/** The facts of a suggestion in words that somebody in her first month understands. */
final class ReasonWords {
    private static final double MUCH = 0.3;
    private static final double SOME = 0.1;

    private ReasonWords() {}

    static String of(Reason reason) {
        return switch (reason) {
            case Reason.InTable(var need, var cell, var moves) ->
                "「" + need.trouble().label() + "」の" + cell.mark().label() + "です（"
                        + cell.source().label()
                        + (cell.source() == Source.TABLE_24
                                ? "の" + cell.mark().sign() + "・"
                                        + cell.confidence().label()
                                : "")
                        + "）。" + from(need);
            case Reason.SaysSo(var need, var word, var moves) ->
                "表にはありませんが、機関の名前かできることに「" + word + "」とあります。" + from(need);
            case Reason.AskedHere(var trouble, var tally, var cases, var moves) -> askedHere(trouble, tally, cases);
            case Reason.Accepts(var trouble, var tally, var moves) ->
                "「" + trouble.label() + "」を頼まれて受けたのは" + share(tally.accepted(), tally.answered())
                        + (moves >= 0 ? "で、受けることが多いほうです。" : "で、受けないことが多いほうです。") + soon(tally) + outcome(tally);
            case Reason.NotOfAge(var need, var kind, var moves) ->
                "対象は" + kind.ages() + "の人です。" + need.aboutWhom() + "の年齢では当たらないかもしれません。";
            case Reason.Involved(var agencies, var moves) -> "すでに関わっています（" + String.join("、", agencies) + "）。";
            case Reason.NoRoom(var moves) -> "いまは空きがないと知らされています。";
            case Reason.ToBeTold(var trouble, var moves) -> "「" + trouble.label() + "」のとき、まず知らせる先です。";
            case Reason.Swift(var days, var moves) -> "返事が早いところです（半分は" + days + "日以内）。";
            case Reason.ElsewhereToo(var troubles, var moves) ->
                troubles.stream().map(trouble -> "「" + trouble.label() + "」").collect(Collectors.joining())
                        + "は、上の機関にも頼めます。";
        };
    }

    /** How far it moved the suggestion, without numbers nobody could compare. */
    static String strength(Reason reason) {
        var size = Math.abs(reason.moves());
        var word = size >= MUCH ? "大きく" : size >= SOME ? "中くらいに" : "少し";
        return word + (reason.moves() >= 0 ? "上げた" : "下げた");
    }

    private static String from(Need need) {
        return need.aboutWhom() + "の「" + need.issueWords() + "」から。";
    }

    private static String askedHere(Trouble trouble, Tally tally, int cases) {
        return tally.asked() == 0
                ? "この市では、「" + trouble.label() + "」の" + roughly(cases) + "件のケースで、ほとんど頼まれていません。"
                : "この市では、「" + trouble.label() + "」の" + roughly(cases) + "件のケースのうち" + roughly(tally.asked())
                        + "件で頼まれています。";
    }

    /** To the next five, so that one case more or less does not show. */
    private static String roughly(int cases) {
        return "およそ" + Math.max(5, Math.round(cases / 5f) * 5);
    }

    private static String share(int part, int whole) {
        return "10回に" + Math.round(10f * part / whole) + "回";
    }

    private static String soon(Tally tally) {
        return tally.days() == null ? "" : "返事は、半分が" + tally.days() + "日以内です。";
    }

    private static String outcome(Tally tally) {
        return tally.reported() < 5 ? "" : "結果が「達成」だったのは" + share(tally.achieved(), tally.reported()) + "です。";
    }
}
