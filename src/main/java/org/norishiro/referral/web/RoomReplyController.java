package org.norishiro.referral.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.norishiro.directory.Room;
import org.norishiro.referral.model.RoomReply;
import org.norishiro.referral.usecase.ListRoomQuestions;
import org.norishiro.referral.usecase.ReplyAboutRoom;
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

/** 空きの問い合わせ that came, and replying to one. */
@Controller
@RequestMapping("/room-questions")
class RoomReplyController {
    private final ListRoomQuestions listRoomQuestions;
    private final ReplyAboutRoom replyAboutRoom;
    private final Clock clock;

    RoomReplyController(ListRoomQuestions listRoomQuestions, ReplyAboutRoom replyAboutRoom, Clock clock) {
        this.listRoomQuestions = listRoomQuestions;
        this.replyAboutRoom = replyAboutRoom;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView list() {
        return Screens.page("referral/room-questions", listRoomQuestions.list());
    }

    @GetMapping("/{question}")
    ModelAndView show(@PathVariable String question) {
        var page = page(question, Entered.blank());
        return Screens.page(RoomReplyPage.VIEW, page.filled());
    }

    @PostMapping("/{question}")
    ModelAndView reply(@PathVariable String question, HttpServletRequest request) {
        var in = new Reading(Entered.of(request), LocalDate.now(clock));
        var room = in.choice("room", "空き", Room.class);
        var words = Objects.requireNonNullElse(in.optional("words", "添える言葉", 1000), "");
        if (in.refused()) return Screens.refused(RoomReplyPage.VIEW, page(question, in.entered()));
        if (replyAboutRoom.reply(Ids.roomQuestion(question), new RoomReply(room, words)))
            return Screens.redirect("/room-questions", "空きを答えました。");
        return Screens.refused(
                RoomReplyPage.VIEW, page(question, in.entered().refuse("", "この問い合わせは、聞いた側が終えました。返事は送られていません。")));
    }

    private RoomReplyPage page(String question, Entered entered) {
        var listed = listRoomQuestions.list();
        return listed.questions().stream()
                .filter(each -> each.id().toString().equals(question))
                .findFirst()
                .map(each -> new RoomReplyPage(each, listed.today(), entered))
                .orElseThrow(NotThere::new);
    }
}
