package org.norishiro.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import org.norishiro.identity.usecase.NamePrivacyOfficer;
import org.norishiro.identity.usecase.NamePrivacyOfficer.Outcome;
import org.norishiro.shell.NotThere;
import org.norishiro.shell.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** 個人情報保護の管理者にする・外す. */
@Controller
class PrivacyOfficerController {
    private final NamePrivacyOfficer namePrivacyOfficer;

    PrivacyOfficerController(NamePrivacyOfficer namePrivacyOfficer) {
        this.namePrivacyOfficer = namePrivacyOfficer;
    }

    @PostMapping("/admin/staff/{id}/posts/{post}/privacy-officer")
    ModelAndView name(@PathVariable String id, @PathVariable String post, HttpServletRequest request) {
        var command = new NamePrivacyOfficer.Command(
                StaffForms.staff(id), StaffForms.post(post), "true".equals(request.getParameter("named")));
        var back = "/admin/staff/" + command.staff();
        return switch (namePrivacyOfficer.name(command)) {
            case Outcome.Done() -> Screens.redirect(back, command.named() ? "個人情報保護の管理者にしました。" : "個人情報保護の管理者から外しました。");
            case Outcome.NotFound() -> throw new NotThere();
            case Outcome.NotForOneself() -> Screens.redirect(back, "自分の所属は自分では変えられません。ほかのシステム管理者に頼んでください。");
            case Outcome.NotThisPost() -> Screens.redirect(back, "企画・システム管理者の所属と、終わった所属は、個人情報保護の管理者にできません。");
        };
    }
}
