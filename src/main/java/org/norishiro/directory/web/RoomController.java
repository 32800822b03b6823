package org.norishiro.directory.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import org.norishiro.directory.Room;
import org.norishiro.directory.usecase.ConfirmAgency;
import org.norishiro.directory.usecase.SayRoom;
import org.norishiro.directory.usecase.SayRoom.Outcome;
import org.norishiro.directory.usecase.ShowAgency;
import org.norishiro.shell.Entered;
import org.norishiro.shell.NotThere;
import org.norishiro.shell.Reading;
import org.norishiro.shell.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** What an agency says of itself with one click: its room (空き), and that its entry is still right (最終確認). */
@Controller
class RoomController {
    private final SayRoom sayRoom;
    private final ConfirmAgency confirmAgency;
    private final ShowAgency showAgency;
    private final Clock clock;

    RoomController(SayRoom sayRoom, ConfirmAgency confirmAgency, ShowAgency showAgency, Clock clock) {
        this.sayRoom = sayRoom;
        this.confirmAgency = confirmAgency;
        this.showAgency = showAgency;
        this.clock = clock;
    }

    @PostMapping("/agencies/{agency}/room")
    ModelAndView say(@PathVariable String agency, HttpServletRequest request) {
        var id = AgencyController.id(agency);
        var in = new Reading(Entered.of(request), LocalDate.now(clock));
        var room = in.choice("room", "空き", Room.class);
        if (in.refused()) {
            var shown = showAgency.show(id).orElseThrow(NotThere::new);
            return Screens.refused("directory/agency", new AgencyPage(shown, in.entered()));
        }
        return switch (sayRoom.say(id, room)) {
            case Outcome.Said() -> Screens.redirect("/agencies/" + id, "空きを「" + room.label() + "」にしました。");
            case Outcome.NotFound(), Outcome.NotYours() -> throw new NotThere();
        };
    }

    @PostMapping("/agencies/{agency}/confirm")
    ModelAndView confirm(@PathVariable String agency, HttpServletRequest request) {
        var id = AgencyController.id(agency);
        var in = new Reading(Entered.of(request), LocalDate.now(clock));
        return switch (confirmAgency.confirm(new ConfirmAgency.Command(id, in.version("version")))) {
            case ConfirmAgency.Outcome.Confirmed() -> Screens.redirect("/agencies/" + id, "紹介を確かめました。");
            case ConfirmAgency.Outcome.ChangedMeanwhile() ->
                Screens.redirect("/agencies/" + id, "ほかの人が紹介を直しました。もう一度読んでから、押してください。");
            case ConfirmAgency.Outcome.NotFound(), ConfirmAgency.Outcome.NotYours() -> throw new NotThere();
        };
    }
}
