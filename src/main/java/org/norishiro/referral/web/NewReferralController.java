package org.norishiro.referral.web;

import jakarta.servlet.http.HttpServletRequest;
import org.norishiro.referral.usecase.NewReferral;
import org.norishiro.referral.usecase.PreviewReferral;
import org.norishiro.referral.usecase.SendReferral;
import org.norishiro.shell.Reading;
import org.norishiro.shell.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** 依頼の作成: choose, look at what will be seen, send. Works in two plain posts. */
@Controller
@RequestMapping("/cases/{caseId}/referrals")
class NewReferralController {
    private final NewReferralScreens screens;
    private final PreviewReferral previewReferral;
    private final SendReferral sendReferral;

    NewReferralController(NewReferralScreens screens, PreviewReferral previewReferral, SendReferral sendReferral) {
        this.screens = screens;
        this.previewReferral = previewReferral;
        this.sendReferral = sendReferral;
    }

    @GetMapping("/new")
    ModelAndView form(@PathVariable String caseId, HttpServletRequest request) {
        return screens.fresh(Ids.caseId(caseId), request);
    }

    @PostMapping
    ModelAndView write(@PathVariable String caseId, HttpServletRequest request) {
        var about = Ids.caseId(caseId);
        var in = screens.reading(request);
        if (in.entered().text("step").equals("edit")) return screens.again(about, in.entered());
        var wish = NewReferralForm.read(in, screens.choices(about));
        if (in.refused()) return screens.refused(about, in.entered());
        return in.entered().text("step").equals("send") ? send(wish, in) : preview(wish, in);
    }

    private ModelAndView preview(NewReferral wish, Reading in) {
        return switch (previewReferral.preview(wish)) {
            case PreviewReferral.Outcome.Previewed(var sheet) -> screens.preview(wish.about(), in.entered(), sheet);
            case PreviewReferral.Outcome.Refused(var why) -> {
                NewReferralForm.refuse(in, why);
                yield screens.refused(wish.about(), in.entered());
            }
        };
    }

    private ModelAndView send(NewReferral wish, Reading in) {
        return switch (sendReferral.send(wish, in.entered().text("seen"))) {
            case SendReferral.Outcome.Sent(var id, var seen) ->
                Screens.redirect(
                        "/referrals/" + id, seen ? "依頼を送りました。" : "依頼を登録しました。相手には利用者がいません。「回答のお願い」から、リンクか回答票を送ってください。");
            case SendReferral.Outcome.NotAsPreviewed(var sheet) ->
                screens.previewAgain(wish.about(), in.entered(), sheet);
            case SendReferral.Outcome.Refused(var why) -> {
                NewReferralForm.refuse(in, why);
                yield screens.refused(wish.about(), in.entered());
            }
        };
    }
}
