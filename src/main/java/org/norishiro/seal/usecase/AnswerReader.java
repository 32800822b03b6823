package org.norishiro.seal.usecase;

import java.util.List;
import java.util.UUID;
import org.norishiro.audit.AuditTrail;
import org.norishiro.casework.CaseId;
import org.norishiro.identity.Acting;
import org.norishiro.identity.StaffId;
import org.norishiro.identity.WhoActs;
import org.norishiro.seal.model.SealReader;
import org.norishiro.seal.model.SealRegister;
import org.norishiro.seal.model.Sealed;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Agreeing that somebody read what is sealed, or taking it from them (閲覧できる職員の決定). Agreeing is for readers who lead or
 * coordinate and have neither asked nor are named; to take it away one is enough, as long as the others hold what there is and
 * could open it again.
 */
@Component
@Transactional
public class AnswerReader {
    private static final String ACT = "answer reader of sealed case";

    private final SealRegister register;
    private final WhoActs whoActs;
    private final AuditTrail trail;

    AnswerReader(SealRegister register, WhoActs whoActs, AuditTrail trail) {
        this.register = register;
        this.whoActs = whoActs;
        this.trail = trail;
    }

    /** @param agrees false: this one does not read it, or no longer */
    public record Command(Sealed about, UUID reader, boolean agrees) {
        public Command(CaseId about, UUID reader, boolean agrees) {
            this(new Sealed.OfCase(about), reader, agrees);
        }
    }

    public sealed interface Outcome {
        record Reads() implements Outcome {}

        /** @param oneself whoever took it away has taken it from themselves */
        record ReadsNot(boolean oneself) implements Outcome {}

        record NotFound() implements Outcome {}

        record NotForThisRole() implements Outcome {}

        /** Whoever asked, or is named, cannot agree. */
        record TakesAnother() implements Outcome {}

        /** The rest could not open it, or this one holds something of it. */
        record StillNeeded() implements Outcome {}

        /** Somebody else has answered. */
        record NothingToAnswer() implements Outcome {}
    }

    public Outcome answer(Command command) {
        var outcome = outcome(command);
        var about = command.about();
        var subject = outcome instanceof Outcome.NotFound ? SealedRecords.unseen(about) : SealedRecords.subject(about);
        switch (outcome) {
            case Outcome.Reads reads -> trail.acted(ACT, subject, "閲覧できる職員の追加");
            case Outcome.ReadsNot not -> trail.acted(ACT, subject, "閲覧できる職員から外す");
            case Outcome.NotFound none -> trail.refused(ACT, subject, "見つからない");
            case Outcome.NotForThisRole role -> trail.refused(ACT, subject, "職務");
            case Outcome.TakesAnother another -> trail.refused(ACT, subject, "申し出た人か、閲覧することになる人");
            case Outcome.StillNeeded needed -> trail.refused(ACT, subject, "外すと開ける人か受け持つ人がいなくなる");
            case Outcome.NothingToAnswer nothing -> trail.refused(ACT, subject, "答えが出ている");
        }
        return outcome;
    }

    private Outcome outcome(Command command) {
        var me = whoActs.now();
        var found = register.reader(command.about(), command.reader());
        if (found.isEmpty()) return new Outcome.NotFound();
        var reader = found.get();
        if (reader.ended() || command.agrees() && !reader.waits()) return new Outcome.NothingToAnswer();
        return command.agrees() ? agreed(reader, me) : ended(reader, me);
    }

    private Outcome agreed(SealReader reader, Acting me) {
        if (!me.role().leads()) return new Outcome.NotForThisRole();
        if (!reader.mayBeAnsweredBy(me.staff())) return new Outcome.TakesAnother();
        return register.update(reader.agreed(me.staff())) ? new Outcome.Reads() : new Outcome.NothingToAnswer();
    }

    private Outcome ended(SealReader reader, Acting me) {
        if (reader.reads()) {
            var rest = rest(reader);
            if (!register.canBeOpenedBy(rest)
                    || register.toBeSettled(reader.about(), rest).stream()
                            .anyMatch(each -> each.kind().isHeld())) return new Outcome.StillNeeded();
        }
        if (!register.update(reader.end())) return new Outcome.NothingToAnswer();
        return new Outcome.ReadsNot(reader.reads() && reader.staff().equals(me.staff()));
    }

    private List<StaffId> rest(SealReader without) {
        return register.readers(without.seal()).stream()
                .map(SealRegister.ReaderLine::reader)
                .filter(each -> each.reads() && !each.id().equals(without.id()))
                .map(SealReader::staff)
                .toList();
    }
}
