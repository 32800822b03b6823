package org.norishiro.transfer.usecase;

import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.casework.CaseId;
import org.norishiro.transfer.model.TransferId;
import org.norishiro.transfer.model.Transfers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes an offer back (申し出を取り下げる), by its agency, or by anybody who sees the case whole. */
@Component
public class WithdrawTransfer {
    private static final String ACT = "withdraw transfer";

    private final Transfers transfers;
    private final AuditTrail trail;

    WithdrawTransfer(Transfers transfers, AuditTrail trail) {
        this.transfers = transfers;
        this.trail = trail;
    }

    public sealed interface Outcome {
        record Withdrawn(CaseId about) implements Outcome {}

        record NotThere() implements Outcome {}

        /** It was answered meanwhile. */
        record NoLongerOffered() implements Outcome {}
    }

    @Transactional
    public Outcome withdraw(TransferId id) {
        var found = transfers.find(id).filter(transfers::mayWithdraw);
        if (found.isEmpty()) return new Outcome.NotThere();
        var what =
                Subject.inCase("case_transfer", id.value(), found.get().about().value());
        if (!found.get().open()) {
            trail.refused(ACT, what, "no longer offered");
            return new Outcome.NoLongerOffered();
        }
        transfers.answer(found.get().withdraw(), "");
        trail.acted(ACT, what, "引き継ぎの申し出を取り下げた");
        return new Outcome.Withdrawn(found.get().about());
    }
}
