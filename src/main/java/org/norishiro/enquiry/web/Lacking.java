package org.norishiro.enquiry.web;

import java.util.List;
import org.norishiro.enquiry.model.Enquiry;
import org.norishiro.enquiry.model.Lack;
import org.norishiro.gate.Grounds;
import org.norishiro.gate.GroundsFields;
import org.norishiro.shell.Entered;

/** What is said beside the fields of a question or an answer that lacks something. */
final class Lacking {
    private Lacking() {}

    static Entered refuse(Entered entered, List<Lack> lacks) {
        var refused = entered;
        for (var lack : lacks) refused = refuse(refused, lack);
        return refused;
    }

    private static Entered refuse(Entered entered, Lack lack) {
        return switch (lack) {
            case REASON -> GroundsFields.refuse(entered, Grounds.Lack.REASON);
            case ARTICLE -> GroundsFields.refuse(entered, Grounds.Lack.ARTICLE);
            case OVER_ALREADY -> entered.refuse("until", "今日より前の日です。今日からあとの日を入力してください。");
            case TOO_LONG ->
                entered.refuse("until", Enquiry.LONGEST_IN_DAYS + "日以内の日を入力してください。そのあとは、まだ要るかを考えて、もう一度尋ねます。");
            case TOO_LONG_FOR_URGENCY ->
                entered.refuse("until", "緊急で尋ねるのは" + Enquiry.URGENT_IN_DAYS + "日以内です。そのあいだに、同意かほかの根拠で尋ね直してください。");
        };
    }
}
