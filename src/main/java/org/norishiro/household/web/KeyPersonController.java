package org.norishiro.household.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import org.norishiro.household.HouseholdId;
import org.norishiro.household.usecase.NameKeyPerson;
import org.norishiro.household.usecase.NameKeyPerson.Outcome;
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
import org.springframework.web.servlet.ModelAndView;

@Controller
@RequestMapping("/households/{id}/key-person")
class KeyPersonController {
    private static final String VIEW = "household/key-person";

    private final ShowHousehold showHousehold;
    private final NameKeyPerson nameKeyPerson;
    private final Clock clock;

    KeyPersonController(ShowHousehold showHousehold, NameKeyPerson nameKeyPerson, Clock clock) {
        this.showHousehold = showHousehold;
        this.nameKeyPerson = nameKeyPerson;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView form(@PathVariable HouseholdId id) {
        var view = shown(id);
        var entered =
                KeyPersonForm.of(view.household().keyPerson(), view.household().version());
        return Screens.page(VIEW, new KeyPersonPage(view, entered));
    }

    @PostMapping
    ModelAndView name(@PathVariable HouseholdId id, HttpServletRequest request) {
        var in = new Reading(Entered.of(request), LocalDate.now(clock));
        var keyPerson = KeyPersonForm.read(in);
        if (in.refused()) return Screens.refused(VIEW, page(id, in.entered()));
        return switch (nameKeyPerson.name(new NameKeyPerson.Command(id, in.version("version"), keyPerson))) {
            case Outcome.Named() -> Screens.redirect("/households/" + id, "キーパーソンを登録しました。");
            case Outcome.MustNotBeTold() -> {
                in.refuse("key", "この人は封印されているので、ほかの人もいる世帯のキーパーソンにはできません。ほかの人を選んでください。");
                yield Screens.refused(VIEW, page(id, in.entered()));
            }
            case Outcome.NotFound() -> throw new NotThere();
            case Outcome.ChangedMeanwhile(var last, var theirs, var version) ->
                Screens.conflict(
                        VIEW, page(id, Conflicts.between(in.entered(), last, KeyPersonForm.words(theirs), version)));
        };
    }

    private KeyPersonPage page(HouseholdId id, Entered entered) {
        return new KeyPersonPage(shown(id), entered);
    }

    /** For whoever may write over it. */
    private HouseholdView shown(HouseholdId id) {
        return showHousehold.show(id).filter(HouseholdView::mayChange).orElseThrow(NotThere::new);
    }
}
