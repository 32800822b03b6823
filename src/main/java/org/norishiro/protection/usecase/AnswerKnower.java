package org.norishiro.protection.usecase;

import java.util.UUID;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.household.PersonId;
import org.norishiro.identity.Acting;
import org.norishiro.identity.WhoActs;
import org.norishiro.protection.model.AddressKnower;
import org.norishiro.protection.model.AddressKnowers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Agreeing that somebody know a protected address, or taking it from them (住所を知る職員の決定). Agreeing is for those who lead
 * or coordinate and have neither asked nor are named; to decline or to take away, one is enough.
 */
@Component
@Transactional
public class AnswerKnower {
    private static final String ACT = "answer knower of address";

    private final AddressKnowers knowers;
    private final Openers openers;
    private final WhoActs whoActs;
    private final AuditTrail trail;

    AnswerKnower(AddressKnowers knowers, Openers openers, WhoActs whoActs, AuditTrail trail) {
        this.knowers = knowers;
        this.openers = openers;
        this.whoActs = whoActs;
        this.trail = trail;
    }

    /** @param agrees false: this one does not know it, or no longer */
    public record Command(PersonId person, UUID knower, boolean agrees) {}

    public sealed interface Outcome {
        record Knows() implements Outcome {}

        record KnowsNot() implements Outcome {}

        record NotFound() implements Outcome {}

        /** They see a part of the person: what is shielded is opened by those who see all there is. */
        record SeenInPart() implements Outcome {}

        record NotForThisRole() implements Outcome {}

        /** Whoever asked, or is named, cannot agree. */
        record TakesAnother() implements Outcome {}

        /** Somebody else has answered. */
        record NothingToAnswer() implements Outcome {}
    }

    public Outcome answer(Command command) {
        var subject = Subject.of("person", command.person().value());
        var outcome = outcome(command);
        switch (outcome) {
            case Outcome.Knows knows -> trail.acted(ACT, subject, "住所を知る職員の追加");
            case Outcome.KnowsNot not -> trail.acted(ACT, subject, "住所を知る職員から外す");
            case Outcome.NotFound none -> trail.refused(ACT, subject, "見つからない");
            case Outcome.SeenInPart part -> trail.refused(ACT, subject, "一部だけ見える人");
            case Outcome.NotForThisRole role -> trail.refused(ACT, subject, "職務");
            case Outcome.TakesAnother another -> trail.refused(ACT, subject, "申し出た人か、知ることになる人");
            case Outcome.NothingToAnswer nothing -> trail.refused(ACT, subject, "答えが出ている");
        }
        return outcome;
    }

    private Outcome outcome(Command command) {
        var me = whoActs.now();
        var found = knowers.find(command.person(), command.knower());
        if (found.isEmpty()) return new Outcome.NotFound();
        if (!openers.includeMe(command.person())) return new Outcome.SeenInPart();
        var knower = found.get();
        if (knower.ended() || command.agrees() && !knower.waits()) return new Outcome.NothingToAnswer();
        if (command.agrees()) return agreed(knower, me);
        return knowers.update(knower.end()) ? new Outcome.KnowsNot() : new Outcome.NothingToAnswer();
    }

    private Outcome agreed(AddressKnower knower, Acting me) {
        if (!me.role().leads()) return new Outcome.NotForThisRole();
        if (!knower.mayBeAnsweredBy(me.staff())) return new Outcome.TakesAnother();
        return knowers.update(knower.agreed(me.staff())) ? new Outcome.Knows() : new Outcome.NothingToAnswer();
    }
}
