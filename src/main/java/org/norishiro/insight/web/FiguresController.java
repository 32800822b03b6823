package org.norishiro.insight.web;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.norishiro.calendar.FiscalYear;
import org.norishiro.insight.usecase.ShowFigures;
import org.norishiro.shell.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 集計. */
@Controller
class FiguresController {
    private static final Pattern YEAR = Pattern.compile("20\\d\\d");

    private final ShowFigures showFigures;

    FiguresController(ShowFigures showFigures) {
        this.showFigures = showFigures;
    }

    @GetMapping("/figures")
    ModelAndView figures(@RequestParam(defaultValue = "") String year) {
        return Screens.page("insight/figures", new FiguresPage(showFigures.show(wanted(year))));
    }

    /** A year nobody could mean is this year. */
    private static @Nullable FiscalYear wanted(String year) {
        return YEAR.matcher(year).matches() ? new FiscalYear(Integer.parseInt(year)) : null;
    }
}
