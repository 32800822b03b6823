package org.norishiro.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import org.norishiro.identity.PostTaking;
import org.norishiro.identity.model.StaffMember.Clash;
import org.norishiro.identity.usecase.AddPost;
import org.norishiro.identity.usecase.AddPost.Outcome;
import org.norishiro.identity.usecase.ShowStaffMember;
import org.norishiro.identity.usecase.ShowStaffMember.Shown;
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

/** 所属の追加: a transfer or a concurrent post. */
@Controller
@RequestMapping("/admin/staff/{id}/posts/new")
class NewPostController {
    private static final String VIEW = "identity/post-new";

    private final AddPost addPost;
    private final ShowStaffMember showStaffMember;
    private final Clock clock;

    NewPostController(AddPost addPost, ShowStaffMember showStaffMember, Clock clock) {
        this.addPost = addPost;
        this.showStaffMember = showStaffMember;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView ask(@PathVariable String id) {
        var shown = shown(id);
        if (shown.oneself()) throw new NotThere();
        return Screens.page(VIEW, new PostFormPage(shown, null, PostFormPage.begin(shown, Entered.blank())));
    }

    @PostMapping
    ModelAndView add(@PathVariable String id, HttpServletRequest request) {
        var in = new Reading(Entered.of(request), LocalDate.now(clock));
        var command = StaffForms.newPost(in, StaffForms.staff(id));
        if (in.refused()) return refused(id, in.entered());
        return switch (addPost.add(command)) {
            case Outcome.Added() -> Screens.redirect("/admin/staff/" + command.staff(), "所属を追加しました。");
            case Outcome.NotFound() -> throw new NotThere();
            case Outcome.NotForOneself() ->
                refused(id, in.entered().refuse("", "自分の所属は自分では追加できません。ほかのシステム管理者に頼んでください。"));
            case Outcome.Clashes(var why) -> refused(id, refuse(in.entered(), why));
            case Outcome.NotAsThingsStand() -> refused(id, in.entered().refuse("agency", PostTaking.REFUSAL));
            case Outcome.ChangedMeanwhile(var by, var at, var version) ->
                Screens.conflict(
                        VIEW, new PostFormPage(shown(id), null, StaffForms.conflict(in.entered(), by, at, version)));
        };
    }

    private static Entered refuse(Entered entered, Clash why) {
        return switch (why) {
            case MAIN_POST_ALREADY -> entered.refuse("from", "この期間には、ほかに本務の所属があります。先にその所属を終えるか、「併任」に印を付けてください。");
            case SAME_WORK_TWICE -> entered.refuse("agency", "同じ機関・同じ職務の所属が、この期間にすでにあります。");
            case ACCOUNT_ENDED -> entered.refuse("until", "この職員の利用は、この期間の途中で終わります。終了日をそれより前にしてください。");
        };
    }

    private ModelAndView refused(String id, Entered entered) {
        return Screens.refused(VIEW, new PostFormPage(shown(id), null, entered));
    }

    private Shown shown(String id) {
        return showStaffMember.show(StaffForms.staff(id)).orElseThrow(NotThere::new);
    }
}
