package org.norishiro.emergency.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.emergency.model.EmergencyRegister;
import org.norishiro.emergency.model.EmergencyRegister.Attempt;
import org.norishiro.emergency.model.Length;
import org.norishiro.emergency.model.Reason;
import org.norishiro.emergency.model.ReviewDue;
import org.norishiro.emergency.model.Wanted;
import org.norishiro.identity.Reauthentication;
import org.norishiro.identity.Reauthentication.Answer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opening one case out of reach (緊急閲覧). The password is asked first, so that nothing about a case follows from a session that
 * stands open. Whoever has to look at it afterwards finds it on their desk from the same moment.
 *
 * @see <a href="https://laws.e-gov.go.jp/law/415AC0000000057">個人情報の保護に関する法律 27条1項2号、69条2項4号</a>
 */
@Component
@Transactional
public class OpenInEmergency {
    private static final String ACT = "open in emergency";

    private final EmergencyRegister register;
    private final Reauthentication reauthentication;
    private final AuditTrail trail;
    private final Clock clock;

    OpenInEmergency(EmergencyRegister register, Reauthentication reauthentication, AuditTrail trail, Clock clock) {
        this.register = register;
        this.reauthentication = reauthentication;
        this.trail = trail;
        this.clock = clock;
    }

    /** @param address from which the form came, for slowing down guesses */
    public record Command(Wanted wanted, Reason reason, Length length, String password, String address) {
        @Override
        public String toString() {
            return "OpenInEmergency.Command[]";
        }
    }

    public sealed interface Outcome {
        record Opened(UUID caseId, Length length) implements Outcome {}

        /** It is in reach anyway. */
        record Reached(UUID caseId) implements Outcome {}

        /** Not there, several, or hidden from whoever asks: nobody is told which. */
        record Nothing() implements Outcome {}

        record Locked() implements Outcome {}

        record NotForThisRole() implements Outcome {}

        record WrongPassword() implements Outcome {}

        record MustWait() implements Outcome {}
    }

    public Outcome open(Command command) {
        var answer = reauthentication.confirm(command.password(), ACT, command.address());
        if (answer != Answer.CONFIRMED) return unconfirmed(answer, command.reason());
        var dueIn = ReviewDue.daysAfter(LocalDate.now(clock));
        return told(register.open(command.wanted(), command.reason(), command.length(), dueIn), command);
    }

    private Outcome unconfirmed(Answer answer, Reason reason) {
        trail.refused(ACT, Subject.all("emergency_opening"), why(reason) + "／パスワード");
        return answer == Answer.MUST_WAIT ? new Outcome.MustWait() : new Outcome.WrongPassword();
    }

    private Outcome told(Attempt attempt, Command command) {
        var why = why(command.reason());
        return switch (attempt) {
            case Attempt.Opened(var opening, var caseId) -> {
                trail.acted(ACT, Subject.inCase("emergency_opening", opening, caseId), why);
                yield new Outcome.Opened(caseId, command.length());
            }
            case Attempt.Reached(var caseId) -> {
                trail.refused(ACT, Subject.inCase("support_case", caseId, caseId), "見られるケース");
                yield new Outcome.Reached(caseId);
            }
            case Attempt.Nothing() -> refused(new Outcome.Nothing(), why);
            case Attempt.Locked() -> refused(new Outcome.Locked(), why);
            case Attempt.NotForThisRole() -> refused(new Outcome.NotForThisRole(), why);
        };
    }

    private Outcome refused(Outcome outcome, String why) {
        trail.refused(ACT, Subject.all("emergency_opening"), why);
        return outcome;
    }

    private static String why(Reason reason) {
        return "緊急閲覧（" + reason.ground().label() + "）：" + reason.words();
    }
}
