package org.norishiro.household.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.norishiro.household.HouseholdId;
import org.norishiro.household.Persons.FoundPerson;
import org.norishiro.household.usecase.FindPersons;
import org.norishiro.household.usecase.JoinHousehold;
import org.norishiro.household.usecase.JoinHousehold.Outcome;
import org.norishiro.household.usecase.OpenMemberForm;
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

/** Adding a member: found by searching, or new. */
@Controller
@RequestMapping("/households/{id}/members")
class MemberController {
    private static final String VIEW = "household/member-form";

    private final OpenMemberForm openForm;
    private final FindPersons findPersons;
    private final JoinHousehold joinHousehold;
    private final Clock clock;

    MemberController(OpenMemberForm openForm, FindPersons findPersons, JoinHousehold joinHousehold, Clock clock) {
        this.openForm = openForm;
        this.findPersons = findPersons;
        this.joinHousehold = joinHousehold;
        this.clock = clock;
    }

    @GetMapping("/new")
    ModelAndView form(@PathVariable HouseholdId id, HttpServletRequest request) {
        var asked = Entered.of(request);
        return Screens.page(VIEW, page(id, MemberForm.blank().with("person", asked.text("person")), asked.text("q")));
    }

    @PostMapping
    ModelAndView join(@PathVariable HouseholdId id, HttpServletRequest request) {
        var in = new Reading(Entered.of(request), LocalDate.now(clock));
        var command = MemberForm.read(in, id);
        if (in.refused()) return Screens.refused(VIEW, page(id, in.entered(), ""));
        return switch (joinHousehold.join(command)) {
            case Outcome.Joined() -> Screens.redirect("/households/" + id, "世帯員に加えました。");
            case Outcome.NotFound() -> throw new NotThere();
            case Outcome.NotAsThingsStand() ->
                Screens.refused(
                        VIEW,
                        page(id, in.entered().refuse("", "この人は、いまのままではこの世帯に加えられません。査察指導員・管理者か調整担当に相談してください。"), ""));
            case Outcome.MemberAlready() ->
                Screens.refused(VIEW, page(id, in.entered().refuse("", "この人は、すでにこの世帯に入っています。"), ""));
            case Outcome.MayBeOnRecord(var alike) ->
                Screens.refused(
                        VIEW, page(id, Alike.ask(in.entered()), "").with(Alike.to(alike, LocalDate.now(clock))));
        };
    }

    private MemberFormPage page(HouseholdId id, Entered entered, String q) {
        var opened = openForm.open(id, entered.text("person")).orElseThrow(NotThere::new);
        var found = q.isBlank() ? List.<FoundPerson>of() : findPersons.find(q);
        return new MemberFormPage(
                id.toString(),
                opened.householdName(),
                entered,
                opened.chosen(),
                new FoundPersonsPage(
                        q, found, "/households/" + id + "/members/new?person=", "この人を加える", LocalDate.now(clock)),
                Alike.nobody());
    }
}
