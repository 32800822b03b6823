package org.norishiro.referral.web;

import jakarta.servlet.http.HttpServletRequest;
import org.norishiro.guest.SlipCode;
import org.norishiro.referral.usecase.FindSlip;
import org.norishiro.referral.usecase.PrepareSlip;
import org.norishiro.referral.usecase.PrintSlip;
import org.norishiro.shell.Entered;
import org.norishiro.shell.NotThere;
import org.norishiro.shell.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** 回答票: prepared, printed, and found again by its number when it comes back. */
@Controller
class SlipController {
    private static final String SEARCH = "referral/slips";
    private static final int LONGEST_CODE = 20;

    private final ReferralScreens screens;
    private final PrepareSlip prepareSlip;
    private final PrintSlip printSlip;
    private final FindSlip findSlip;

    SlipController(ReferralScreens screens, PrepareSlip prepareSlip, PrintSlip printSlip, FindSlip findSlip) {
        this.screens = screens;
        this.prepareSlip = prepareSlip;
        this.printSlip = printSlip;
        this.findSlip = findSlip;
    }

    @PostMapping("/referrals/{referral}/reply-slip")
    ModelAndView prepare(@PathVariable String referral) {
        var id = Ids.referral(referral);
        return switch (prepareSlip.prepare(id)) {
            case PrepareSlip.Outcome.Prepared() -> Screens.redirect("/referrals/" + id + "/reply-slip");
            case PrepareSlip.Outcome.NotFound() -> throw new NotThere();
        };
    }

    @GetMapping("/referrals/{referral}/reply-slip")
    ModelAndView print(@PathVariable String referral) {
        return Screens.page(
                "referral/slip-paper",
                new SlipPaper(printSlip.print(Ids.referral(referral)).orElseThrow(NotThere::new)));
    }

    @GetMapping("/referrals/slips")
    ModelAndView search() {
        return Screens.page(SEARCH, new SlipSearchPage(Entered.blank()));
    }

    @PostMapping("/referrals/slips")
    ModelAndView find(HttpServletRequest request) {
        var in = screens.reading(request);
        var typed = in.code("slip", "回答票の番号", LONGEST_CODE);
        var found = SlipCode.read(typed).flatMap(findSlip::find);
        if (!in.refused() && found.isEmpty()) in.refuse("slip", "この番号の回答票は、見つかりません。番号を確かめてください。期限が過ぎたか、取り消されたこともあります。");
        return in.refused() || found.isEmpty()
                ? Screens.refused(SEARCH, new SlipSearchPage(in.entered()))
                : Screens.redirect("/referrals/" + found.get() + "/record");
    }
}
