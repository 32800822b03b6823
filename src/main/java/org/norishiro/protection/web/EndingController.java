package org.norishiro.protection.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import org.norishiro.draft.DraftedForms;
import org.norishiro.household.PersonId;
import org.norishiro.protection.usecase.AskToEndProtection;
import org.norishiro.protection.usecase.ShowAddressProtection;
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

/** 住所の保護の終了の申し出. */
@Controller
@RequestMapping("/persons/{id}/address-protection/ending")
class EndingController {
    private static final String FORM = "protection/ending";

    private final ShowAddressProtection showAddressProtection;
    private final AskToEndProtection askToEnd;
    private final DraftedForms drafts;
    private final Clock clock;

    EndingController(
            ShowAddressProtection showAddressProtection,
            AskToEndProtection askToEnd,
            DraftedForms drafts,
            Clock clock) {
        this.showAddressProtection = showAddressProtection;
        this.askToEnd = askToEnd;
        this.drafts = drafts;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView form(@PathVariable PersonId id, HttpServletRequest request) {
        return Screens.page(FORM, page(id, drafts.entered("ending:" + id, request, Entered.blank())));
    }

    @PostMapping
    ModelAndView ask(@PathVariable PersonId id, HttpServletRequest request) {
        var in = new Reading(Entered.of(request), LocalDate.now(clock));
        var reason = in.required("reason", "終わりにする理由", 2000);
        if (in.refused()) return Screens.refused(FORM, page(id, in.entered()));
        return switch (askToEnd.ask(id, reason)) {
            case AskToEndProtection.Outcome.Asked() ->
                Screens.redirect(
                        "/persons/" + id + "/address-protection", "終わりを申し出ました。ほかの査察指導員・管理者か調整担当が認めるまで、住所は保護されたままです。");
            case AskToEndProtection.Outcome.SeenInPart() ->
                Screens.redirect("/persons/" + id + "/address-protection", AddressProtectionController.SEEN_IN_PART);
            case AskToEndProtection.Outcome.NotFound() -> throw new NotThere();
            case AskToEndProtection.Outcome.NotToBeAsked() ->
                Screens.refused(FORM, page(id, in.entered().refuse("", "すでに申し出があるか、保護は終わっています。")));
        };
    }

    private EndingPage page(PersonId id, Entered entered) {
        return showAddressProtection
                .show(id)
                .filter(ShowAddressProtection.Shown::mayOpen)
                .map(shown -> new EndingPage(shown.person(), entered))
                .orElseThrow(NotThere::new);
    }
}
