package org.norishiro.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import org.norishiro.calendar.JapaneseDates;
import org.norishiro.identity.usecase.AddStaff;
import org.norishiro.identity.usecase.AddStaff.Outcome;
import org.norishiro.identity.usecase.ListWorkplaces;
import org.norishiro.shell.Entered;
import org.norishiro.shell.Reading;
import org.norishiro.shell.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** 職員の追加. The password is shown on the next page, once. */
@Controller
@RequestMapping("/admin/staff/new")
class NewStaffController {
    private final AddStaff addStaff;
    private final ListWorkplaces workplaces;
    private final Clock clock;

    NewStaffController(AddStaff addStaff, ListWorkplaces workplaces, Clock clock) {
        this.addStaff = addStaff;
        this.workplaces = workplaces;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView ask() {
        var today = LocalDate.now(clock);
        return Screens.page("identity/staff-new", page(Entered.blank().with("from", JapaneseDates.plain(today))));
    }

    @PostMapping
    ModelAndView add(HttpServletRequest request, HttpServletResponse response) {
        var in = new Reading(Entered.of(request), LocalDate.now(clock));
        var command = StaffForms.newStaff(in);
        if (in.refused()) return refused(in.entered());
        return switch (addStaff.add(command)) {
            case Outcome.Added(var staff, var password) ->
                GivenPassword.shownOnce(request, response, staff, password, "職員を追加しました。");
            case Outcome.LoginTaken() -> refused(in.entered().refuse("login", "この利用者名は、ほかの職員が使っています。別の利用者名にしてください。"));
        };
    }

    private ModelAndView refused(Entered entered) {
        return Screens.refused("identity/staff-new", page(entered));
    }

    private StaffFormPage page(Entered entered) {
        return new StaffFormPage(entered, StaffForms.agencies(workplaces.list()), StaffForms.roles());
    }
}
