package org.norishiro.gate.web;

import java.time.Clock;
import java.util.UUID;
import org.norishiro.gate.usecase.ShowConsent;
import org.norishiro.shell.NotThere;
import org.norishiro.shell.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** 同意の1件, on the screen and on paper. */
@Controller
class ConsentPageController {
    private final ShowConsent showConsent;
    private final Clock clock;

    ConsentPageController(ShowConsent showConsent, Clock clock) {
        this.showConsent = showConsent;
        this.clock = clock;
    }

    @GetMapping("/consents/{consentId}")
    ModelAndView show(@PathVariable UUID consentId) {
        return Screens.page("gate/consent", page(consentId, "同意"));
    }

    @GetMapping("/consents/{consentId}/paper")
    ModelAndView paper(@PathVariable UUID consentId) {
        var page = page(consentId, "同意書の印刷");
        if (!page.mayPrint()) throw new NotThere();
        return Screens.page("gate/consent-paper", page);
    }

    private ConsentPage page(UUID id, String why) {
        return new ConsentPage(showConsent.show(id, why).orElseThrow(NotThere::new), clock);
    }
}
