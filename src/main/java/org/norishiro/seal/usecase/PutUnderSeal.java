package org.norishiro.seal.usecase;

import java.util.List;
import java.util.stream.Collectors;
import org.norishiro.audit.AuditTrail;
import org.norishiro.casework.CaseId;
import org.norishiro.identity.StaffId;
import org.norishiro.identity.WhoActs;
import org.norishiro.seal.model.SealRegister;
import org.norishiro.seal.model.SealRegister.Candidate;
import org.norishiro.seal.model.SealRegister.Unsettled;
import org.norishiro.seal.model.Sealed;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sealing a case or a person (封印). Whoever leads or coordinates names those who may read it; what others still hold of it, or were asked
 * about, is settled first. Whoever seals and does not name themselves sees it no more.
 */
@Component
@Transactional
public class PutUnderSeal {
    private static final String ACT = "seal";

    private final SealRegister register;
    private final SealedRecords records;
    private final WhoActs whoActs;
    private final AuditTrail trail;

    PutUnderSeal(SealRegister register, SealedRecords records, WhoActs whoActs, AuditTrail trail) {
        this.register = register;
        this.records = records;
        this.whoActs = whoActs;
        this.trail = trail;
    }

    public record Command(Sealed about, String reason, List<StaffId> readers) {
        public Command(CaseId about, String reason, List<StaffId> readers) {
            this(new Sealed.OfCase(about), reason, readers);
        }
    }

    public sealed interface Outcome {
        /** @param stillRead whether whoever sealed it is one of the readers */
        record Sealed(boolean stillRead) implements Outcome {}

        record NotFound() implements Outcome {}

        /** Only those who lead (査察指導員・管理者) or coordinate (調整担当). */
        record NotForThisRole() implements Outcome {}

        record SealedAlready() implements Outcome {}

        /** Fewer than two, nobody who leads, or somebody whose office does not reach it. */
        record NobodyCouldOpenIt() implements Outcome {}

        record SettleFirst(List<Unsettled> left) implements Outcome {}
    }

    public Outcome seal(Command command) {
        var subject = SealedRecords.unseen(command.about());
        var outcome = outcome(command);
        switch (outcome) {
            case Outcome.Sealed now -> trail.acted(ACT, SealedRecords.subject(command.about()), "封印");
            case Outcome.NotFound none -> trail.refused(ACT, subject, "見つからない");
            case Outcome.NotForThisRole role -> trail.refused(ACT, subject, "職務");
            case Outcome.SealedAlready already -> trail.refused(ACT, subject, "封印されている");
            case Outcome.NobodyCouldOpenIt nobody -> trail.refused(ACT, subject, "閲覧できる職員が足りない");
            case Outcome.SettleFirst first -> trail.refused(ACT, subject, "ほかの人の手にある");
        }
        return outcome;
    }

    private Outcome outcome(Command command) {
        var me = whoActs.now();
        if (records.find(command.about()).isEmpty() || !records.maySeal(command.about())) return new Outcome.NotFound();
        if (!me.role().leads()) return new Outcome.NotForThisRole();
        if (register.of(command.about()).isPresent()) return new Outcome.SealedAlready();
        var may = register.candidates(command.about()).stream()
                .map(Candidate::staff)
                .collect(Collectors.toSet());
        if (!may.containsAll(command.readers()) || !register.canBeOpenedBy(command.readers()))
            return new Outcome.NobodyCouldOpenIt();
        var left = register.toBeSettled(command.about(), command.readers());
        if (!left.isEmpty()) return new Outcome.SettleFirst(left);
        register.seal(command.about(), command.reason(), command.readers());
        return new Outcome.Sealed(command.readers().contains(me.staff()));
    }
}
