package org.norishiro.seal.web;

import java.time.Clock;
import org.norishiro.seal.usecase.ListSeals;
import org.norishiro.shell.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** 封印の一覧：ケースと人. */
@Controller
class SealListController {
    private final ListSeals listSeals;
    private final Clock clock;

    SealListController(ListSeals listSeals, Clock clock) {
        this.listSeals = listSeals;
        this.clock = clock;
    }

    @GetMapping("/seals")
    ModelAndView list() {
        return Screens.page("seal/seals", new SealListPage(listSeals.list(), clock.getZone()));
    }
}
