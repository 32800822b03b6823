package org.norishiro.transfer.usecase;

import java.time.LocalDate;
import java.util.List;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.casework.CaseId;
import org.norishiro.household.Persons;
import org.norishiro.household.Persons.PersonCard;
import org.norishiro.identity.AgencyId;
import org.norishiro.identity.PostId;
import org.norishiro.identity.WhoActs;
import org.norishiro.transfer.model.Transfer;
import org.norishiro.transfer.model.TransferId;
import org.norishiro.transfer.model.Transfers;
import org.norishiro.transfer.usecase.PrepareTransfer.Choices;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Offers somebody all that one answers for in a case (引き継ぎを申し出る). Nothing changes by it yet. */
@Component
public class OfferTransfer {
    private static final String ACT = "offer transfer";

    private final PrepareTransfer prepare;
    private final Transfers transfers;
    private final Persons persons;
    private final WhoActs whoActs;
    private final AuditTrail trail;

    OfferTransfer(PrepareTransfer prepare, Transfers transfers, Persons persons, WhoActs whoActs, AuditTrail trail) {
        this.prepare = prepare;
        this.transfers = transfers;
        this.persons = persons;
        this.whoActs = whoActs;
        this.trail = trail;
    }

    public record Command(CaseId about, PostId from, PostId to, Transfer.Terms terms, LocalDate replyDue) {}

    public sealed interface Outcome {
        record Offered(TransferId id) implements Outcome {}

        record NotThere() implements Outcome {}

        /** They answer for nothing in this case. */
        record NothingToHandOver() implements Outcome {}

        /** Not in the team, no longer there, may not see the case, or the very same person. */
        record NobodyThere() implements Outcome {}

        record OfferedAlready() implements Outcome {}

        /** The next step is theirs, and what comes next was not said. */
        record NoNextStep() implements Outcome {}

        /** The other agency sees a part of the case now: on what will it see all of it? */
        record NoGrounds() implements Outcome {}

        /** @param names of those whose consent does not let the other agency be told everything */
        record NoConsent(List<String> names) implements Outcome {}

        /** Their agency sees a part of the case: it hands on its share within itself. */
        record OnlyToColleagues() implements Outcome {}

        /** As long as their agency is in charge, it does not leave. */
        record StillInCharge() implements Outcome {}

        /** Only the agency in charge hands its charge over, to another. */
        record NotInCharge() implements Outcome {}
    }

    @Transactional
    public Outcome offer(Command command) {
        var what = Subject.inCase(
                "support_case", command.about().value(), command.about().value());
        var outcome = prepare.prepare(command.about())
                .map(choices -> decide(command, choices))
                .orElseGet(Outcome.NotThere::new);
        if (outcome instanceof Outcome.Offered) trail.acted(ACT, what, "引き継ぎの申し出");
        else trail.refused(ACT, what, outcome.getClass().getSimpleName());
        return outcome;
    }

    private Outcome decide(Command command, Choices choices) {
        var from = choices.answering(command.from());
        var to =
                choices.receiver(command.to()).filter(each -> !each.who().post().equals(command.from()));
        var terms = command.terms();
        if (from.isEmpty()) return new Outcome.NothingToHandOver();
        if (to.isEmpty()) return new Outcome.NobodyThere();
        if (from.get().offered()) return new Outcome.OfferedAlready();
        if (from.get().next() && terms.nextOn() == null) return new Outcome.NoNextStep();
        if (choices.showsMore(command.from(), command.to()) && terms.grounds() == null) return new Outcome.NoGrounds();
        var ours = from.get().who().agency();
        var others = !ours.equals(to.get().who().agency());
        if (others && !from.get().seesWhole()) return new Outcome.OnlyToColleagues();
        if (terms.charge() && !(others && ours.equals(choices.about().agency()))) return new Outcome.NotInCharge();
        if (others
                && !terms.stays()
                && !terms.charge()
                && ours.equals(choices.about().agency())) return new Outcome.StillInCharge();
        var missing = missing(command, to.get().who().agency());
        return missing.isEmpty() ? add(command) : new Outcome.NoConsent(missing);
    }

    private List<String> missing(Command command, AgencyId agency) {
        if (!command.terms().restsOnConsent()) return List.of();
        return persons.all(transfers.missingConsents(command.about(), agency)).stream()
                .map(PersonCard::name)
                .sorted()
                .toList();
    }

    private Outcome add(Command command) {
        var offered = Transfer.offer(
                command.about(),
                command.from(),
                command.to(),
                command.terms(),
                whoActs.now().post(),
                command.replyDue());
        return transfers.add(offered) ? new Outcome.Offered(offered.id()) : new Outcome.OfferedAlready();
    }
}
