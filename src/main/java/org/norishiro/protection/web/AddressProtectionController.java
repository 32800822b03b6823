package org.norishiro.protection.web;

import java.time.Clock;
import java.time.LocalDate;
import org.norishiro.household.PersonId;
import org.norishiro.protection.usecase.AnswerEnding;
import org.norishiro.protection.usecase.AnswerEnding.Outcome;
import org.norishiro.protection.usecase.ShowAddressProtection;
import org.norishiro.shell.NotThere;
import org.norishiro.shell.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 住所の保護: the page about it, and the answer to whoever asks to end it. */
@Controller
@RequestMapping("/persons/{id}/address-protection")
class AddressProtectionController {
    static final String SEEN_IN_PART = "保護を終えたり、住所を知る職員を変えたりするのは、この人のことがぜんぶ見える機関の職員です。";

    private final ShowAddressProtection showAddressProtection;
    private final AnswerEnding answerEnding;
    private final Clock clock;

    AddressProtectionController(ShowAddressProtection showAddressProtection, AnswerEnding answerEnding, Clock clock) {
        this.showAddressProtection = showAddressProtection;
        this.answerEnding = answerEnding;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(@PathVariable PersonId id) {
        var shown = showAddressProtection.show(id).orElseThrow(NotThere::new);
        return Screens.page(
                "protection/address-protection",
                new AddressProtectionPage(shown, LocalDate.now(clock), clock.getZone()));
    }

    @PostMapping("/ending/answer")
    ModelAndView answer(@PathVariable PersonId id, @RequestParam(name = "answer", defaultValue = "") String answer) {
        return Screens.redirect(
                "/persons/" + id + "/address-protection",
                switch (answerEnding.answer(id, answer.equals("end"))) {
                    case Outcome.Ended() -> "住所の保護を終えました。";
                    case Outcome.Kept() -> "続けることにしました。住所は保護されたままです。";
                    case Outcome.SeenInPart() -> SEEN_IN_PART;
                    case Outcome.NotForThisRole() -> "終わりを決めるのは、査察指導員・管理者か調整担当です。";
                    case Outcome.TakesAnother() -> "申し出た人は決められません。ほかの人に頼んでください。";
                    case Outcome.NothingToAnswer() -> "この申し出には、もう答えが出ています。";
                    case Outcome.NotFound() -> throw new NotThere();
                });
    }
}
