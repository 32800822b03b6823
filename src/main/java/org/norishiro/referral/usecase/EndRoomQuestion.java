package org.norishiro.referral.usecase;

import java.util.UUID;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.casework.CaseId;
import org.norishiro.referral.model.RoomQuestions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 空きを聞くのを終える: everything asked at once. Whoever was asked can no longer reply. */
@Component
public class EndRoomQuestion {
    private final RoomQuestions questions;
    private final AuditTrail trail;

    EndRoomQuestion(RoomQuestions questions, AuditTrail trail) {
        this.questions = questions;
        this.trail = trail;
    }

    /** False if there is none, or it has ended. */
    @Transactional
    public boolean end(CaseId about, UUID question) {
        var subject = Subject.inCase("room_question", question, about.value());
        if (!questions.end(about, question)) {
            trail.refused("end room question", subject, "none open");
            return false;
        }
        trail.acted("end room question", subject, "");
        return true;
    }
}
