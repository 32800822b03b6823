package org.norishiro.referral.web;

import java.time.LocalDate;
import java.util.List;
import org.norishiro.directory.Room;
import org.norishiro.referral.usecase.RoomReadings.Received;
import org.norishiro.shell.Entered;
import org.norishiro.shell.Option;

/** Everything {@code referral/room-reply.jte} needs. */
public record RoomReplyPage(Received question, LocalDate today, Entered entered) {
    static final String VIEW = "referral/room-reply";

    /** Begins with what was replied last, to be changed. */
    RoomReplyPage filled() {
        var reply = question.reply();
        if (reply == null) return this;
        return new RoomReplyPage(
                question, today, entered.with("room", reply.room().name()).with("words", reply.words()));
    }

    public List<Option> rooms() {
        return Option.all(Room.values(), Room::label);
    }

    public String path() {
        return "/room-questions/" + question.id();
    }
}
