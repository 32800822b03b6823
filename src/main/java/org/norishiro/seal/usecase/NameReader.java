package org.norishiro.seal.usecase;

import org.norishiro.audit.AuditTrail;
import org.norishiro.casework.CaseId;
import org.norishiro.identity.StaffId;
import org.norishiro.identity.WhoActs;
import org.norishiro.seal.model.Seal;
import org.norishiro.seal.model.SealReader;
import org.norishiro.seal.model.SealRegister;
import org.norishiro.seal.model.Sealed;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asking that one more member of staff read what is sealed (閲覧できる職員の追加): another reader has to agree. */
@Component
@Transactional
public class NameReader {
    private static final String ACT = "name reader of sealed case";

    private final SealRegister register;
    private final WhoActs whoActs;
    private final AuditTrail trail;

    NameReader(SealRegister register, WhoActs whoActs, AuditTrail trail) {
        this.register = register;
        this.whoActs = whoActs;
        this.trail = trail;
    }

    public record Command(Sealed about, StaffId staff, String reason) {
        public Command(CaseId about, StaffId staff, String reason) {
            this(new Sealed.OfCase(about), staff, reason);
        }
    }

    public sealed interface Outcome {
        record Named() implements Outcome {}

        /** Nothing there, or it is not sealed. */
        record NotFound() implements Outcome {}

        /** Named already, or their office does not reach it. */
        record NotToBeNamed() implements Outcome {}
    }

    public Outcome name(Command command) {
        var seal = register.of(command.about());
        if (seal.isEmpty()) {
            trail.refused(ACT, SealedRecords.unseen(command.about()), "見つからない");
            return new Outcome.NotFound();
        }
        var subject = SealedRecords.subject(seal.get().about());
        if (!mayBeNamed(command, seal.get())) {
            trail.refused(ACT, subject, "閲覧できない職員");
            return new Outcome.NotToBeNamed();
        }
        register.add(SealReader.named(
                seal.get(), command.staff(), command.reason(), whoActs.now().staff()));
        trail.acted(ACT, subject, "閲覧できる職員の追加の申し出");
        return new Outcome.Named();
    }

    private boolean mayBeNamed(Command command, Seal seal) {
        return register.candidates(seal.about()).stream()
                        .anyMatch(each -> each.staff().equals(command.staff()))
                && register.readers(seal.id()).stream()
                        .noneMatch(line -> line.reader().staff().equals(command.staff()));
    }
}
