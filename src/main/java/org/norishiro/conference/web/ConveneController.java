package org.norishiro.conference.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.norishiro.conference.BodyId;
import org.norishiro.conference.usecase.ConveneSitting;
import org.norishiro.conference.usecase.PrepareSitting;
import org.norishiro.draft.DraftedForms;
import org.norishiro.shell.Entered;
import org.norishiro.shell.NotThere;
import org.norishiro.shell.Reading;
import org.norishiro.shell.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 会議の招集. */
@Controller
class ConveneController {
    private static final String VIEW = "conference/sitting-form";

    private final PrepareSitting prepareSitting;
    private final ConveneSitting conveneSitting;
    private final DraftedForms drafts;
    private final Clock clock;

    ConveneController(PrepareSitting prepareSitting, ConveneSitting conveneSitting, DraftedForms drafts, Clock clock) {
        this.prepareSitting = prepareSitting;
        this.conveneSitting = conveneSitting;
        this.drafts = drafts;
        this.clock = clock;
    }

    @GetMapping("/sittings/new")
    ModelAndView form(@RequestParam(required = false) @Nullable String body, HttpServletRequest request) {
        var wanted = body == null || body.isBlank() ? null : Ids.of(BodyId::of, body);
        var seen = prepareSitting.choices(wanted, null).orElseThrow(NotThere::new);
        var entered = drafts.entered(SittingFormPage.DRAFT, request, SittingForm.suggested(seen, Entered.of(request)));
        return Screens.page(VIEW, new SittingFormPage(seen, entered));
    }

    @PostMapping("/sittings")
    ModelAndView convene(HttpServletRequest request) {
        var in = new Reading(Entered.of(request), LocalDate.now(clock));
        var plan = SittingForm.read(in);
        if (plan == null) return refused(in.entered());
        return switch (conveneSitting.convene(plan)) {
            case ConveneSitting.Outcome.Convened(var id) -> Screens.redirect("/sittings/" + id, "会議を招集しました。");
            case ConveneSitting.Outcome.NoSuchBody() -> refused(in.entered().refuse("body", "会議体を選び直してください。"));
        };
    }

    private ModelAndView refused(Entered entered) {
        var seen = prepareSitting.choices(null, null).orElseThrow(NotThere::new);
        return Screens.refused(VIEW, new SittingFormPage(seen, entered));
    }
}
