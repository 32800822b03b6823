package org.norishiro.transfer.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import org.norishiro.casework.CaseId;
import org.norishiro.protection.Receivers;
import org.norishiro.shell.Entered;
import org.norishiro.shell.Reading;
import org.norishiro.shell.Screens;
import org.norishiro.transfer.usecase.OfferTransfer;
import org.norishiro.transfer.usecase.OfferTransfer.Outcome;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** 引き継ぎを申し出る, from a case. */
@Controller
@RequestMapping("/cases/{caseId}/transfers")
class NewTransferController {
    private final TransferScreens screens;
    private final OfferTransfer offerTransfer;
    private final Clock clock;

    NewTransferController(TransferScreens screens, OfferTransfer offerTransfer, Clock clock) {
        this.screens = screens;
        this.offerTransfer = offerTransfer;
        this.clock = clock;
    }

    @GetMapping("/new")
    ModelAndView form(@PathVariable String caseId, HttpServletRequest request) {
        return screens.fresh(Ids.caseId(caseId), request);
    }

    @PostMapping
    ModelAndView offer(@PathVariable String caseId, HttpServletRequest request) {
        var about = Ids.caseId(caseId);
        var in = new Reading(Entered.of(request), LocalDate.now(clock));
        var command = TransferForm.read(in, screens.choices(about));
        return command.isEmpty() ? screens.refused(about, in.entered()) : offer(about, command.get(), in.entered());
    }

    private ModelAndView offer(CaseId about, OfferTransfer.Command command, Entered entered) {
        return switch (offerTransfer.offer(command)) {
            case Outcome.Offered(var id) -> Screens.redirect("/transfers/" + id, "引き継ぎを申し出ました。相手が受け取るまで、担当は変わりません。");
            case Outcome.NotThere() -> screens.gone();
            case Outcome.NothingToHandOver() ->
                screens.refused(about, entered.refuse("from", "この人は、このケースで何も担当していません。選び直してください。"));
            case Outcome.NobodyThere() -> screens.refused(about, entered.refuse("to", Receivers.REFUSAL));
            case Outcome.OfferedAlready() ->
                screens.refused(about, entered.refuse("from", "この人の分は、もう引き継ぎを申し出ています。取り下げてから、申し出てください。"));
            case Outcome.NoNextStep() -> screens.refused(about, entered.refuse("nextStep", "次にすることを入力してください。"));
            case Outcome.NoGrounds() ->
                screens.refused(about, entered.refuse("basis", "この人の機関に、ケースの全体を見せる根拠を選んでください。"));
            case Outcome.NoConsent(var names) ->
                screens.refused(
                        about,
                        entered.refuse(
                                "basis",
                                String.join("、", names) + "さんの同意では、相手の機関にすべての項目を見せられません。同意を得るか、ほかの根拠を選んでください。"));
            case Outcome.OnlyToColleagues() ->
                screens.refused(about, entered.refuse("to", "いまの担当の機関は、このケースの一部だけを見ています。同じ機関の人にだけ引き継げます。"));
            case Outcome.StillInCharge() ->
                screens.refused(
                        about, entered.refuse("afterwards", "担当機関のあいだは、支援チームから離れられません。担当機関も移すか、「支援チームに残る」を選んでください。"));
            case Outcome.NotInCharge() ->
                screens.refused(about, entered.refuse("charge", "担当機関を移せるのは、いまの担当機関の人から、ほかの機関の人へ引き継ぐときだけです。"));
        };
    }
}
