package org.norishiro.household.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.norishiro.draft.DraftedForms;
import org.norishiro.household.PersonId;
import org.norishiro.household.usecase.ShowSamePerson;
import org.norishiro.household.usecase.UndoSamePerson;
import org.norishiro.household.usecase.UndoSamePerson.Outcome;
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

/** 名寄せの取り消し. */
@Controller
@RequestMapping("/persons/{id}/same/{judgement}/undo")
class UndoSameController {
    private static final String FORM = "household/same-undo";

    private final ShowSamePerson showSamePerson;
    private final UndoSamePerson undoSamePerson;
    private final DraftedForms drafts;
    private final Clock clock;

    UndoSameController(ShowSamePerson showSamePerson, UndoSamePerson undoSamePerson, DraftedForms drafts, Clock clock) {
        this.showSamePerson = showSamePerson;
        this.undoSamePerson = undoSamePerson;
        this.drafts = drafts;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView form(@PathVariable PersonId id, @PathVariable UUID judgement, HttpServletRequest request) {
        var entered = drafts.entered(UndoSamePage.draft(judgement), request, Entered.blank());
        return Screens.page(FORM, page(id, judgement, entered));
    }

    @PostMapping
    ModelAndView undo(@PathVariable PersonId id, @PathVariable UUID judgement, HttpServletRequest request) {
        var in = new Reading(Entered.of(request), LocalDate.now(clock));
        var reason = in.required("reason", "取り消す理由", 2000);
        if (in.refused()) return Screens.refused(FORM, page(id, judgement, in.entered()));
        return switch (undoSamePerson.undo(new UndoSamePerson.Command(id, judgement, reason))) {
            case Outcome.Undone() -> Screens.redirect("/persons/" + id + "/same", "名寄せを取り消しました。");
            case Outcome.NotFound() -> throw new NotThere();
            case Outcome.NotForThisRole() ->
                Screens.refused(FORM, page(id, judgement, in.entered().refuse("", "取り消せるのは、査察指導員・管理者か調整担当です。")));
            case Outcome.TakesAnother() ->
                Screens.refused(FORM, page(id, judgement, in.entered().refuse("", "名寄せをした人とは、別の人が取り消します。")));
            case Outcome.UndoneAlready() ->
                Screens.conflict(FORM, page(id, judgement, in.entered().refuse("", "この名寄せは、もう取り消されています。")));
        };
    }

    private UndoSamePage page(PersonId id, UUID judgement, Entered entered) {
        var view = showSamePerson.show(id).orElseThrow(NotThere::new);
        return view.judgements().stream()
                .filter(each -> each.line().judgement().id().equals(judgement)
                        && each.line().judgement().isAbout(id))
                .findFirst()
                .map(each -> new UndoSamePage(view.person(), each, entered))
                .orElseThrow(NotThere::new);
    }
}
