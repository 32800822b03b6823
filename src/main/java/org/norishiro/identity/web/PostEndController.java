package org.norishiro.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import org.norishiro.calendar.JapaneseDates;
import org.norishiro.identity.PostTaking;
import org.norishiro.identity.usecase.EndPost;
import org.norishiro.identity.usecase.EndPost.Outcome;
import org.norishiro.identity.usecase.ShowStaffMember;
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

/** 所属の終了. */
@Controller
@RequestMapping("/admin/staff/{id}/posts/{post}/end")
class PostEndController {
    private static final String VIEW = "identity/post-end";
    static final String LAST_ADMINISTRATOR = "この日より後に、システム管理者が一人もいなくなります。先に、ほかの人をシステム管理者にしてください。";

    private final EndPost endPost;
    private final ShowStaffMember showStaffMember;
    private final Clock clock;

    PostEndController(EndPost endPost, ShowStaffMember showStaffMember, Clock clock) {
        this.endPost = endPost;
        this.showStaffMember = showStaffMember;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView ask(@PathVariable String id, @PathVariable String post) {
        var page = page(id, post, Entered.blank().with("last", JapaneseDates.plain(LocalDate.now(clock))));
        return Screens.page(
                VIEW, new PostFormPage(page.shown(), page.post(), PostFormPage.begin(page.shown(), page.entered())));
    }

    @PostMapping
    ModelAndView end(@PathVariable String id, @PathVariable String post, HttpServletRequest request) {
        var in = new Reading(Entered.of(request), LocalDate.now(clock));
        var command = new EndPost.Command(
                StaffForms.staff(id), in.version("version"), StaffForms.post(post), in.requiredDate("last", "最後の日"));
        if (in.refused()) return refused(id, post, in.entered());
        return switch (endPost.end(command)) {
            case Outcome.Ended() ->
                Screens.redirect(
                        "/admin/staff/" + command.staff(), "所属を" + JapaneseDates.full(command.last()) + "で終えます。");
            case Outcome.NotFound() -> throw new NotThere();
            case Outcome.BeforeItBegan(var from) ->
                refused(
                        id,
                        post,
                        in.entered().refuse("last", "最後の日は、開始日（" + JapaneseDates.full(from) + "）か、それより後にしてください。"));
            case Outcome.LastAdministrator() -> refused(id, post, in.entered().refuse("last", LAST_ADMINISTRATOR));
            case Outcome.NotAsThingsStand() -> refused(id, post, in.entered().refuse("last", PostTaking.REFUSAL));
            case Outcome.ChangedMeanwhile(var by, var at, var version) ->
                Screens.conflict(VIEW, page(id, post, StaffForms.conflict(in.entered(), by, at, version)));
        };
    }

    private ModelAndView refused(String id, String post, Entered entered) {
        return Screens.refused(VIEW, page(id, post, entered));
    }

    private PostFormPage page(String id, String post, Entered entered) {
        var wanted = StaffForms.post(post);
        var shown = showStaffMember.show(StaffForms.staff(id)).orElseThrow(NotThere::new);
        var line = shown.posts().stream()
                .filter(each -> each.id().equals(wanted))
                .findFirst()
                .orElseThrow(NotThere::new);
        return new PostFormPage(shown, line, entered);
    }
}
