package org.norishiro.emergency.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import org.norishiro.emergency.usecase.OfferOpening;
import org.norishiro.emergency.usecase.OpenInEmergency;
import org.norishiro.emergency.usecase.OpenInEmergency.Outcome;
import org.norishiro.shell.Entered;
import org.norishiro.shell.Reading;
import org.norishiro.shell.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** 緊急閲覧を始める. Whatever is wrong with the case that was named, the answer is one and the same. */
@Controller
@RequestMapping("/emergency/new")
class OpenController {
    private static final String FORM = "emergency/new";
    private static final String NOTHING = "開けるケースが見つかりませんでした。番号か、氏名と生年月日を確かめてください。氏名と生年月日で決まらないときは、番号で開きます。";

    private final OfferOpening offerOpening;
    private final OpenInEmergency openInEmergency;
    private final Clock clock;

    OpenController(OfferOpening offerOpening, OpenInEmergency openInEmergency, Clock clock) {
        this.offerOpening = offerOpening;
        this.openInEmergency = openInEmergency;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView form() {
        return Screens.page(FORM, new OpeningFormPage(offerOpening.offer(), OpeningForm.blank()));
    }

    @PostMapping
    ModelAndView open(HttpServletRequest request) {
        var in = new Reading(Entered.of(request), LocalDate.now(clock));
        var command = OpeningForm.read(in, request.getRemoteAddr());
        if (command.isEmpty()) return refused(in.entered());
        return switch (openInEmergency.open(command.get())) {
            case Outcome.Opened(var about, var length) ->
                Screens.redirect("/cases/" + about, "緊急閲覧を始めました。" + length.minutes() + "分で見えなくなります。");
            case Outcome.Reached(var about) -> Screens.redirect("/cases/" + about, "このケースは、緊急閲覧をしなくても見られます。");
            case Outcome.Nothing() -> refused(in.entered().refuse("", NOTHING));
            // the page itself says so
            case Outcome.Locked(), Outcome.NotForThisRole() -> refused(in.entered());
            case Outcome.WrongPassword() -> refused(in.entered().refuse("password", "パスワードが違います。もう一度入力してください。"));
            case Outcome.MustWait() -> refused(in.entered().refuse("password", "続けて間違えたため、15分ほど待ってから入力してください。"));
        };
    }

    private ModelAndView refused(Entered entered) {
        return Screens.refused(FORM, new OpeningFormPage(offerOpening.offer(), entered.with("password", "")));
    }
}
