package org.norishiro.household.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.norishiro.calendar.JapaneseDates;
import org.norishiro.household.HouseholdId;
import org.norishiro.household.usecase.LeaveHousehold;
import org.norishiro.household.usecase.LeaveHousehold.Outcome;
import org.norishiro.household.usecase.ShowHousehold;
import org.norishiro.household.usecase.ShowHousehold.HouseholdView;
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

/** A member leaves: moved out, died, married. */
@Controller
@RequestMapping("/households/{id}/members/{membership}/leave")
class LeaveController {
    private static final String VIEW = "household/leave";

    private final ShowHousehold showHousehold;
    private final LeaveHousehold leaveHousehold;
    private final Clock clock;

    LeaveController(ShowHousehold showHousehold, LeaveHousehold leaveHousehold, Clock clock) {
        this.showHousehold = showHousehold;
        this.leaveHousehold = leaveHousehold;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView form(@PathVariable HouseholdId id, @PathVariable UUID membership) {
        return Screens.page(VIEW, page(id, membership, Entered.blank().with("from", "今日")));
    }

    @PostMapping
    ModelAndView leave(@PathVariable HouseholdId id, @PathVariable UUID membership, HttpServletRequest request) {
        var in = new Reading(Entered.of(request), LocalDate.now(clock));
        var from = in.requiredPastDate("from", "世帯を出た日");
        if (in.refused()) return Screens.refused(VIEW, page(id, membership, in.entered()));
        return switch (leaveHousehold.leave(new LeaveHousehold.Command(id, membership, from))) {
            case Outcome.Left() -> Screens.redirect("/households/" + id, "世帯から出たことを登録しました。");
            case Outcome.NotFound() -> throw new NotThere();
            case Outcome.BeforeJoining(var joined) ->
                Screens.refused(
                        VIEW,
                        page(
                                id,
                                membership,
                                in.entered()
                                        .refuse(
                                                "from",
                                                "世帯を出た日は、入った日（" + JapaneseDates.dense(joined) + "）より後にしてください。")));
        };
    }

    private LeavePage page(HouseholdId id, UUID membership, Entered entered) {
        return showHousehold.show(id).filter(HouseholdView::mayChange).stream()
                .flatMap(view -> view.members().stream())
                .filter(each -> each.membership().id().equals(membership))
                .map(each -> new LeavePage(
                        "/households/" + id, membership, each.person().name(), entered))
                .findFirst()
                .orElseThrow(NotThere::new);
    }
}
