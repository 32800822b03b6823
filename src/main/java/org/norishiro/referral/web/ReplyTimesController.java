package org.norishiro.referral.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.norishiro.referral.model.Urgency;
import org.norishiro.referral.usecase.SetReplyTimes;
import org.norishiro.referral.usecase.SetReplyTimes.Outcome;
import org.norishiro.referral.usecase.ShowReplyTimes;
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

/** 依頼の期限, for the administrator. */
@Controller
@RequestMapping("/admin/reply-times")
class ReplyTimesController {
    private static final String LIST = "/admin/reply-times";
    private static final String FORM = "referral/reply-times-form";

    private final ShowReplyTimes showReplyTimes;
    private final SetReplyTimes setReplyTimes;
    private final Clock clock;

    ReplyTimesController(ShowReplyTimes showReplyTimes, SetReplyTimes setReplyTimes, Clock clock) {
        this.showReplyTimes = showReplyTimes;
        this.setReplyTimes = setReplyTimes;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show() {
        return Screens.page("referral/reply-times", new ReplyTimesPage(showReplyTimes.show()));
    }

    @GetMapping("/{urgency}")
    ModelAndView form(@PathVariable String urgency) {
        var of = urgency(urgency);
        var times = showReplyTimes.show().times().stream()
                .filter(each -> each.urgency() == of)
                .findFirst()
                .orElseThrow(NotThere::new);
        return Screens.page(FORM, ReplyTimesForm.of(times));
    }

    @PostMapping("/{urgency}")
    ModelAndView set(@PathVariable String urgency, HttpServletRequest request) {
        var of = urgency(urgency);
        var in = new Reading(Entered.of(request), LocalDate.now(clock));
        var times = ReplyTimesForm.read(of, in);
        if (times == null) return Screens.refused(FORM, new ReplyTimesForm(of, in.entered()));
        return switch (setReplyTimes.set(times)) {
            case Outcome.Set() -> Screens.redirect(LIST, "「" + of.label() + "」の期限を変えました。これから送る依頼に使います。");
            case Outcome.Unchanged() -> Screens.redirect(LIST, "「" + of.label() + "」の期限は、前と同じです。");
            case Outcome.NotYours() -> throw new NotThere();
        };
    }

    private static Urgency urgency(String name) {
        return Stream.of(Urgency.values())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(NotThere::new);
    }
}
