package org.norishiro.transfer.usecase;

import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.identity.WhoActs;
import org.norishiro.transfer.model.TransferId;
import org.norishiro.transfer.model.Transfers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Does not take over what was offered (受け取らない), and says why: it stays with whoever offered it. */
@Component
public class DeclineTransfer {
    private static final String ACT = "decline transfer";

    private final Transfers transfers;
    private final WhoActs whoActs;
    private final AuditTrail trail;

    DeclineTransfer(Transfers transfers, WhoActs whoActs, AuditTrail trail) {
        this.transfers = transfers;
        this.whoActs = whoActs;
        this.trail = trail;
    }

    public sealed interface Outcome {
        record Declined() implements Outcome {}

        record NotThere() implements Outcome {}

        /** Withdrawn, or answered before. */
        record NoLongerOffered() implements Outcome {}
    }

    @Transactional
    public Outcome decline(TransferId id, String why) {
        var found = transfers.find(id);
        var me = whoActs.now().post();
        if (found.isEmpty() || !found.get().to().equals(me)) return new Outcome.NotThere();
        var what =
                Subject.inCase("case_transfer", id.value(), found.get().about().value());
        if (!found.get().answerableBy(me)) {
            trail.refused(ACT, what, "no longer offered");
            return new Outcome.NoLongerOffered();
        }
        transfers.answer(found.get().decline(me), why);
        trail.acted(ACT, what, "引き継ぎを受け取らなかった");
        return new Outcome.Declined();
    }
}
