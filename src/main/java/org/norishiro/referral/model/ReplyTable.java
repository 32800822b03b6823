package org.norishiro.referral.model;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;

/** The times of each urgency in this municipality. What held before stays, with who changed it. */
public interface ReplyTable {
    /** @param by who said so, as named on screens */
    record Said(ReplyTimes times, LocalDateTime at, String by) {}

    /** What holds today, or what the program begins with. */
    ReplyTimes of(Urgency urgency);

    /** What was said, the newest first. */
    List<Said> said();

    void say(UUID id, ReplyTimes times);
}
