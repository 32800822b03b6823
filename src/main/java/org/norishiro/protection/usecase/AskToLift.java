package org.norishiro.protection.usecase;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.household.PersonId;
import org.norishiro.identity.WhoActs;
import org.norishiro.protection.model.ExclusionRegister;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asking that an exclusion be lifted (除外の解除の申し出): the first of the two people it takes. */
@Component
@Transactional
public class AskToLift {
    private static final String ACT = "ask to lift exclusion";

    private final ExclusionRegister register;
    private final Openers openers;
    private final WhoActs whoActs;
    private final AuditTrail trail;
    private final Clock clock;

    AskToLift(ExclusionRegister register, Openers openers, WhoActs whoActs, AuditTrail trail, Clock clock) {
        this.register = register;
        this.openers = openers;
        this.whoActs = whoActs;
        this.trail = trail;
        this.clock = clock;
    }

    public record Command(PersonId person, UUID exclusion, String reason) {}

    public sealed interface Outcome {
        record Asked() implements Outcome {}

        record NotFound() implements Outcome {}

        /** They see a part of the person: what is shielded is opened by those who see all there is. */
        record SeenInPart() implements Outcome {}

        /** Somebody has asked, or it is lifted. */
        record NotToBeAsked() implements Outcome {}
    }

    public Outcome ask(Command command) {
        var subject = Subject.of("exclusion", command.exclusion());
        var found =
                register.find(command.exclusion()).filter(each -> each.person().equals(command.person()));
        if (found.isEmpty()) {
            trail.refused(ACT, subject, "見つからない");
            return new Outcome.NotFound();
        }
        if (!openers.includeMe(command.person())) {
            trail.refused(ACT, subject, "一部だけ見える人");
            return new Outcome.SeenInPart();
        }
        var exclusion = found.get();
        if (exclusion.holds() && exclusion.wish() == null) {
            exclusion.askToLift(whoActs.now().staff(), command.reason(), Instant.now(clock));
            if (register.update(exclusion)) {
                trail.acted(ACT, subject, "除外の解除の申し出");
                return new Outcome.Asked();
            }
        }
        trail.refused(ACT, subject, "申し出があるか、解除されている");
        return new Outcome.NotToBeAsked();
    }
}
