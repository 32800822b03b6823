package org.norishiro.protection.web;

import java.util.UUID;
import org.norishiro.household.PersonId;
import org.norishiro.protection.usecase.AnswerKnower;
import org.norishiro.protection.usecase.AnswerKnower.Outcome;
import org.norishiro.shell.NotThere;
import org.norishiro.shell.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 住所を知る職員の決定. */
@Controller
class KnowerAnswerController {
    private final AnswerKnower answerKnower;

    KnowerAnswerController(AnswerKnower answerKnower) {
        this.answerKnower = answerKnower;
    }

    @PostMapping("/persons/{id}/address-protection/knowers/{knower}/answer")
    ModelAndView answer(
            @PathVariable PersonId id,
            @PathVariable UUID knower,
            @RequestParam(name = "answer", defaultValue = "") String answer) {
        var command = new AnswerKnower.Command(id, knower, answer.equals("agree"));
        return Screens.redirect(
                "/persons/" + id + "/address-protection",
                switch (answerKnower.answer(command)) {
                    case Outcome.Knows() -> "認めました。この職員に住所が見えるようになりました。";
                    case Outcome.KnowsNot() -> "外しました。この職員に住所は見えません。";
                    case Outcome.SeenInPart() -> AddressProtectionController.SEEN_IN_PART;
                    case Outcome.NotForThisRole() -> "認めるのは、査察指導員・管理者か調整担当です。";
                    case Outcome.TakesAnother() -> "申し出た人と、住所を知ることになる人は認められません。ほかの人に頼んでください。";
                    case Outcome.NothingToAnswer() -> "この申し出には、もう答えが出ています。";
                    case Outcome.NotFound() -> throw new NotThere();
                });
    }
}
