package org.norishiro.transfer.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.casework.Cases;
import org.norishiro.casework.HeldActs;
import org.norishiro.identity.WhoActs;
import org.norishiro.transfer.model.Transfer;
import org.norishiro.transfer.model.TransferId;
import org.norishiro.transfer.model.Transfers;
import org.norishiro.transfer.usecase.TransferReadings.Told;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows an offer to both sides, and tells whoever made it what became of it. */
@Component
public class ShowTransfer {
    private final TransferReadings readings;
    private final Transfers transfers;
    private final Cases cases;
    private final List<HeldActs> heldActs;
    private final WhoActs whoActs;
    private final AuditTrail trail;
    private final Clock clock;

    ShowTransfer(
            TransferReadings readings,
            Transfers transfers,
            Cases cases,
            List<HeldActs> heldActs,
            WhoActs whoActs,
            AuditTrail trail,
            Clock clock) {
        this.readings = readings;
        this.transfers = transfers;
        this.cases = cases;
        this.heldActs = heldActs;
        this.whoActs = whoActs;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * @param passes what would go over today, as far as whoever looks sees it; empty once it is answered
     * @param mine whether it is for whoever looks to answer
     * @param mayWithdraw whether whoever looks can take it back
     */
    public record Shown(Told told, List<String> passes, boolean mine, boolean mayWithdraw, LocalDate today) {}

    @Transactional
    public Optional<Shown> show(TransferId id) {
        return readings.find(id).map(told -> {
            var transfer = told.transfer();
            var me = whoActs.now().post();
            trail.viewed(
                    Subject.inCase("case_transfer", id.value(), transfer.about().value()), "引き継ぎの申し出");
            if (transfer.offeredBy().equals(me) && !transfer.open()) transfers.told(id);
            return new Shown(
                    told,
                    transfer.open() ? passes(transfer) : List.of(),
                    transfer.answerableBy(me),
                    transfer.open() && transfers.mayWithdraw(transfer),
                    LocalDate.now(clock));
        });
    }

    private List<String> passes(Transfer transfer) {
        var passes = new ArrayList<String>();
        cases.answerersOf(transfer.about()).stream()
                .filter(each -> each.post().equals(transfer.from()))
                .forEach(each -> passes.addAll(each.what()));
        if (transfer.terms().charge()) passes.add("担当機関");
        heldActs.forEach(acts -> passes.addAll(acts.heldBy(transfer.about(), transfer.from())));
        return List.copyOf(passes);
    }
}
