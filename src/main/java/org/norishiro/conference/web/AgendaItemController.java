package org.norishiro.conference.web;

import org.norishiro.conference.AgendaItemId;
import org.norishiro.conference.usecase.ShowAgendaItem;
import org.norishiro.shell.NotThere;
import org.norishiro.shell.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** One item as the invited read it: what for, on what ground, the paper, what was decided. */
@Controller
class AgendaItemController {
    private final ShowAgendaItem showAgendaItem;

    AgendaItemController(ShowAgendaItem showAgendaItem) {
        this.showAgendaItem = showAgendaItem;
    }

    @GetMapping("/agenda-items/{itemId}")
    ModelAndView show(@PathVariable String itemId) {
        var seen = showAgendaItem.show(Ids.of(AgendaItemId::of, itemId)).orElseThrow(NotThere::new);
        return Screens.page("conference/agenda-item", seen);
    }
}
