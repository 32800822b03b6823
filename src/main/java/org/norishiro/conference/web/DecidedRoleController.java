package org.norishiro.conference.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import org.norishiro.conference.usecase.AssignRole;
import org.norishiro.conference.usecase.StrikeRole;
import org.norishiro.shell.Htmx;
import org.norishiro.shell.Reading;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Roles, row by row: who does what for whom until when, or stands by for which event. */
@Controller
@RequestMapping("/sittings/{sittingId}/items/{itemId}/roles")
class DecidedRoleController {
    private final AssignRole assignRole;
    private final StrikeRole strikeRole;
    private final DayScreen screen;
    private final Clock clock;

    DecidedRoleController(AssignRole assignRole, StrikeRole strikeRole, DayScreen screen, Clock clock) {
        this.assignRole = assignRole;
        this.strikeRole = strikeRole;
        this.screen = screen;
        this.clock = clock;
    }

    @PostMapping
    ModelAndView assign(
            @PathVariable String sittingId, @PathVariable String itemId, HttpServletRequest request, Htmx htmx) {
        var posted = screen.posted(sittingId, itemId, Section.ROLES, request, htmx);
        var in = new Reading(posted.entered(), LocalDate.now(clock));
        var tasks = RoleForm.read(in);
        var command =
                new AssignRole.Command(posted.item(), in.id("role-row", "直す行"), in.version("role-version"), tasks);
        if (in.refused()) return screen.refused(posted, in.entered());
        var notice = tasks.size() == 1 ? "役割を登録しました。" : "役割を" + tasks.size() + "機関分登録しました。";
        return screen.answer(posted, assignRole.assign(command), notice);
    }

    @PostMapping("/{row}/strike")
    ModelAndView strike(
            @PathVariable String sittingId,
            @PathVariable String itemId,
            @PathVariable String row,
            HttpServletRequest request,
            Htmx htmx) {
        var posted = screen.posted(sittingId, itemId, Section.ROLES, request, htmx);
        var version = new Reading(posted.entered(), LocalDate.now(clock)).version("version");
        return screen.answer(posted, strikeRole.strike(posted.item(), Ids.row(row), version), "役割を1件取り消しました。");
    }
}
