package org.norishiro.notice.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.norishiro.mail.MailAddress;
import org.norishiro.notice.model.NoticeWish;
import org.norishiro.notice.model.NoticeWishes.Kept;
import org.norishiro.notice.usecase.SetNotices;
import org.norishiro.notice.usecase.SetNotices.Outcome;
import org.norishiro.notice.usecase.ShowNotices;
import org.norishiro.shell.Entered;
import org.norishiro.shell.Reading;
import org.norishiro.shell.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** お知らせメール: for everybody, of themselves. */
@Controller
@RequestMapping("/account/notices")
class NoticeController {
    private static final String VIEW = "notice/notices";
    private static final String PATH = "/account/notices";
    private static final int USUAL_HOUR = 8;

    private final ShowNotices showNotices;
    private final SetNotices setNotices;
    private final Clock clock;

    NoticeController(ShowNotices showNotices, SetNotices setNotices, Clock clock) {
        this.showNotices = showNotices;
        this.setNotices = setNotices;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show() {
        var shown = showNotices.show();
        return Screens.page(
                VIEW,
                new NoticePage(shown, shown.wish().map(NoticeController::filled).orElseGet(NoticeController::fresh)));
    }

    private static Entered fresh() {
        return Entered.blank()
                .with("digest", "true")
                .with("hour", String.valueOf(USUAL_HOUR))
                .with("version", "0");
    }

    private static Entered filled(Kept kept) {
        var filled = Entered.blank()
                .with("mail", kept.wish().to().text())
                .with("hour", String.valueOf(kept.wish().hour()))
                .with("version", String.valueOf(kept.version()));
        if (kept.wish().digest()) filled = filled.with("digest", "true");
        return kept.wish().urgent() ? filled.with("urgent", "true") : filled;
    }

    @PostMapping
    ModelAndView set(HttpServletRequest request) {
        var in = new Reading(Entered.of(request), LocalDate.now(clock));
        var typed = in.required("mail", "メールアドレス", 254);
        var to = typed.isEmpty() ? Optional.<MailAddress>empty() : MailAddress.read(typed);
        if (!typed.isEmpty() && to.isEmpty()) in.refuse("mail", "メールアドレスの形ではありません。例：taro@city.example.lg.jp");
        var hour = in.number("hour", "送る時刻", NoticeWish.EARLIEST, NoticeWish.LATEST);
        if (in.refused() || to.isEmpty()) return refused(in.entered());
        var wish = new NoticeWish(to.get(), in.ticked("digest"), hour, in.ticked("urgent"));
        return switch (setNotices.set(wish, in.version("version"))) {
            case Outcome.Set() -> Screens.redirect(PATH, "登録しました。");
            case Outcome.Greeted() -> Screens.redirect(PATH, "登録しました。確認のメールを送りました。届かないときは、アドレスを確かめてください。");
            case Outcome.NotTaken() -> Screens.redirect(PATH, "登録しましたが、確認のメールをメールサーバーが受け取りませんでした。アドレスを確かめてください。");
            case Outcome.TurnedOff() -> refused(in.entered().refuse("", "この市では、メールを送る設定がされていません。"));
            case Outcome.ChangedMeanwhile(var theirs) -> Screens.conflict(VIEW, conflict(in.entered(), theirs));
        };
    }

    private NoticePage conflict(Entered entered, Kept theirs) {
        var fields = Map.of(
                "mail",
                theirs.wish().to().text(),
                "hour",
                String.valueOf(theirs.wish().hour()));
        return new NoticePage(
                showNotices.show(),
                entered.conflict("あなた", "別の画面", fields).with("version", String.valueOf(theirs.version())));
    }

    private ModelAndView refused(Entered entered) {
        return Screens.refused(VIEW, new NoticePage(showNotices.show(), entered));
    }
}
