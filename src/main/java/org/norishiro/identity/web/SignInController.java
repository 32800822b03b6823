package org.norishiro.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import org.norishiro.identity.model.Accounts;
import org.norishiro.identity.usecase.SignIn;
import org.norishiro.identity.usecase.SignIn.Outcome;
import org.norishiro.shell.Entered;
import org.norishiro.shell.Reading;
import org.norishiro.shell.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The sign-in page. In a demonstration it lists the invented people and what each is good for. */
@Controller
@RequestMapping("/sign-in")
class SignInController {
    private final SignIn signIn;
    private final Sessions sessions;
    private final Accounts accounts;
    private final Clock clock;

    SignInController(SignIn signIn, Sessions sessions, Accounts accounts, Clock clock) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.accounts = accounts;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView ask() {
        return Screens.page("identity/sign-in", page(Entered.blank()));
    }

    @PostMapping
    ModelAndView signIn(HttpServletRequest request, HttpServletResponse response) {
        var in = new Reading(Entered.of(request), LocalDate.now(clock));
        var login = in.code("login", "利用者名", 100);
        var password = in.secret("password", "パスワード", 200);
        if (in.refused()) return refused(in.entered());
        var device = sessions.deviceOf(request, login);
        return switch (signIn.signIn(new SignIn.Command(login, password, device, request.getRemoteAddr()))) {
            case Outcome.Welcome(var who) -> Screens.redirect(sessions.open(who, login, request, response));
            case Outcome.Wrong() -> refused(in.entered().refuse("", "利用者名かパスワードが違います。もう一度入力してください。"));
            case Outcome.MustWait() ->
                refused(in.entered().refuse("", "続けて間違えたため、15分ほど待ってから入力してください。ふだん使っている端末からは、すぐに入れます。"));
            case Outcome.NoPost() -> refused(in.entered().refuse("", "今日の時点で有効な所属がありません。システム管理者に、所属の期間を確かめてもらってください。"));
        };
    }

    private ModelAndView refused(Entered entered) {
        return Screens.refused("identity/sign-in", page(entered.with("password", "")));
    }

    private SignInPage page(Entered entered) {
        return new SignInPage(entered, accounts.isDemo(), accounts.demoPeople());
    }
}
