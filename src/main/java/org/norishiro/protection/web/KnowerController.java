package org.norishiro.protection.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import org.norishiro.draft.DraftedForms;
import org.norishiro.household.PersonId;
import org.norishiro.identity.StaffId;
import org.norishiro.protection.usecase.NameKnower;
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

/** 住所を知る職員の追加の申し出. */
@Controller
@RequestMapping("/persons/{id}/address-protection/knowers")
class KnowerController {
    private static final String FORM = "protection/knower";

    private final ShowAddressProtection showAddressProtection;
    private final NameKnower nameKnower;
    private final DraftedForms drafts;
    private final Clock clock;

    KnowerController(
            ShowAddressProtection showAddressProtection, NameKnower nameKnower, DraftedForms drafts, Clock clock) {
        this.showAddressProtection = showAddressProtection;
        this.nameKnower = nameKnower;
        this.drafts = drafts;
        this.clock = clock;
    }

    @GetMapping("/new")
    ModelAndView form(@PathVariable PersonId id, HttpServletRequest request) {
        return Screens.page(FORM, page(id, drafts.entered("knower:" + id, request, Entered.blank())));
    }

    @PostMapping
    ModelAndView name(@PathVariable PersonId id, HttpServletRequest request) {
        var in = new Reading(Entered.of(request), LocalDate.now(clock));
        var staff = in.requiredId("staff", "職員");
        var reason = in.required("reason", "住所を知る必要", 500);
        if (in.refused()) return Screens.refused(FORM, page(id, in.entered()));
        return switch (nameKnower.name(new NameKnower.Command(id, new StaffId(staff), reason))) {
            case NameKnower.Outcome.Named() ->
                Screens.redirect("/persons/" + id + "/address-protection", "申し出ました。ほかの査察指導員・管理者か調整担当が認めるまで、住所は見えません。");
            case NameKnower.Outcome.SeenInPart() ->
                Screens.redirect("/persons/" + id + "/address-protection", AddressProtectionController.SEEN_IN_PART);
            case NameKnower.Outcome.NotFound() -> throw new NotThere();
            case NameKnower.Outcome.NotToBeNamed() ->
                Screens.refused(FORM, page(id, in.entered().refuse("staff", "この職員は、すでに申し出があるか、この人の記録を見られません。")));
        };
    }

    private KnowerPage page(PersonId id, Entered entered) {
        return showAddressProtection
                .show(id)
                .filter(shown -> shown.holding() != null && shown.mayOpen())
                .map(shown -> new KnowerPage(shown, entered))
                .orElseThrow(NotThere::new);
    }
}
