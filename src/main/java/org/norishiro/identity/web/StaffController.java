package org.norishiro.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import org.norishiro.identity.usecase.ResetPassword;
import org.norishiro.identity.usecase.ResetPassword.Outcome;
import org.norishiro.identity.usecase.ShowStaffMember;
import org.norishiro.shell.NotThere;
import org.norishiro.shell.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** One member of staff: posts, account, password. */
@Controller
@RequestMapping("/admin/staff/{id}")
class StaffController {
    private final ShowStaffMember showStaffMember;
    private final ResetPassword resetPassword;
    private final Clock clock;

    StaffController(ShowStaffMember showStaffMember, ResetPassword resetPassword, Clock clock) {
        this.showStaffMember = showStaffMember;
        this.resetPassword = resetPassword;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(@PathVariable String id, HttpServletRequest request) {
        var shown = showStaffMember.show(StaffForms.staff(id)).orElseThrow(NotThere::new);
        return Screens.page("identity/staff", new StaffPage(shown, LocalDate.now(clock), GivenPassword.of(request)));
    }

    @PostMapping("/password")
    ModelAndView reset(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) {
        var staff = StaffForms.staff(id);
        return switch (resetPassword.reset(staff)) {
            case Outcome.Reset(var password) ->
                GivenPassword.shownOnce(request, response, staff, password, "パスワードを再発行しました。");
            case Outcome.NotForOneself() -> Screens.redirect("/account/password", "自分のパスワードは、ここで変えられます。");
            case Outcome.NotFound() -> throw new NotThere();
        };
    }
}
