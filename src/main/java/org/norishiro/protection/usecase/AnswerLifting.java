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

/** Answering whoever asked to lift an exclusion (除外の解除の決定): the second person, who leads or coordinates. */
@Component
@Transactional
public class AnswerLifting {
    private static final String ACT = "answer lifting of exclusion";

    private final ExclusionRegister register;
    private final Openers openers;
    private final WhoActs whoActs;
    private final AuditTrail trail;
    private final Clock clock;

    AnswerLifting(ExclusionRegister register, Openers openers, WhoActs whoActs, AuditTrail trail, Clock clock) {
        this.register = register;
        this.openers = openers;
        this.whoActs = whoActs;
        this.trail = trail;
        this.clock = clock;
    }

    /** @param lifts false: it goes on holding */
    public record Command(PersonId person, UUID exclusion, boolean lifts) {}

    public sealed interface Outcome {
        record Lifted() implements Outcome {}

        record Kept() implements Outcome {}

        record NotFound() implements Outcome {}

        /** They see a part of the person: what is shielded is opened by those who see all there is. */
        record SeenInPart() implements Outcome {}

        /** Only those who lead (査察指導員・管理者) or coordinate (調整担当). */
        record NotForThisRole() implements Outcome {}

        /** Whoever asked cannot answer. */
        record TakesAnother() implements Outcome {}

        /** Nobody asks, or somebody else has answered. */
        record NothingToAnswer() implements Outcome {}
    }

    public Outcome answer(Command command) {
        var subject = Subject.of("exclusion", command.exclusion());
        var outcome = outcome(command);
        switch (outcome) {
            case Outcome.Lifted lifted -> trail.acted(ACT, subject, "除外の解除");
            case Outcome.Kept kept -> trail.acted(ACT, subject, "除外を続ける");
            case Outcome.NotFound none -> trail.refused(ACT, subject, "見つからない");
            case Outcome.SeenInPart part -> trail.refused(ACT, subject, "一部だけ見える人");
            case Outcome.NotForThisRole role -> trail.refused(ACT, subject, "職務");
            case Outcome.TakesAnother another -> trail.refused(ACT, subject, "申し出た人");
            case Outcome.NothingToAnswer nothing -> trail.refused(ACT, subject, "申し出がない");
        }
        return outcome;
    }

    private Outcome outcome(Command command) {
        var me = whoActs.now();
        var found =
                register.find(command.exclusion()).filter(each -> each.person().equals(command.person()));
        if (found.isEmpty()) return new Outcome.NotFound();
        var exclusion = found.get();
        if (!openers.includeMe(command.person())) return new Outcome.SeenInPart();
        if (!me.role().leads()) return new Outcome.NotForThisRole();
        if (!exclusion.holds() || exclusion.wish() == null) return new Outcome.NothingToAnswer();
        if (!exclusion.mayBeAnsweredBy(me.staff())) return new Outcome.TakesAnother();
        if (command.lifts()) exclusion.lift(me.staff(), Instant.now(clock));
        else exclusion.keep(me.staff());
        if (!register.update(exclusion)) return new Outcome.NothingToAnswer();
        return command.lifts() ? new Outcome.Lifted() : new Outcome.Kept();
    }
}
