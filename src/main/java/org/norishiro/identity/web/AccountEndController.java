package org.norishiro.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import org.norishiro.calendar.JapaneseDates;
import org.norishiro.identity.usecase.EndAccount;
import org.norishiro.identity.usecase.EndAccount.Outcome;
import org.norishiro.identity.usecase.ShowStaffMember;
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

/** 利用の終了: somebody leaves for good. */
@Controller
@RequestMapping("/admin/staff/{id}/end")
class AccountEndController {
    private static final String VIEW = "identity/account-end";

    private final EndAccount endAccount;
    private final ShowStaffMember showStaffMember;
    private final Clock clock;

    AccountEndController(EndAccount endAccount, ShowStaffMember showStaffMember, Clock clock) {
        this.endAccount = endAccount;
        this.showStaffMember = showStaffMember;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView ask(@PathVariable String id) {
        var page = page(id, Entered.blank().with("last", JapaneseDates.plain(LocalDate.now(clock))));
        return Screens.page(
                VIEW, new PostFormPage(page.shown(), null, PostFormPage.begin(page.shown(), page.entered())));
    }

    @PostMapping
    ModelAndView end(@PathVariable String id, HttpServletRequest request) {
        var in = new Reading(Entered.of(request), LocalDate.now(clock));
        var command =
                new EndAccount.Command(StaffForms.staff(id), in.version("version"), in.requiredDate("last", "最後の日"));
        if (in.refused()) return Screens.refused(VIEW, page(id, in.entered()));
        return switch (endAccount.end(command)) {
            case Outcome.Ended() ->
                Screens.redirect(
                        "/admin/staff/" + command.staff(), "利用を" + JapaneseDates.full(command.last()) + "で終えます。");
            case Outcome.NotFound() -> throw new NotThere();
            case Outcome.LastAdministrator() ->
                Screens.refused(VIEW, page(id, in.entered().refuse("last", PostEndController.LAST_ADMINISTRATOR)));
            case Outcome.ChangedMeanwhile(var by, var at, var version) ->
                Screens.conflict(VIEW, page(id, StaffForms.conflict(in.entered(), by, at, version)));
        };
    }

    private PostFormPage page(String id, Entered entered) {
        var shown = showStaffMember.show(StaffForms.staff(id)).orElseThrow(NotThere::new);
        return new PostFormPage(shown, null, entered);
    }
}
