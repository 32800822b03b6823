package org.norishiro.protection.usecase;

import java.time.Clock;
import java.time.Instant;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.household.PersonId;
import org.norishiro.household.Persons;
import org.norishiro.identity.WhoActs;
import org.norishiro.protection.model.AddressProtectionRegister;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answering whoever asked to end the protection of an address (終了の決定): the second person, who leads or coordinates. */
@Component
@Transactional
public class AnswerEnding {
    private static final String ACT = "answer ending of protection of address";

    private final AddressProtectionRegister register;
    private final Persons persons;
    private final Openers openers;
    private final WhoActs whoActs;
    private final AuditTrail trail;
    private final Clock clock;

    AnswerEnding(
            AddressProtectionRegister register,
            Persons persons,
            Openers openers,
            WhoActs whoActs,
            AuditTrail trail,
            Clock clock) {
        this.register = register;
        this.persons = persons;
        this.openers = openers;
        this.whoActs = whoActs;
        this.trail = trail;
        this.clock = clock;
    }

    public sealed interface Outcome {
        record Ended() implements Outcome {}

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

    /** @param ends false: it goes on */
    public Outcome answer(PersonId person, boolean ends) {
        var subject = Subject.of("person", person.value());
        var outcome = outcome(person, ends);
        switch (outcome) {
            case Outcome.Ended ended -> trail.acted(ACT, subject, "住所の保護の終了");
            case Outcome.Kept kept -> trail.acted(ACT, subject, "住所の保護を続ける");
            case Outcome.NotFound none -> trail.refused(ACT, subject, "見つからない");
            case Outcome.SeenInPart part -> trail.refused(ACT, subject, "一部だけ見える人");
            case Outcome.NotForThisRole role -> trail.refused(ACT, subject, "職務");
            case Outcome.TakesAnother another -> trail.refused(ACT, subject, "申し出た人");
            case Outcome.NothingToAnswer nothing -> trail.refused(ACT, subject, "申し出がない");
        }
        return outcome;
    }

    private Outcome outcome(PersonId person, boolean ends) {
        var me = whoActs.now();
        if (persons.find(person).isEmpty()) return new Outcome.NotFound();
        if (!openers.includeMe(person)) return new Outcome.SeenInPart();
        if (!me.role().leads()) return new Outcome.NotForThisRole();
        var found = register.of(person).filter(each -> each.wish() != null);
        if (found.isEmpty()) return new Outcome.NothingToAnswer();
        var protection = found.get();
        if (!protection.mayBeAnsweredBy(me.staff())) return new Outcome.TakesAnother();
        if (ends) protection.end(me.staff(), Instant.now(clock));
        else protection.keep(me.staff());
        if (!register.update(protection)) return new Outcome.NothingToAnswer();
        return ends ? new Outcome.Ended() : new Outcome.Kept();
    }
}
