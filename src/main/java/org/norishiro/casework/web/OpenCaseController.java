package org.norishiro.casework.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.norishiro.casework.usecase.OpenCase;
import org.norishiro.casework.usecase.OpenCase.Outcome;
import org.norishiro.casework.usecase.ShowOpening;
import org.norishiro.casework.usecase.ShowOpening.Opening;
import org.norishiro.casework.usecase.ShowOpening.Source;
import org.norishiro.draft.DraftedForms;
import org.norishiro.household.HouseholdId;
import org.norishiro.household.PersonId;
import org.norishiro.intake.ConsultationId;
import org.norishiro.protection.Receivers;
import org.norishiro.shell.Entered;
import org.norishiro.shell.NotThere;
import org.norishiro.shell.Reading;
import org.norishiro.shell.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** ケースを開く. Consultation, household or person stand in the address and in the form. */
@Controller
class OpenCaseController {
    private final ShowOpening showOpening;
    private final OpenCase openCase;
    private final DraftedForms drafts;
    private final Clock clock;

    OpenCaseController(ShowOpening showOpening, OpenCase openCase, DraftedForms drafts, Clock clock) {
        this.showOpening = showOpening;
        this.openCase = openCase;
        this.drafts = drafts;
        this.clock = clock;
    }

    @GetMapping("/cases/new")
    ModelAndView form(HttpServletRequest request) {
        var opening = opening(request);
        var entered = drafts.entered(draft(opening), request, OpenCaseForm.filled(opening));
        return Screens.page("casework/open", new OpenCasePage(opening, entered));
    }

    @PostMapping("/cases")
    ModelAndView open(HttpServletRequest request) {
        var opening = opening(request);
        var in = new Reading(Entered.of(request), LocalDate.now(clock));
        var command = OpenCaseForm.read(in, opening);
        if (in.refused()) return refused(opening, in.entered());
        return switch (openCase.open(command)) {
            case Outcome.Opened(var id) -> Screens.redirect("/cases/" + id, "ケースを開きました。");
            case Outcome.NotThere() -> throw new NotThere();
            case Outcome.NobodyThere(var field) -> refused(opening, in.entered().refuse(field, Receivers.REFUSAL));
            case Outcome.AlreadyOpened() -> refused(opening, in.entered().refuse("", "この相談からは、すでにケースが開かれています。"));
        };
    }

    static String draft(Opening opening) {
        var source = opening.source();
        if (source.consultation() != null) return "case:" + source.consultation();
        return "case:" + (source.household() != null ? source.household() : source.person());
    }

    private static ModelAndView refused(Opening opening, Entered entered) {
        return Screens.refused("casework/open", new OpenCasePage(opening, entered));
    }

    private Opening opening(HttpServletRequest request) {
        var source = new Source(
                named(request, "consultation", ConsultationId::of),
                named(request, "household", HouseholdId::of),
                named(request, "person", PersonId::of));
        return showOpening.show(source).orElseThrow(NotThere::new);
    }

    private static <T> @Nullable T named(HttpServletRequest request, String name, Function<String, T> id) {
        var text = request.getParameter(name);
        return text == null || text.isBlank() ? null : Ids.of(text, id);
    }
}
