package org.norishiro.seal.usecase;

import java.time.Clock;
import java.time.Instant;
import org.norishiro.audit.AuditTrail;
import org.norishiro.identity.WhoActs;
import org.norishiro.seal.model.SealRegister;
import org.norishiro.seal.model.Sealed;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asking that what is sealed be opened (封印を解く申し出): the first of the two people it takes. */
@Component
@Transactional
public class AskToUnseal {
    private static final String ACT = "ask to unseal";

    private final SealRegister register;
    private final SealedRecords records;
    private final WhoActs whoActs;
    private final AuditTrail trail;
    private final Clock clock;

    AskToUnseal(SealRegister register, SealedRecords records, WhoActs whoActs, AuditTrail trail, Clock clock) {
        this.register = register;
        this.records = records;
        this.whoActs = whoActs;
        this.trail = trail;
        this.clock = clock;
    }

    public sealed interface Outcome {
        record Asked() implements Outcome {}

        record NotFound() implements Outcome {}

        /** Somebody has asked, or it is not sealed. */
        record NotToBeAsked() implements Outcome {}
    }

    public Outcome ask(Sealed about, String reason) {
        if (records.find(about).isEmpty()) {
            trail.refused(ACT, SealedRecords.unseen(about), "見つからない");
            return new Outcome.NotFound();
        }
        var found = register.of(about).filter(seal -> seal.wish() == null);
        if (found.isPresent()
                && register.update(found.get().askedToLift(whoActs.now().staff(), reason, Instant.now(clock)))) {
            trail.acted(ACT, SealedRecords.subject(about), "封印を解く申し出");
            return new Outcome.Asked();
        }
        trail.refused(ACT, SealedRecords.subject(about), "申し出があるか、封印されていない");
        return new Outcome.NotToBeAsked();
    }
}
