package org.norishiro.household.usecase;

import java.util.List;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.household.Held;
import org.norishiro.household.PersonId;
import org.norishiro.household.model.SamePerson;
import org.norishiro.household.model.SamePersonRegister;
import org.norishiro.identity.WhoActs;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Saying that two records are of one human being (名寄せ), by somebody who sees both whole. It shows nobody anything more. What somebody
 * who is kept out of one of them holds about the other is handed over first.
 */
@Component
@Transactional
public class SayTheSame {
    private static final String ACT = "say the same person";

    private final SamePersonRegister register;
    private final SeenWhole seenWhole;
    private final WhoActs whoActs;
    private final AuditTrail trail;

    SayTheSame(SamePersonRegister register, SeenWhole seenWhole, WhoActs whoActs, AuditTrail trail) {
        this.register = register;
        this.seenWhole = seenWhole;
        this.whoActs = whoActs;
        this.trail = trail;
    }

    public record Command(PersonId one, PersonId other, String evidence) {}

    public sealed interface Outcome {
        record Said() implements Outcome {}

        /** One of them is not there, or not seen whole, or it is one record twice. */
        record NotFound() implements Outcome {}

        record SaidAlready() implements Outcome {}

        record HandOverFirst(List<Held> held) implements Outcome {}

        /** Each is sealed for readers of its own (封印): one of the seals is opened first. */
        record UnderTwoSeals() implements Outcome {}
    }

    public Outcome say(Command command) {
        var outcome = outcome(command);
        for (var person : List.of(command.one(), command.other())) {
            var subject = Subject.of("person", person.value());
            switch (outcome) {
                case Outcome.Said said -> trail.acted(ACT, subject, "名寄せ");
                case Outcome.NotFound none -> trail.refused(ACT, subject, "見つからない");
                case Outcome.SaidAlready already -> trail.refused(ACT, subject, "登録されている");
                case Outcome.UnderTwoSeals seals -> trail.refused(ACT, subject, "それぞれ封印されている");
                case Outcome.HandOverFirst first -> trail.refused(ACT, subject, "見せない相手の受け持ちが残っている");
            }
        }
        return outcome;
    }

    private Outcome outcome(Command command) {
        var one = command.one();
        var other = command.other();
        if (one.equals(other)
                || seenWhole.find(one).isEmpty()
                || seenWhole.find(other).isEmpty()) return new Outcome.NotFound();
        if (register.areUnderTwoSeals(one, other)) return new Outcome.UnderTwoSeals();
        var held = register.toBeHandedOver(one, other);
        if (!held.isEmpty()) return new Outcome.HandOverFirst(held);
        var judgement =
                SamePerson.said(one, other, command.evidence(), whoActs.now().staff());
        return register.add(judgement) ? new Outcome.Said() : new Outcome.SaidAlready();
    }
}
