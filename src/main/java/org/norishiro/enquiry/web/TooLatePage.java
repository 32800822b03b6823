package org.norishiro.enquiry.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.norishiro.enquiry.model.QuestionRegister.Answered;
import org.norishiro.shell.Entered;

/** What {@code enquiry/too-late.jte} shows: somebody of one's own office was first with the answer (先に答えがある). */
public record TooLatePage(Answered first, Entered entered) {
    public String notice() {
        return first.mine()
                ? "この問い合わせには、もう答えています（" + first.said().label() + "）。"
                : "ほかの人が先に答えました（" + first.answeredBy() + "：" + first.said().label() + "）。";
    }

    /** In their own words, by the name of the field; what was only chosen is chosen again quickly. */
    public Map<String, String> typed() {
        var typed = new LinkedHashMap<String, String>();
        typed.put("尋ねた人へのことば", entered.text("words"));
        typed.put("そう判断した理由", entered.text("reason"));
        typed.values().removeIf(String::isBlank);
        return typed;
    }

    public String person() {
        return "/persons/" + first.person();
    }
}
