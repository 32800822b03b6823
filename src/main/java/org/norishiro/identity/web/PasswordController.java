package org.norishiro.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import org.norishiro.identity.usecase.ChangeOwnPassword;
import org.norishiro.identity.usecase.ChangeOwnPassword.Outcome;
import org.norishiro.identity.usecase.CheckStanding;
import org.norishiro.shell.Entered;
import org.norishiro.shell.Reading;
import org.norishiro.shell.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** パスワードの変更, for everybody. What was typed is never written back into the page. */
@Controller
@RequestMapping("/account/password")
class PasswordController {
    private static final int SHORTEST = 10;
    private static final int LONGEST = 200;

    private final ChangeOwnPassword changeOwnPassword;
    private final CheckStanding checkStanding;
    private final Sessions sessions;
    private final Clock clock;

    PasswordController(
            ChangeOwnPassword changeOwnPassword, CheckStanding checkStanding, Sessions sessions, Clock clock) {
        this.changeOwnPassword = changeOwnPassword;
        this.checkStanding = checkStanding;
        this.sessions = sessions;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView ask() {
        return Screens.page("identity/password", page(Entered.blank()));
    }

    @PostMapping
    ModelAndView change(HttpServletRequest request) {
        var in = new Reading(Entered.of(request), LocalDate.now(clock));
        var old = in.required("old", "いまのパスワード", LONGEST);
        var wanted = in.required("wanted", "新しいパスワード", LONGEST);
        if (!wanted.isEmpty() && wanted.length() < SHORTEST)
            in.refuse("wanted", "新しいパスワードは%d文字以上にしてください。".formatted(SHORTEST));
        else if (!wanted.equals(in.entered().text("again").strip())) in.refuse("again", "新しいパスワードと同じ文字を、もう一度入力してください。");
        if (in.refused()) return refused(in.entered());
        return switch (changeOwnPassword.change(new ChangeOwnPassword.Command(old, wanted, request.getRemoteAddr()))) {
            case Outcome.Changed() -> {
                sessions.knowsPassword(request);
                yield Screens.redirect("/today", "パスワードを変えました。ほかの端末で開いていた画面は、サインアウトになります。");
            }
            case Outcome.WrongOld() -> refused(in.entered().refuse("old", "いまのパスワードが違います。もう一度入力してください。"));
            case Outcome.NotANewOne() -> refused(in.entered().refuse("wanted", "いまと違うパスワードにしてください。"));
            case Outcome.MustWait() -> refused(in.entered().refuse("", "続けて間違えたため、15分ほど待ってから入力してください。"));
        };
    }

    private ModelAndView refused(Entered entered) {
        return Screens.refused("identity/password", page(entered));
    }

    private PasswordPage page(Entered entered) {
        return new PasswordPage(
                entered.with("old", "").with("wanted", "").with("again", ""),
                checkStanding.check(null) instanceof CheckStanding.Outcome.PasswordToReplace);
    }
}
