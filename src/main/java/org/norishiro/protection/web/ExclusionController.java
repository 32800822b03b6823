package org.norishiro.protection.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.norishiro.draft.DraftedForms;
import org.norishiro.household.Held;
import org.norishiro.household.PersonId;
import org.norishiro.protection.usecase.ExcludeFromPerson;
import org.norishiro.protection.usecase.ExcludeFromPerson.Outcome;
import org.norishiro.protection.usecase.OfferExclusion;
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

/** 見せない相手の登録. */
@Controller
@RequestMapping("/persons/{id}/exclusions")
class ExclusionController {
    private static final String FORM = "protection/exclusion-form";

    private final OfferExclusion offerExclusion;
    private final ExcludeFromPerson excludeFromPerson;
    private final DraftedForms drafts;
    private final Clock clock;

    ExclusionController(
            OfferExclusion offerExclusion, ExcludeFromPerson excludeFromPerson, DraftedForms drafts, Clock clock) {
        this.offerExclusion = offerExclusion;
        this.excludeFromPerson = excludeFromPerson;
        this.drafts = drafts;
        this.clock = clock;
    }

    @GetMapping("/new")
    ModelAndView form(@PathVariable PersonId id, HttpServletRequest request) {
        return Screens.page(FORM, page(id, List.of(), drafts.entered("exclusion:" + id, request, Entered.blank())));
    }

    @PostMapping
    ModelAndView exclude(@PathVariable PersonId id, HttpServletRequest request) {
        var in = new Reading(Entered.of(request), LocalDate.now(clock));
        var command = ExclusionForm.read(id, in);
        if (command.isEmpty()) return refused(id, in.entered());
        return switch (excludeFromPerson.exclude(command.get())) {
            case Outcome.KeptOutNow(var oneself) ->
                oneself
                        ? Screens.redirect("/today", "登録しました。この人の記録は、あなたには見えなくなりました。")
                        : Screens.redirect("/persons/" + id + "/exclusions", "登録しました。いまから見えなくなっています。");
            case Outcome.NotFound() -> throw new NotThere();
            case Outcome.NobodyToKeepOut() -> refused(id, in.entered().refuse("scope", "選んだ職員・機関は、今日の名簿にありません。"));
            case Outcome.OwnAgency() ->
                refused(id, in.entered().refuse("agency", "自分の機関ぜんぶには登録できません。担当をほかの機関に移してから、移した先で登録してもらってください。"));
            case Outcome.KeptOutAlready() -> refused(id, in.entered().refuse("scope", "この相手は、すでに登録されています。"));
            case Outcome.HandOverFirst(var held) ->
                Screens.refused(
                        FORM, page(id, held, in.entered().refuse("scope", "この相手が受け持っているものがあります。先に担当を替えてから登録してください。")));
        };
    }

    private ModelAndView refused(PersonId id, Entered entered) {
        return Screens.refused(FORM, page(id, List.of(), entered));
    }

    private ExclusionFormPage page(PersonId id, List<Held> held, Entered entered) {
        return new ExclusionFormPage(offerExclusion.offer(id).orElseThrow(NotThere::new), held, entered);
    }
}
