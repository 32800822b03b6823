package org.norishiro.referral.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.norishiro.gate.ScanFlaw;
import org.norishiro.referral.ReferralId;
import org.norishiro.referral.usecase.ReadPaper;
import org.norishiro.referral.usecase.SendPaper;
import org.norishiro.referral.usecase.ShowReferral;
import org.norishiro.referral.usecase.TakePaperBack;
import org.norishiro.shell.Entered;
import org.norishiro.shell.NotThere;
import org.norishiro.shell.Reading;
import org.norishiro.shell.SavedFile;
import org.norishiro.shell.Screens;
import org.norishiro.shell.Uploads;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Sending a paper along, fetching it and taking it back, from either seat at which a referral is answered. */
@Component
class PaperScreens {
    private static final int TITLE = 100;

    private final ShowReferral showReferral;
    private final SendPaper sendPaper;
    private final ReadPaper readPaper;
    private final TakePaperBack takePaperBack;
    private final Clock clock;

    PaperScreens(
            ShowReferral showReferral,
            SendPaper sendPaper,
            ReadPaper readPaper,
            TakePaperBack takePaperBack,
            Clock clock) {
        this.showReferral = showReferral;
        this.sendPaper = sendPaper;
        this.readPaper = readPaper;
        this.takePaperBack = takePaperBack;
        this.clock = clock;
    }

    ModelAndView form(ReferralId id, Seat seat, HttpServletRequest request) {
        return Uploads.tooLarge(request)
                ? Screens.refused(seat.papers(), page(id, seat, flawed(Entered.of(request), ScanFlaw.TOO_LARGE)))
                : Screens.page(seat.papers(), page(id, seat, Entered.blank()));
    }

    ModelAndView send(ReferralId id, Seat seat, @Nullable MultipartFile file, HttpServletRequest request)
            throws IOException {
        var in = new Reading(Entered.of(request), LocalDate.now(clock));
        var title = in.required("title", "何の書類か", TITLE);
        var content = file == null ? new byte[0] : file.getBytes();
        if (content.length == 0) in.refuse("file", "ファイル", ScanFlaw.EMPTY.sentence());
        if (in.refused()) return refused(id, seat, in.entered());
        return switch (sendPaper.send(new SendPaper.Command(id, title, content))) {
            case SendPaper.Outcome.Sent() -> Screens.redirect(seat.path(id), "書類を付けました。");
            case SendPaper.Outcome.NotFound() -> throw new NotThere();
            case SendPaper.Outcome.Flawed(var flaw) -> refused(id, seat, flawed(in.entered(), flaw));
            case SendPaper.Outcome.NoneTaken() ->
                refused(id, seat, in.entered().refuse("file", "この依頼には、いま書類を付けられません。紙で渡すか、直接見せてください。"));
            case SendPaper.Outcome.TooMany() ->
                refused(id, seat, in.entered().refuse("file", "付けられる書類は10件までです。要らなくなったものを取り下げてから、付けてください。"));
            case SendPaper.Outcome.ConsentMissing(var names) ->
                refused(
                        id,
                        seat,
                        in.entered()
                                .refuse(
                                        "file",
                                        "この依頼は本人の同意を根拠にしています。書類を見せるには、その同意の記録が要ります（" + String.join("、", names)
                                                + "）。先に同意を記録してください。"));
        };
    }

    ResponseEntity<byte[]> file(ReferralId id, UUID paper) {
        var found = readPaper.read(id, paper).orElseThrow(NotThere::new);
        return SavedFile.answer(
                found.title() + "." + found.kind().ending(), found.kind().mediaType(), found.content());
    }

    ModelAndView takeBack(ReferralId id, UUID paper, Seat seat) {
        return switch (takePaperBack.takeBack(new TakePaperBack.Command(id, paper))) {
            case TakePaperBack.Outcome.TakenBack() -> Screens.redirect(seat.path(id), "書類を取り下げました。相手には、もう見えません。");
            case TakePaperBack.Outcome.NotFound() -> throw new NotThere();
        };
    }

    private static Entered flawed(Entered entered, ScanFlaw flaw) {
        return entered.refuse("file", flaw.sentence());
    }

    private ModelAndView refused(ReferralId id, Seat seat, Entered entered) {
        return Screens.refused(seat.papers(), page(id, seat, entered));
    }

    private PaperPage page(ReferralId id, Seat seat, Entered entered) {
        var shown = showReferral.show(id).orElseThrow(NotThere::new);
        return new PaperPage(shown, seat, entered);
    }
}
