package org.norishiro.emergency.usecase;

import java.util.UUID;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.emergency.model.EmergencyRegister;
import org.norishiro.emergency.model.Opening;
import org.norishiro.emergency.model.Verdict;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looking at an emergency opening afterwards (事後の確認), by another person than who opened it. Said once, and not taken back. */
@Component
@Transactional
public class ReviewOpening {
    private static final String ACT = "review emergency";

    private final EmergencyRegister register;
    private final AuditTrail trail;

    ReviewOpening(EmergencyRegister register, AuditTrail trail) {
        this.register = register;
        this.trail = trail;
    }

    public record Command(UUID opening, Verdict verdict, String words) {}

    public sealed interface Outcome {
        record Reviewed() implements Outcome {}

        record NotThere() implements Outcome {}

        /** Nobody reviews themselves. */
        record Own() implements Outcome {}

        record ReviewedAlready() implements Outcome {}
    }

    public Outcome review(Command command) {
        var about = register.find(command.opening());
        var done = register.review(command.opening(), command.verdict(), command.words());
        switch (done) {
            case REVIEWED ->
                trail.acted(
                        ACT,
                        subject(about.orElseThrow()),
                        "緊急閲覧の確認（" + command.verdict().label() + "）");
            case NOTHING -> trail.refused(ACT, Subject.of("emergency_opening", command.opening()), "見つからない");
            case OWN -> trail.refused(ACT, subject(about.orElseThrow()), "自分の緊急閲覧");
            case ALREADY -> trail.refused(ACT, subject(about.orElseThrow()), "確認されている");
        }
        return switch (done) {
            case REVIEWED -> new Outcome.Reviewed();
            case NOTHING -> new Outcome.NotThere();
            case OWN -> new Outcome.Own();
            case ALREADY -> new Outcome.ReviewedAlready();
        };
    }

    private static Subject subject(Opening about) {
        return Subject.inCase("emergency_opening", about.id(), about.caseId());
    }
}
