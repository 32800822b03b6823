package org.norishiro.referral.web;

import org.norishiro.guest.ReplyInvitations.Sending;
import org.norishiro.referral.usecase.EndAsking;
import org.norishiro.referral.usecase.SendReplyLink;
import org.norishiro.shell.NotThere;
import org.norishiro.shell.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** 回答のお願い: a link is sent, a link or a slip is taken back. */
@Controller
@RequestMapping("/referrals/{referral}")
class AskingController {
    private final SendReplyLink sendReplyLink;
    private final EndAsking endAsking;

    AskingController(SendReplyLink sendReplyLink, EndAsking endAsking) {
        this.sendReplyLink = sendReplyLink;
        this.endAsking = endAsking;
    }

    @PostMapping("/reply-link")
    ModelAndView send(@PathVariable String referral) {
        var id = Ids.referral(referral);
        return switch (sendReplyLink.send(id)) {
            case SendReplyLink.Outcome.Sent() ->
                Screens.redirect("/referrals/" + id, "回答リンクを送りました。前に送ったリンクは使えなくなりました。");
            case SendReplyLink.Outcome.NotSent(var why) -> Screens.redirect("/referrals/" + id, words(why));
            case SendReplyLink.Outcome.NotFound() -> throw new NotThere();
        };
    }

    @PostMapping("/invitations/{invitation}/end")
    ModelAndView end(@PathVariable String referral, @PathVariable String invitation) {
        var id = Ids.referral(referral);
        return switch (endAsking.end(id, Ids.invitation(invitation))) {
            case EndAsking.Outcome.Ended() -> Screens.redirect("/referrals/" + id, "取り消しました。");
            case EndAsking.Outcome.EndedAlready() -> Screens.redirect("/referrals/" + id, "すでに使えなくなっています。");
            case EndAsking.Outcome.NotFound() -> throw new NotThere();
        };
    }

    private static String words(Sending why) {
        return switch (why) {
            case TURNED_OFF -> "この市では、メールの送信が設定されていません。回答票を使ってください。";
            case NO_ADDRESS -> "この機関のメールアドレスが登録されていません。システム管理者に頼んでください。";
            case NOT_TAKEN -> "メールを送れませんでした。リンクは作られていません。しばらくしてから、もう一度試してください。";
            case SENT -> throw new IllegalArgumentException("sent");
        };
    }
}
