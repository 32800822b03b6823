package org.norishiro.referral.usecase;

import java.util.UUID;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.referral.model.RoomQuestions;
import org.norishiro.referral.model.RoomReply;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 空きの返事. Anybody in a post of the agency may; as long as the asking goes on, the last one holds. */
@Component
public class ReplyAboutRoom {
    private final RoomQuestions questions;
    private final AuditTrail trail;

    ReplyAboutRoom(RoomQuestions questions, AuditTrail trail) {
        this.questions = questions;
        this.trail = trail;
    }

    /** False if there is no such question, or the asking has ended. */
    @Transactional
    public boolean reply(UUID question, RoomReply reply) {
        var subject = Subject.of("room_question", question);
        if (!questions.reply(question, reply)) {
            trail.refused("reply about room", subject, "none open");
            return false;
        }
        trail.acted("reply about room", subject, reply.room().name());
        return true;
    }
}
