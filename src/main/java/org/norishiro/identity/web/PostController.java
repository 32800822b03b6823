package org.norishiro.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import org.norishiro.identity.PostId;
import org.norishiro.identity.SignedIn;
import org.norishiro.identity.usecase.TakePost;
import org.norishiro.shell.Entered;
import org.norishiro.shell.NotThere;
import org.norishiro.shell.Reading;
import org.norishiro.shell.Screens;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Switching between one's own posts (併任). */
@Controller
@RequestMapping("/posts")
class PostController {
    private final TakePost takePost;
    private final Sessions sessions;
    private final Clock clock;

    PostController(TakePost takePost, Sessions sessions, Clock clock) {
        this.takePost = takePost;
        this.sessions = sessions;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView choose() {
        return Screens.view("identity/posts");
    }

    @PostMapping
    ModelAndView take(HttpServletRequest request, HttpServletResponse response, @AuthenticationPrincipal SignedIn who) {
        var in = new Reading(Entered.of(request), LocalDate.now(clock));
        var wanted = new PostId(in.requiredId("post", "所属"));
        if (in.refused()) throw new NotThere();
        return switch (takePost.take(who, wanted)) {
            case TakePost.Outcome.Taken(var changed) -> {
                sessions.change(changed, request, response);
                yield Screens.redirect("/today", "所属を切り替えました。");
            }
            case TakePost.Outcome.NotYours() -> throw new NotThere();
        };
    }
}
