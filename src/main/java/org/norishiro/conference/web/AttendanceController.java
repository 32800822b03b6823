package org.norishiro.conference.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import org.norishiro.conference.usecase.OrderPriorities;
import org.norishiro.conference.usecase.RecordAttendance;
import org.norishiro.shell.Htmx;
import org.norishiro.shell.Reading;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Who came, and in which order the issues are worked on. */
@Controller
@RequestMapping("/sittings/{sittingId}/items/{itemId}")
class AttendanceController {
    private final RecordAttendance recordAttendance;
    private final OrderPriorities orderPriorities;
    private final DayScreen screen;
    private final Clock clock;

    AttendanceController(
            RecordAttendance recordAttendance, OrderPriorities orderPriorities, DayScreen screen, Clock clock) {
        this.recordAttendance = recordAttendance;
        this.orderPriorities = orderPriorities;
        this.screen = screen;
        this.clock = clock;
    }

    @PostMapping("/attendance")
    ModelAndView attendance(
            @PathVariable String sittingId, @PathVariable String itemId, HttpServletRequest request, Htmx htmx) {
        var posted = screen.posted(sittingId, itemId, Section.ATTENDANCE, request, htmx);
        var in = new Reading(posted.entered(), LocalDate.now(clock));
        var rows = AttendanceForm.read(in);
        if (in.refused()) return screen.refused(posted, in.entered());
        return screen.answer(posted, recordAttendance.record(posted.item(), rows), "出欠を登録しました。");
    }

    @PostMapping("/priorities")
    ModelAndView priorities(
            @PathVariable String sittingId, @PathVariable String itemId, HttpServletRequest request, Htmx htmx) {
        var posted = screen.posted(sittingId, itemId, Section.PRIORITIES, request, htmx);
        var in = new Reading(posted.entered(), LocalDate.now(clock));
        var command = PriorityForm.read(in, posted.item());
        if (in.refused()) return screen.refused(posted, in.entered());
        return screen.answer(posted, orderPriorities.order(command), "優先する順を登録しました。");
    }
}
