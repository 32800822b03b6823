package org.norishiro.referral.web;

import org.norishiro.calendar.JapaneseDates;
import org.norishiro.referral.model.ReplyTable.Said;
import org.norishiro.referral.model.ReplyTimes;
import org.norishiro.referral.usecase.ShowReplyTimes.Shown;

/** Everything {@code referral/reply-times.jte} needs. */
public record ReplyTimesPage(Shown shown) {
    public String path(ReplyTimes times) {
        return "/admin/reply-times/" + times.urgency().name();
    }

    public String answered(ReplyTimes times) {
        return times.answerDays() == 0 ? "送った日のうち" : times.answerDays() + "開庁日以内";
    }

    public String opened(ReplyTimes times) {
        return times.openHours() == null ? "" : times.openHours() + "時間を過ぎたら";
    }

    public String raised(ReplyTimes times) {
        return times.raiseDays() == 0 ? "返ってきた日のうち" : "返ってきて" + times.raiseDays() + "開庁日を過ぎたら";
    }

    public String said(Said said) {
        var opened = opened(said.times());
        return said.times().urgency().label() + "：回答は" + answered(said.times())
                + (opened.isEmpty() ? "" : "、開かれないまま" + opened + "知らせる") + "、" + raised(said.times()) + "調整担当へ";
    }

    public String by(Said said) {
        return JapaneseDates.withTime(said.at()) + "　" + said.by();
    }
}
