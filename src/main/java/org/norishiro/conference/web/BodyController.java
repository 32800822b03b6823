package org.norishiro.conference.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.norishiro.calendar.JapaneseDates;
import org.norishiro.conference.BodyId;
import org.norishiro.conference.model.ConferenceBody;
import org.norishiro.conference.model.LastChange;
import org.norishiro.conference.usecase.ChangeBody;
import org.norishiro.conference.usecase.SetUpBody;
import org.norishiro.conference.usecase.ShowBodies;
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

/** 会議体と、その根拠となる法律. */
@Controller
@RequestMapping("/bodies")
class BodyController {
    private static final String FORM = "conference/body-form";

    private final ShowBodies showBodies;
    private final SetUpBody setUpBody;
    private final ChangeBody changeBody;
    private final Clock clock;

    BodyController(ShowBodies showBodies, SetUpBody setUpBody, ChangeBody changeBody, Clock clock) {
        this.showBodies = showBodies;
        this.setUpBody = setUpBody;
        this.changeBody = changeBody;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView list() {
        return Screens.page("conference/bodies", showBodies.all());
    }

    @GetMapping("/new")
    ModelAndView newForm() {
        return Screens.page(FORM, page(null, Entered.blank().with("from", "今日")));
    }

    @PostMapping
    ModelAndView setUp(HttpServletRequest request) {
        var in = new Reading(Entered.of(request), LocalDate.now(clock));
        var body = BodyForm.read(in, BodyId.next());
        if (body == null) return Screens.refused(FORM, page(null, in.entered()));
        return switch (setUpBody.setUp(body)) {
            case SetUpBody.Outcome.SetUp(var id) -> Screens.redirect("/bodies/" + id, "会議体を登録しました。");
            case SetUpBody.Outcome.NotYours() -> throw new NotThere();
        };
    }

    @GetMapping("/{bodyId}")
    ModelAndView show(@PathVariable String bodyId) {
        return Screens.page("conference/body", page(Ids.of(BodyId::of, bodyId), Entered.blank()));
    }

    @GetMapping("/{bodyId}/edit")
    ModelAndView form(@PathVariable String bodyId) {
        var page = page(Ids.of(BodyId::of, bodyId), Entered.blank());
        return Screens.page(FORM, new BodyPage(page.seen(), page.line(), BodyForm.filled(page.body())));
    }

    @PostMapping("/{bodyId}")
    ModelAndView change(@PathVariable String bodyId, HttpServletRequest request) {
        var id = Ids.of(BodyId::of, bodyId);
        var in = new Reading(Entered.of(request), LocalDate.now(clock));
        var body = BodyForm.read(in, id);
        if (body == null) return Screens.refused(FORM, page(id, in.entered()));
        return switch (changeBody.change(body)) {
            case ChangeBody.Outcome.Changed() -> Screens.redirect("/bodies/" + id, "会議体を変えました。");
            case ChangeBody.Outcome.NotYours(), ChangeBody.Outcome.NotFound() -> throw new NotThere();
            case ChangeBody.Outcome.ChangedMeanwhile(var theirs, var changed) ->
                conflict(in.entered(), theirs, changed);
        };
    }

    private ModelAndView conflict(Entered entered, ConferenceBody theirs, LastChange changed) {
        var both = entered.conflict(
                        changed.by(), JapaneseDates.time(changed.at().toLocalTime()), BodyForm.now(theirs))
                .with("version", String.valueOf(theirs.version()));
        return Screens.conflict(FORM, page(theirs.id(), both));
    }

    private BodyPage page(@Nullable BodyId id, Entered entered) {
        var seen = showBodies.all();
        var line = seen.bodies().stream()
                .filter(each -> each.body().id().equals(id))
                .findFirst()
                .orElse(null);
        if (id != null && line == null) throw new NotThere();
        if (id == null && !seen.mayChange()) throw new NotThere();
        return new BodyPage(seen, line, entered);
    }
}
