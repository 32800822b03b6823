package org.norishiro.conference.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.norishiro.casework.CaseExtracts.Extract;
import org.norishiro.casework.CaseHeading;
import org.norishiro.casework.CaseId;
import org.norishiro.conference.SittingId;
import org.norishiro.conference.usecase.PrepareTabling;
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

    private final PrepareTabling prepareTabling;
    private final TableCase tableCase;
    private final CaseHeading heading;
    private final Clock clock;

    TablingController(PrepareTabling prepareTabling, TableCase tableCase, CaseHeading heading, Clock clock) {
        this.prepareTabling = prepareTabling;
        this.tableCase = tableCase;
        this.heading = heading;
        this.clock = clock;
    }

    @GetMapping("/new")
    ModelAndView form(@PathVariable String caseId, HttpServletRequest request) {
        var asked = Entered.of(request);
        var seen = seen(caseId, asked, List.of());
        var card = seen.sitting();
        if (card == null) return Screens.page("conference/choose-sitting", page(seen, asked));
        var usual = seen.extracts().stream()
                .filter(Extract::usual)
                .map(Extract::key)
                .toArray(String[]::new);
        var filled = Entered.blank()
                .with("sitting", asked.text("sitting"))
                .with("title", seen.suggestedTitle())
                .with("ground", GroundOptions.suggested(card.bases(), seen.allConsent()))
                .with("minutes", "30")
                .with("rows", String.valueOf(InvitationRows.AT_FIRST))
                .with("paper", usual);
        return Screens.page(VIEW, page(seen, asked.has("title") ? asked : filled));
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
        return Screens.page(VIEW, page(caseId, entered));
    }

    private ModelAndView refused(String caseId, Entered entered) {
        return Screens.refused(VIEW, page(caseId, entered));
    }

    private TablingPage page(String caseId, Entered entered) {
        return page(seen(caseId, entered, entered.all("paper")), entered);
    }

    private TablingPage page(PrepareTabling.Seen seen, Entered entered) {
        var about = seen.about().id();
        return new TablingPage(seen, entered, heading.of(about, SittingTab.href(about)));
    }

    private PrepareTabling.Seen seen(String caseId, Entered entered, List<String> keys) {
        @Nullable
        SittingId sitting = entered.text("sitting").isBlank() ? null : Ids.of(SittingId::of, entered.text("sitting"));
        return prepareTabling.of(Ids.of(CaseId::of, caseId), sitting, keys).orElseThrow(NotThere::new);
    }
}
