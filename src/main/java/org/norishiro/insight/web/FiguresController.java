package org.norishiro.insight.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.norishiro.calendar.FiscalYear;
import org.norishiro.insight.model.Topic;
import org.norishiro.insight.usecase.OpenFigure;
import org.norishiro.insight.usecase.OpenFigure.Wanted;
import org.norishiro.insight.usecase.ShowFigures;
import org.norishiro.shell.Listing;
import org.norishiro.shell.NotThere;
import org.norishiro.shell.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 集計. */
@Controller
class FiguresController {
    private static final Pattern YEAR = Pattern.compile("20\\d\\d");
    private static final Pattern MONTH = Pattern.compile("[1-9]|1[0-2]");

    private final ShowFigures showFigures;
    private final OpenFigure openFigure;

    FiguresController(ShowFigures showFigures, OpenFigure openFigure) {
        this.showFigures = showFigures;
        this.openFigure = openFigure;
    }

    @GetMapping("/figures")
    ModelAndView figures(@RequestParam(defaultValue = "") String year) {
        return Screens.page("insight/figures", new FiguresPage(showFigures.show(wanted(year))));
    }

    /** What one of them counts, for those who see it anyway. */
    @GetMapping("/figures/counted")
    ModelAndView counted(HttpServletRequest request) {
        var listing = Listing.of(request, Set.of("day"), "-day");
        var year = wanted(listing.text("year"));
        var topic = Stream.of(Topic.values())
                .filter(each -> each.name().equals(listing.text("topic")))
                .findFirst()
                .orElseThrow(NotThere::new);
        if (year == null || !topic.keys().containsKey(listing.text("key"))) throw new NotThere();
        var month = MONTH.matcher(listing.text("month")).matches() ? Integer.valueOf(listing.text("month")) : null;
        var wanted = new Wanted(year, topic, listing.text("key"), month);
        return Screens.page("insight/opened", new OpenedPage(wanted, listing, openFigure.open(wanted, listing)));
    }

    /** A year nobody could mean is this year. */
    private static @Nullable FiscalYear wanted(String year) {
        return YEAR.matcher(year).matches() ? new FiscalYear(Integer.parseInt(year)) : null;
    }
}
