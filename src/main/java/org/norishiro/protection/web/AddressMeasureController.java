package org.norishiro.protection.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import org.norishiro.draft.DraftedForms;
import org.norishiro.household.PersonId;
import org.norishiro.protection.usecase.RecordAddressMeasure;
import org.norishiro.protection.usecase.RecordAddressMeasure.Outcome;
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

/** 住所の保護の登録・更新. */
@Controller
@RequestMapping("/persons/{id}/address-protection")
class AddressMeasureController {
    private static final String FORM = "protection/address-measure";

    private final ShowAddressProtection showAddressProtection;
    private final RecordAddressMeasure recordAddressMeasure;
    private final DraftedForms drafts;
    private final Clock clock;

    AddressMeasureController(
            ShowAddressProtection showAddressProtection,
            RecordAddressMeasure recordAddressMeasure,
            DraftedForms drafts,
            Clock clock) {
        this.showAddressProtection = showAddressProtection;
        this.recordAddressMeasure = recordAddressMeasure;
        this.drafts = drafts;
        this.clock = clock;
    }

    @GetMapping("/new")
    ModelAndView form(@PathVariable PersonId id, HttpServletRequest request) {
        return Screens.page(FORM, page(id, drafts.entered("address-protection:" + id, request, Entered.blank())));
    }

    @PostMapping
    ModelAndView record(@PathVariable PersonId id, HttpServletRequest request) {
        var in = new Reading(Entered.of(request), LocalDate.now(clock));
        var command = AddressMeasureForm.read(id, in);
        if (command.isEmpty()) return Screens.refused(FORM, page(id, in.entered()));
        return switch (recordAddressMeasure.record(command.get())) {
            case Outcome.ProtectedNow() -> recorded(id, "登録しました。いまから、住所は選んだ職員だけに見えます。");
            case Outcome.Renewed() -> recorded(id, "登録しました。住所の保護は続きます。");
            case Outcome.NotFound() -> throw new NotThere();
            case Outcome.NobodyKnows() ->
                Screens.refused(FORM, page(id, in.entered().refuse("knower", "住所を知っておく職員を、この中から1人以上選んでください。")));
        };
    }

    private static ModelAndView recorded(PersonId id, String notice) {
        return Screens.redirect("/persons/" + id + "/address-protection", notice);
    }

    private AddressMeasurePage page(PersonId id, Entered entered) {
        return new AddressMeasurePage(showAddressProtection.show(id).orElseThrow(NotThere::new), entered);
    }
}
