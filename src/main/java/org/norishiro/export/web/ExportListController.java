package org.norishiro.export.web;

import java.util.List;
import org.norishiro.export.usecase.ShowExports;
import org.norishiro.export.usecase.ShowExports.Shown;
import org.norishiro.export.usecase.ShowMyExports;
import org.norishiro.shell.Entered;
import org.norishiro.shell.Htmx;
import org.norishiro.shell.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 書き出したもの, with those that wait for one's word above it. */
@Controller
class ExportListController {
    static final String VIEW = "export/exports";
    static final String PATH = "/exports";

    private final ShowExports showExports;
    private final ShowMyExports showMyExports;

    ExportListController(ShowExports showExports, ShowMyExports showMyExports) {
        this.showExports = showExports;
        this.showMyExports = showMyExports;
    }

    @GetMapping(PATH)
    ModelAndView list(@RequestParam(defaultValue = "0") String polled, Htmx htmx) {
        var asked = polled.matches("\\d{1,3}") ? Integer.parseInt(polled) : 0;
        if (htmx.fragment()) {
            var mine = new Shown(showMyExports.show(), List.of());
            return Screens.page("export/_mine", new ExportsPage(mine, Entered.blank(), asked));
        }
        return Screens.page(VIEW, new ExportsPage(showExports.show(), Entered.blank(), asked));
    }
}
