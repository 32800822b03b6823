package org.norishiro.gate.oracle;

import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.norishiro.gate.oracle.Facts.Consent;

/** What people said on each of their records: a yes is lent to no other record, a no counts on all of them. */
final class Said {
    private final Facts facts;

    Said(Facts facts) {
        this.facts = facts;
    }

    Consent consentOf(UUID id) {
        return facts.consents.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Given, begun, not over, neither withdrawn nor replaced by a renewal that has begun. */
    boolean inForce(Consent consent) {
        return consent.first() <= facts.today
                && facts.today <= consent.last()
                && !withdrawnBy(consent, facts.today)
                && facts.consents.stream()
                        .noneMatch(each -> consent.id().equals(each.renews())
                                && each.first() <= facts.today
                                && !withdrawnBy(each, each.first() - 1));
    }

    /** The last day it carries anything, as it stands today: its own, or the day before it is withdrawn or replaced. */
    long lastDayOf(Consent consent) {
        var last = consent.last();
        for (var each : facts.withdrawals)
            if (each.consent().equals(consent.id())) last = Math.min(last, each.from() - 1);
        for (var each : facts.consents)
            if (consent.id().equals(each.renews()) && !withdrawnBy(each, each.first() - 1))
                last = Math.min(last, each.first() - 1);
        return last;
    }

    private boolean withdrawnBy(Consent consent, long day) {
        return facts.withdrawals.stream().anyMatch(each -> each.consent().equals(consent.id()) && each.from() <= day);
    }

    /** They agreed that this agency is told facts of this kind, and nothing they said on another record is against it. */
    boolean agreesTo(UUID person, UUID agency, String kind) {
        return !noElsewhere(person, agency, Set.of(kind))
                && facts.consents.stream().anyMatch(each -> isAbout(each, person, agency, kind) && inForce(each));
    }

    /** On another record of theirs the last word about this agency and one of these kinds of facts is a no. */
    boolean noElsewhere(UUID person, UUID agency, Set<String> kinds) {
        return facts.otherRecordsOf(person).stream()
                .anyMatch(record -> kinds.stream().anyMatch(kind -> saysNo(record, agency, kind)));
    }

    /** From the moment a withdrawal is recorded, whenever it takes effect. */
    private boolean saysNo(UUID record, UUID agency, String kind) {
        var withdrawn = facts.withdrawals.stream()
                .filter(each -> isAbout(consentOf(each.consent()), record, agency, kind))
                .mapToInt(Facts.Withdrawal::order);
        var no = IntStream.concat(withdrawn, refusedOn(record)).max().orElse(-1);
        return no > lastYes(record, agency, kind);
    }

    private int lastYes(UUID record, UUID agency, String kind) {
        return facts.consents.stream()
                .filter(each -> isAbout(each, record, agency, kind))
                .mapToInt(Consent::order)
                .max()
                .orElse(-1);
    }

    private boolean isAbout(Consent consent, UUID record, UUID agency, String kind) {
        return consent.person().equals(record)
                && consent.kinds().contains(kind)
                && recipientOf(consent).equals(agency);
    }

    private UUID recipientOf(Consent consent) {
        return facts.recipients.stream()
                .filter(each -> each.consent().equals(consent.id()))
                .findFirst()
                .orElseThrow()
                .agency();
    }

    private IntStream refusedOn(UUID record) {
        return facts.refusals.stream()
                .filter(each -> each.person().equals(record))
                .mapToInt(Facts.Refusal::order);
    }

    /** On another record of theirs stands a no, of which not everything was taken back; one in words is taken back in words alone. */
    boolean noElsewhere(UUID person) {
        return facts.otherRecordsOf(person).stream()
                .anyMatch(record -> refusedOn(record).findAny().isPresent()
                        || facts.withdrawals.stream()
                                .anyMatch(each ->
                                        consentOf(each.consent()).person().equals(record) && isNotAllTakenBack(each)));
    }

    private boolean isNotAllTakenBack(Facts.Withdrawal no) {
        var withdrawn = consentOf(no.consent());
        return withdrawn.kinds().stream()
                .anyMatch(kind -> lastYes(withdrawn.person(), recipientOf(withdrawn), kind) < no.order());
    }
}
