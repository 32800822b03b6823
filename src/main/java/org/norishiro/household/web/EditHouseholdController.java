package org.norishiro.household.web;

import jakarta.servlet.http.HttpServletRequest;
import org.norishiro.household.HouseholdId;
import org.norishiro.household.model.Household;
import org.norishiro.household.usecase.ChangeHousehold;
import org.norishiro.household.usecase.ChangeHousehold.Outcome;
import org.norishiro.household.usecase.ShowHousehold;
import org.norishiro.household.usecase.ShowHousehold.HouseholdView;
import org.norishiro.shell.NotThere;
import org.norishiro.shell.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

@Controller
@RequestMapping("/households/{id}")
class EditHouseholdController {
    private static final String VIEW = "household/household-form";

    private final ShowHousehold showHousehold;
    private final ChangeHousehold changeHousehold;
    private final HouseholdForms forms;

    EditHouseholdController(ShowHousehold showHousehold, ChangeHousehold changeHousehold, HouseholdForms forms) {
        this.showHousehold = showHousehold;
        this.changeHousehold = changeHousehold;
        this.forms = forms;
    }

    @GetMapping("/edit")
    ModelAndView form(@PathVariable HouseholdId id, HttpServletRequest request) {
        var household = shown(id);
        var entered =
                forms.drafted("household:" + id, request, HouseholdForm.of(household.facts(), household.version()));
        return Screens.page(
                VIEW, forms.changing(id.toString(), entered, household.facts().withheld()));
    }

    @PostMapping
    ModelAndView change(@PathVariable HouseholdId id, HttpServletRequest request) {
        var in = forms.reading(request);
        var facts = HouseholdForm.read(in);
        if (in.refused()) {
            var household = shown(id);
            return Screens.refused(
                    VIEW,
                    forms.changing(
                            id.toString(), in.entered(), household.facts().withheld()));
        }
        return switch (changeHousehold.change(new ChangeHousehold.Command(id, in.version("version"), facts))) {
            case Outcome.Changed() -> Screens.redirect("/households/" + id, "登録しました。");
            case Outcome.NotFound() -> throw new NotThere();
            case Outcome.ChangedMeanwhile(var last, var theirs, var version) ->
                Screens.conflict(
                        VIEW,
                        forms.changing(
                                id.toString(),
                                Conflicts.between(in.entered(), last, HouseholdForm.words(theirs), version),
                                theirs.withheld()));
        };
    }

    /** For whoever may write over it. */
    private Household shown(HouseholdId id) {
        return showHousehold
                .show(id)
                .filter(HouseholdView::mayChange)
                .map(HouseholdView::household)
                .orElseThrow(NotThere::new);
    }
}
