package org.norishiro.referral.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.referral.usecase.RoomReadings.Received;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 空きの問い合わせ that came to one's own agency within a quarter of a year: those without a reply first. */
@Component
public class ListRoomQuestions {
    private final RoomReadings readings;
    private final AuditTrail trail;
    private final Clock clock;

    ListRoomQuestions(RoomReadings readings, AuditTrail trail, Clock clock) {
        this.readings = readings;
        this.trail = trail;
        this.clock = clock;
    }

    public record Listed(List<Received> questions, LocalDate today) {}

    @Transactional
    public Listed list() {
        trail.viewed(Subject.all("room_question"), "届いた空きの問い合わせを見るため");
        return new Listed(readings.received(), LocalDate.now(clock));
    }
}
