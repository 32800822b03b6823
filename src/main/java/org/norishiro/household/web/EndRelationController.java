package org.norishiro.household.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.norishiro.calendar.JapaneseDates;
import org.norishiro.household.HouseholdId;
import org.norishiro.household.usecase.EndRelation;
import org.norishiro.household.usecase.EndRelation.Outcome;
import org.norishiro.household.usecase.ShowHousehold;
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

@Controller
@RequestMapping("/households/{id}/relations/{relation}/end")
class EndRelationController {
    private static final String VIEW = "household/end-relation";

    private final ShowHousehold showHousehold;
    private final EndRelation endRelation;
    private final Clock clock;

    EndRelationController(ShowHousehold showHousehold, EndRelation endRelation, Clock clock) {
        this.showHousehold = showHousehold;
        this.endRelation = endRelation;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView form(@PathVariable HouseholdId id, @PathVariable UUID relation) {
        return Screens.page(VIEW, page(id, relation, Entered.blank()));
    }

    @PostMapping
    ModelAndView end(@PathVariable HouseholdId id, @PathVariable UUID relation, HttpServletRequest request) {
        var in = new Reading(Entered.of(request), LocalDate.now(clock));
        var on = in.requiredPastDate("on", "終わった日");
        if (in.refused()) return Screens.refused(VIEW, page(id, relation, in.entered()));
        return switch (endRelation.end(new EndRelation.Command(relation, on, in.ticked("divorced")))) {
            case Outcome.Ended() -> Screens.redirect("/households/" + id, "関係の終わりを登録しました。");
            case Outcome.NotFound() -> throw new NotThere();
            case Outcome.CannotEnd(var since) ->
                Screens.refused(VIEW, page(id, relation, in.entered().refuse("on", why(since))));
        };
    }

    private EndRelationPage page(HouseholdId id, UUID relation, Entered entered) {
        return showHousehold.show(id).stream()
                .flatMap(view -> view.relations().stream())
                .filter(each -> each.id().equals(relation) && (each.until() != null || each.mayEnd()))
                .map(each -> new EndRelationPage("/households/" + id, each, entered))
                .findFirst()
                .orElseThrow(NotThere::new);
    }

    private static String why(@Nullable LocalDate since) {
        return since == null ? "この関係は、すでに終わっています。" : "終わった日は、始まった日（" + JapaneseDates.dense(since) + "）より後にしてください。";
    }
}
