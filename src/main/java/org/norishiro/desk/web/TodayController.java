package org.norishiro.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.norishiro.desk.model.DeskList;
import org.norishiro.desk.usecase.ShowDeskList;
import org.norishiro.desk.usecase.ShowToday;
import org.norishiro.shell.Listing;
import org.norishiro.shell.NotThere;
import org.norishiro.shell.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** 今日, the first page of everybody. */
@Controller
class TodayController {
    private static final Set<String> SORTABLE = Set.of("due", "about", "what", "holder");

    private final ShowToday showToday;
    private final ShowDeskList showDeskList;

    TodayController(ShowToday showToday, ShowDeskList showDeskList) {
        this.showToday = showToday;
        this.showDeskList = showDeskList;
    }

    @GetMapping("/")
    ModelAndView start() {
        return Screens.redirect("/today");
    }

    @GetMapping("/today")
    ModelAndView today() {
        var today = showToday.show();
        return Screens.page(
                today.who().role().worksWithResidents() ? "desk/today" : "desk/without-residents",
                new TodayPage(today));
    }

    @GetMapping("/today/drafts")
    ModelAndView drafts() {
        return Screens.page("desk/drafts", new TodayPage(showToday.show()));
    }

    @GetMapping("/today/{list}")
    ModelAndView list(@PathVariable String list, HttpServletRequest request) {
        var wanted = DeskList.at(list).orElseThrow(NotThere::new);
        var listing = Listing.of(request, SORTABLE, "due");
        var shown = showDeskList.show(wanted, listing.text("q"), listing);
        if (!shown.who().role().worksWithResidents()) throw new NotThere();
        return Screens.page("desk/list", new ListPage(wanted, listing, shown));
    }
}
