package org.norishiro.emergency.web;

import java.util.UUID;
import org.norishiro.emergency.usecase.EndEmergency;
import org.norishiro.emergency.usecase.EndEmergency.Outcome;
import org.norishiro.shell.NotThere;
import org.norishiro.shell.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** 見終わった. */
@Controller
class EndController {
    private final EndEmergency endEmergency;

    EndController(EndEmergency endEmergency) {
        this.endEmergency = endEmergency;
    }

    @PostMapping("/emergency/openings/{opening}/end")
    ModelAndView end(@PathVariable UUID opening) {
        return switch (endEmergency.end(opening)) {
            case Outcome.Ended() -> Screens.redirect("/today", "緊急閲覧を終えました。このケースは見えなくなりました。");
            case Outcome.OverAlready() -> Screens.redirect("/today", "この緊急閲覧は、もう終わっています。");
            case Outcome.NotThere() -> throw new NotThere();
        };
    }
}
