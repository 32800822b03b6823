package org.norishiro.referral.web;

import jakarta.servlet.http.HttpServletRequest;
import org.norishiro.referral.usecase.RecordAnswer;
import org.norishiro.referral.usecase.RecordAnswer.Command;
import org.norishiro.shell.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What came back on a slip of paper is typed in by whoever asked. */
@Controller
@RequestMapping("/referrals/{referral}/record")
class RecordedAnswerController {
    private static final int LONGEST_NAME = 100;

    private final ReferralScreens screens;
    private final RecordAnswer recordAnswer;

    RecordedAnswerController(ReferralScreens screens, RecordAnswer recordAnswer) {
        this.screens = screens;
        this.recordAnswer = recordAnswer;
    }

    @GetMapping
    ModelAndView show(@PathVariable String referral) {
        return screens.show(Ids.referral(referral), Seat.SLIP);
    }

    @GetMapping("/{act}")
    ModelAndView form(@PathVariable String referral, @PathVariable String act, HttpServletRequest request) {
        return screens.show(Ids.referral(referral), ReferralScreens.act(act), request, Seat.SLIP);
    }

    @PostMapping("/{key:accept|decline|ask|progress|outcome}")
    ModelAndView record(@PathVariable String referral, @PathVariable String key, HttpServletRequest request) {
        var id = Ids.referral(referral);
        var act = ReferralScreens.act(key);
        var in = screens.reading(request);
        var name = in.required("name", "回答した人", LONGEST_NAME);
        var answer = ActForms.answer(act, in);
        if (answer == null) return screens.refused(id, act, in.entered(), Seat.SLIP);
        var outcome = recordAnswer.record(new Command(id, in.version("version"), answer, name));
        return screens.answered(
                outcome, id, act, in.entered(), Seat.SLIP, Screens.redirect("/referrals/" + id, "回答票を記録しました。"));
    }
}
