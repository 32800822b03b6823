package org.norishiro.household.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import org.norishiro.household.HouseholdId;
import org.norishiro.household.usecase.FindPersons;
import org.norishiro.household.usecase.RelatePersons;
import org.norishiro.household.usecase.RelatePersons.Outcome;
import org.norishiro.household.usecase.ShowHousehold;
import org.norishiro.household.usecase.ShowHousehold.HouseholdView;
import org.norishiro.shell.Entered;
import org.norishiro.shell.NotThere;
import org.norishiro.shell.Reading;
import org.norishiro.shell.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
@RequestMapping("/households/{id}/relations")
class RelationController {
    private static final String VIEW = "household/relation-form";

    private final ShowHousehold showHousehold;
    private final FindPersons findPersons;
    private final RelatePersons relatePersons;
    private final Clock clock;

    RelationController(ShowHousehold showHousehold, FindPersons findPersons, RelatePersons relatePersons, Clock clock) {
        this.showHousehold = showHousehold;
        this.findPersons = findPersons;
        this.relatePersons = relatePersons;
        this.clock = clock;
    }

    @GetMapping("/new")
    ModelAndView form(@PathVariable HouseholdId id, @RequestParam(defaultValue = "") String q) {
        return Screens.page(VIEW, page(id, Entered.blank().with("q", q)));
    }

    @PostMapping
    ModelAndView relate(@PathVariable HouseholdId id, HttpServletRequest request) {
        var in = new Reading(Entered.of(request), LocalDate.now(clock));
        var command = RelationForm.read(in);
        if (in.refused()) return Screens.refused(VIEW, page(id, in.entered()));
        return switch (relatePersons.relate(command)) {
            case Outcome.Related() -> Screens.redirect("/households/" + id, "関係を登録しました。");
            case Outcome.NotFound() -> throw new NotThere();
            case Outcome.SeenInPart() ->
                Screens.refused(
                        VIEW,
                        page(id, in.entered().refuse("other", "一部だけが見えている人との関係は、登録できません。その人のことがぜんぶ見える機関に頼んでください。")));
            case Outcome.SaidAlready() ->
                Screens.refused(VIEW, page(id, in.entered().refuse("kind", "この二人の関係は、すでに登録されています。")));
        };
    }

    private RelationPage page(HouseholdId id, Entered entered) {
        var view = showHousehold.show(id).filter(HouseholdView::mayChange).orElseThrow(NotThere::new);
        return new RelationPage(view, entered.text("q"), findPersons.find(entered.text("q")), entered);
    }
}
