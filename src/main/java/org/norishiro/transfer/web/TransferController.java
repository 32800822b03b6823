package org.norishiro.transfer.web;

import jakarta.servlet.http.HttpServletRequest;
import org.norishiro.shell.Entered;
import org.norishiro.shell.NotThere;
import org.norishiro.shell.Reading;
import org.norishiro.shell.Screens;
import org.norishiro.transfer.model.TransferId;
import org.norishiro.transfer.usecase.DeclineTransfer;
import org.norishiro.transfer.usecase.ShowTransfer;
import org.norishiro.transfer.usecase.ShowTransfer.Shown;
import org.norishiro.transfer.usecase.TakeOver;
import org.norishiro.transfer.usecase.WithdrawTransfer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** 引き継ぎの申し出: read by both sides, answered by one, taken back by the other. */
@Controller
@RequestMapping("/transfers/{transfer}")
class TransferController {
    private static final String VIEW = "transfer/transfer";
    private static final int WORDS = 1000;

    private final ShowTransfer showTransfer;
    private final TakeOver takeOver;
    private final DeclineTransfer declineTransfer;
    private final WithdrawTransfer withdrawTransfer;

    TransferController(
            ShowTransfer showTransfer,
            TakeOver takeOver,
            DeclineTransfer declineTransfer,
            WithdrawTransfer withdrawTransfer) {
        this.showTransfer = showTransfer;
        this.takeOver = takeOver;
        this.declineTransfer = declineTransfer;
        this.withdrawTransfer = withdrawTransfer;
    }

    @GetMapping
    ModelAndView show(@PathVariable String transfer) {
        return Screens.page(VIEW, new TransferPage(shown(Ids.transfer(transfer)), Entered.blank()));
    }

    @PostMapping("/take")
    ModelAndView take(@PathVariable String transfer) {
        var id = Ids.transfer(transfer);
        return switch (takeOver.takeOver(id)) {
            case TakeOver.Outcome.Taken(var about) ->
                Screens.redirect("/cases/" + about, "引き継ぎを受け取りました。きょうから、あなたの担当です。");
            case TakeOver.Outcome.NotThere() -> throw new NotThere();
            case TakeOver.Outcome.NoLongerOffered() -> Screens.redirect(path(id), "この申し出は、もう終わっています。");
            case TakeOver.Outcome.NothingLeft() -> refused(id, "引き継ぐものがなくなっています（担当が代わったか、ケースが終結しました）。申し出た人に確かめてください。");
            case TakeOver.Outcome.NoConsent() ->
                refused(id, "引き継ぎの根拠にした同意が、いまは有効ではありません。担当は変わっていません。申し出た人に、根拠を決め直してもらってください。");
        };
    }

    @PostMapping("/decline")
    ModelAndView decline(@PathVariable String transfer, HttpServletRequest request) {
        var id = Ids.transfer(transfer);
        var shown = shown(id);
        var in = new Reading(Entered.of(request), shown.today());
        var why = in.required("answer", "受け取らない理由", WORDS);
        if (in.refused()) return Screens.refused(VIEW, new TransferPage(shown, in.entered()));
        return switch (declineTransfer.decline(id, why)) {
            case DeclineTransfer.Outcome.Declined() -> Screens.redirect(path(id), "受け取らないことと、その理由を知らせました。担当は変わりません。");
            case DeclineTransfer.Outcome.NotThere() -> throw new NotThere();
            case DeclineTransfer.Outcome.NoLongerOffered() -> Screens.redirect(path(id), "この申し出は、もう終わっています。");
        };
    }

    @PostMapping("/withdraw")
    ModelAndView withdraw(@PathVariable String transfer) {
        var id = Ids.transfer(transfer);
        return switch (withdrawTransfer.withdraw(id)) {
            case WithdrawTransfer.Outcome.Withdrawn(var about) ->
                Screens.redirect("/cases/" + about + "/team", "引き継ぎの申し出を取り下げました。");
            case WithdrawTransfer.Outcome.NotThere() -> throw new NotThere();
            case WithdrawTransfer.Outcome.NoLongerOffered() -> Screens.redirect(path(id), "この申し出は、もう終わっています。");
        };
    }

    private ModelAndView refused(TransferId id, String why) {
        return Screens.refused(VIEW, new TransferPage(shown(id), Entered.blank().refuse("", why)));
    }

    private Shown shown(TransferId id) {
        return showTransfer.show(id).orElseThrow(NotThere::new);
    }

    private static String path(TransferId id) {
        return "/transfers/" + id;
    }
}
