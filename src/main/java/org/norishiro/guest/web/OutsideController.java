package org.norishiro.guest.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.norishiro.shell.Entered;
import org.norishiro.shell.Screens;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** For whoever is not in, or leaves. */
@Controller
class OutsideController {
    private static final String OUT = "guest/out";

    @GetMapping("/reply")
    ModelAndView out() {
        return Screens.page(OUT, new OutPage(List.of()));
    }

    /** Led here by {@link LeftOutside} with all that was typed. */
    @PostMapping("/reply/out")
    ModelAndView out(HttpServletRequest request) {
        var answer = Screens.page(OUT, OutPage.of(Entered.of(request)));
        answer.setStatus(HttpStatus.UNAUTHORIZED);
        return answer;
    }

    @PostMapping("/reply/leave")
    ModelAndView leave(HttpServletRequest request) {
        GuestSession.close(request);
        return Screens.redirect("/reply", "回答の画面を閉じました。");
    }
}
