package org.norishiro.referral.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.norishiro.calendar.BusinessDays;
import org.norishiro.calendar.JapaneseDates;
import org.norishiro.casework.CaseId;
import org.norishiro.identity.AgencyId;
import org.norishiro.protection.Askable;
import org.norishiro.referral.usecase.AskForRoom;
import org.norishiro.referral.usecase.AskForRoom.Outcome;
import org.norishiro.referral.usecase.EndRoomQuestion;
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

/** 空きを聞く, from a case. */
@Controller
@RequestMapping("/cases/{caseId}/room-questions")
class RoomQuestionController {
    private static final int DAYS_TO_REPLY = 3;

    private final RoomQuestionScreens screens;
    private final AskForRoom askForRoom;
    private final EndRoomQuestion endRoomQuestion;
    private final Clock clock;

    RoomQuestionController(
            RoomQuestionScreens screens, AskForRoom askForRoom, EndRoomQuestion endRoomQuestion, Clock clock) {
        this.screens = screens;
        this.askForRoom = askForRoom;
        this.endRoomQuestion = endRoomQuestion;
        this.clock = clock;
    }

    @GetMapping("/new")
    ModelAndView form(@PathVariable String caseId, HttpServletRequest request) {
        var replyBy = BusinessDays.plus(LocalDate.now(clock), DAYS_TO_REPLY);
        var inMind = Objects.requireNonNullElse(request.getParameterValues("agency"), new String[0]);
        var prefilled =
                Entered.blank().with("replyBy", JapaneseDates.dense(replyBy)).with("agency", inMind);
        return screens.fresh(Ids.caseId(caseId), prefilled, request);
    }

    @PostMapping
    ModelAndView ask(@PathVariable String caseId, HttpServletRequest request) {
        var about = Ids.caseId(caseId);
        var in = new Reading(Entered.of(request), LocalDate.now(clock));
        var words = in.required("words", "聞きたいこと", 1000);
        var to = in.ids("agency", "聞く機関").stream().map(AgencyId::new).toList();
        if (to.isEmpty()) in.refuse("agency", "聞く機関", "聞く機関を1つ以上選んでください。");
        var replyBy = in.requiredComingDate("replyBy", "返事の期限");
        if (in.refused()) return screens.refused(about, in.entered());
        return switch (askForRoom.ask(new AskForRoom.Command(about, to, words, replyBy))) {
            case Outcome.Asked() -> Screens.redirect(referrals(about), to.size() + "の機関に空きを聞きました。");
            case Outcome.NotThere() -> throw new NotThere();
            case Outcome.Sealed() -> screens.refused(about, in.entered().refuse("", "封印されたケースのことは、名前を伏せても聞けません。"));
            case Outcome.NotToBeAsked() -> screens.refused(about, in.entered().refuse("agency", Askable.REFUSAL));
            case Outcome.Recognisable(var traces) ->
                screens.refused(
                        about,
                        in.entered()
                                .refuse(
                                        "words",
                                        "だれのことか分かる言葉が残っています：「" + String.join("」「", traces)
                                                + "」。名前や住所を書かずに、年代や困りごとで書いてください。"));
        };
    }

    @PostMapping("/{question}/end")
    ModelAndView end(@PathVariable String caseId, @PathVariable String question) {
        var about = Ids.caseId(caseId);
        if (!endRoomQuestion.end(about, Ids.roomQuestion(question))) throw new NotThere();
        return Screens.redirect(referrals(about), "空きを聞くのを終えました。");
    }

    private static String referrals(CaseId about) {
        return "/cases/" + about + "/referrals";
    }
}
