package org.norishiro.transfer.usecase;

import java.util.List;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.CaseState;
import org.norishiro.casework.CaseSteering;
import org.norishiro.casework.CaseSteering.Handing;
import org.norishiro.casework.Cases;
import org.norishiro.casework.HeldActs;
import org.norishiro.identity.PostHolder;
import org.norishiro.identity.StaffDirectory;
import org.norishiro.identity.WhoActs;
import org.norishiro.transfer.model.Transfer;
import org.norishiro.transfer.model.TransferId;
import org.norishiro.transfer.model.Transfers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes over what was offered (引き継ぎを受け取る): in one transaction the next step, the roles, the seat in the team, open referrals and roles of the
 * plan, and what each of the agencies sees. Either all of it is another's afterwards, or nothing.
 */
@Component
public class TakeOver {
    private static final String ACT = "take case over";

    private final Transfers transfers;
    private final Cases cases;
    private final CaseSteering steering;
    private final List<HeldActs> heldActs;
    private final StaffDirectory staff;
    private final WhoActs whoActs;
    private final AuditTrail trail;

    TakeOver(
            Transfers transfers,
            Cases cases,
            CaseSteering steering,
            List<HeldActs> heldActs,
            StaffDirectory staff,
            WhoActs whoActs,
            AuditTrail trail) {
        this.transfers = transfers;
        this.cases = cases;
        this.steering = steering;
        this.heldActs = heldActs;
        this.staff = staff;
        this.whoActs = whoActs;
        this.trail = trail;
    }

    public sealed interface Outcome {
        record Taken(CaseId about) implements Outcome {}

        record NotThere() implements Outcome {}

        /** Withdrawn, or answered before. */
        record NoLongerOffered() implements Outcome {}

        /** They answer for nothing any more, or the case is closed. */
        record NothingLeft() implements Outcome {}

        /** The consent it rests on does not hold any more. */
        record NoConsent() implements Outcome {}
    }

    @Transactional
    public Outcome takeOver(TransferId id) {
        var found = transfers.find(id);
        var me = whoActs.now().post();
        if (found.isEmpty() || !found.get().to().equals(me)) return new Outcome.NotThere();
        var transfer = found.get();
        var outcome = transfer.answerableBy(me) ? take(transfer) : new Outcome.NoLongerOffered();
        var what = Subject.inCase("case_transfer", id.value(), transfer.about().value());
        if (outcome instanceof Outcome.Taken) trail.acted(ACT, what, "引き継ぎを受け取った");
        else trail.refused(ACT, what, outcome.getClass().getSimpleName());
        return outcome;
    }

    private Outcome take(Transfer transfer) {
        var about = transfer.about();
        var open = cases.find(about).filter(card -> card.state() != CaseState.CLOSED);
        var answers =
                cases.answerersOf(about).stream().anyMatch(each -> each.post().equals(transfer.from()));
        if (open.isEmpty() || !answers) return new Outcome.NothingLeft();
        var to = staff.post(transfer.to()).orElseThrow();
        if (transfer.terms().restsOnConsent()
                && !transfers.missingConsents(about, to.agency()).isEmpty()) return new Outcome.NoConsent();
        handOver(transfer, to);
        return new Outcome.Taken(about);
    }

    private void handOver(Transfer transfer, PostHolder to) {
        var from = staff.post(transfer.from()).orElseThrow();
        var terms = transfer.terms();
        // first: from here on whoever takes over sees what whoever hands over sees
        transfers.answer(transfer.take(to.post()), "");
        steering.handOver(new Handing(
                transfer.about(), from, to, terms.nextStep(), terms.nextOn(), terms.charge(), terms.stays()));
        heldActs.forEach(acts -> acts.handOn(transfer.about(), from, to));
    }
}
