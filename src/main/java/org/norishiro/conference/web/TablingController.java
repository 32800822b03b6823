package org.norishiro.conference.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import org.norishiro.casework.CaseId;
import org.norishiro.conference.SittingId;
import org.norishiro.conference.usecase.TableCase;
import org.norishiro.shell.Entered;
import org.norishiro.shell.NotThere;
import org.norishiro.shell.Reading;
import org.norishiro.shell.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Bringing a case to a sitting: first the sitting, then the rest. */
@Controller
@RequestMapping("/cases/{caseId}/agenda-items")
class TablingController {
    private static final String VIEW = "conference/table-case";

    private final TablingPages pages;
    private final TableCase tableCase;
    private final Clock clock;

    TablingController(TablingPages pages, TableCase tableCase, Clock clock) {
        this.pages = pages;
        this.tableCase = tableCase;
        this.clock = clock;
    }

    @GetMapping("/new")
    ModelAndView form(@PathVariable String caseId, HttpServletRequest request) {
        var page = pages.first(caseId, request);
        return Screens.page(page.chosen() ? VIEW : "conference/choose-sitting", page);
    }

    @PostMapping
    ModelAndView table(@PathVariable String caseId, HttpServletRequest request) {
        var entered = Entered.of(request);
        if (entered.has("more")) return again(caseId, InvitationRows.more(entered));
        if (entered.has("preview")) return again(caseId, entered);
        var in = new Reading(entered, LocalDate.now(clock));
        var sitting = in.requiredId("sitting", "会議");
        var tabling = TablingForm.tabling(in);
        var invited = InvitationRows.read(in);
        if (tabling == null || in.refused()) return refused(caseId, in.entered());
        var command = new TableCase.Command(
                Ids.of(CaseId::of, caseId), new SittingId(sitting), tabling, invited, entered.all("paper"));
        return switch (tableCase.table(command)) {
            case TableCase.Outcome.Tabled(var item) -> Screens.redirect("/agenda-items/" + item, "会議に付けました。");
            case TableCase.Outcome.NotFound() -> throw new NotThere();
            case TableCase.Outcome.Refused(var why) -> refused(caseId, TablingForm.refused(entered, why));
        };
    }

    private ModelAndView again(String caseId, Entered entered) {
        return Screens.page(VIEW, pages.of(caseId, entered));
    }

    private ModelAndView refused(String caseId, Entered entered) {
        return Screens.refused(VIEW, pages.of(caseId, entered));
    }
}
