package org.norishiro.household.usecase;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.household.PersonId;
import org.norishiro.household.model.SamePersonRegister;
import org.norishiro.identity.WhoActs;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Undoing the judgement that two records are of one human being (名寄せの取り消し). It may show again what was hidden, so it takes another
 * than whoever said it, and one who leads or coordinates; always, so that this tells nothing of what is hidden.
 */
@Component
@Transactional
public class UndoSamePerson {
    private static final String ACT = "undo the same person";

    private final SamePersonRegister register;
    private final SeenWhole seenWhole;
    private final WhoActs whoActs;
    private final AuditTrail trail;
    private final Clock clock;

    UndoSamePerson(SamePersonRegister register, SeenWhole seenWhole, WhoActs whoActs, AuditTrail trail, Clock clock) {
        this.register = register;
        this.seenWhole = seenWhole;
        this.whoActs = whoActs;
        this.trail = trail;
        this.clock = clock;
    }

    /** @param person from whose page it is undone */
    public record Command(PersonId person, UUID judgement, String reason) {}

    public sealed interface Outcome {
        record Undone() implements Outcome {}

        record NotFound() implements Outcome {}

        /** Only those who lead (査察指導員・管理者) or coordinate (調整担当). */
        record NotForThisRole() implements Outcome {}

        /** Whoever said it cannot undo it. */
        record TakesAnother() implements Outcome {}

        /** Somebody else was first. */
        record UndoneAlready() implements Outcome {}
    }

    public Outcome undo(Command command) {
        var subject = Subject.of("same_person", command.judgement());
        var outcome = outcome(command);
        switch (outcome) {
            case Outcome.Undone undone -> trail.acted(ACT, subject, "名寄せの取り消し");
            case Outcome.NotFound none -> trail.refused(ACT, subject, "見つからない");
            case Outcome.NotForThisRole role -> trail.refused(ACT, subject, "職務");
            case Outcome.TakesAnother another -> trail.refused(ACT, subject, "名寄せをした人");
            case Outcome.UndoneAlready already -> trail.refused(ACT, subject, "取り消されている");
        }
        return outcome;
    }

    private Outcome outcome(Command command) {
        var me = whoActs.now();
        var found = register.find(command.judgement())
                .filter(each -> each.isAbout(command.person()))
                .filter(each -> seenWhole.find(each.one()).isPresent()
                        && seenWhole.find(each.other()).isPresent());
        if (found.isEmpty()) return new Outcome.NotFound();
        var judgement = found.get();
        if (!me.role().leads()) return new Outcome.NotForThisRole();
        if (!judgement.holds()) return new Outcome.UndoneAlready();
        if (!judgement.mayBeUndoneBy(me.staff())) return new Outcome.TakesAnother();
        return register.update(judgement.undone(me.staff(), Instant.now(clock), command.reason()))
                ? new Outcome.Undone()
                : new Outcome.UndoneAlready();
    }
}
