package org.norishiro.gate.oracle;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.norishiro.gate.oracle.Facts.Consent;
import org.norishiro.gate.oracle.Facts.Post;

/**
 * The rules of who sees what, as one would tell them to a new colleague: slow, without any array, index or derived row. It exists in the
 * tests alone, and is compared with what the database answers. Nobody may speed it up by looking at how the database does it.
 */
final class Rules {
    enum Kind {
        PERSON("person"),
        HOUSEHOLD("household"),
        MEMBERSHIP("membership"),
        CASE("support_case"),
        SEAT("team_member"),
        DISCLOSURE("disclosure"),
        NOTE("progress_note"),
        ISSUE("issue"),
        CONSENT("consent"),
        RECIPIENT("consent_recipient"),
        EXCLUSION("exclusion"),
        SEAL("case_seal"),
        READER("seal_reader"),
        REFERRAL("referral"),
        ITEM("agenda_item"),
        INVITATION("agenda_invitation"),
        /** Of a person: where they live. */
        ADDRESS("(select person_id as id from shown_addresses(:all) where sight in ('OPEN', 'KNOWN'))"),
        /** Of a household. */
        DWELLING("(select household_id as id from shown_dwellings(:all) where sight in ('OPEN', 'KNOWN'))");

        /** What is asked about it; {@code :all} are the ids asked for. */
        final String table;

        Kind(String table) {
            this.table = table;
        }
    }

    final Facts facts;

    Rules(Facts facts) {
        this.facts = facts;
    }

    Looking of(Post asker) {
        return new Looking(facts, asker, true);
    }

    /** What somebody may pass on: what they see in an emergency is not theirs to give. */
    Looking toGive(Post asker) {
        return new Looking(facts, asker, false);
    }

    Set<UUID> seenBy(Post asker, Kind kind) {
        return seen(of(asker), kind);
    }

    Set<UUID> seen(Looking looking, Kind kind) {
        var seen = new HashSet<UUID>();
        switch (kind) {
            case PERSON -> facts.persons.forEach(it -> add(seen, it.id(), looking.sees(it)));
            case HOUSEHOLD -> facts.households.forEach(it -> add(seen, it.id(), looking.sees(it)));
            case MEMBERSHIP -> facts.memberships.forEach(it -> add(seen, it.id(), looking.sees(it)));
            case CASE -> facts.cases.forEach(it -> add(seen, it.id(), looking.sees(it)));
            case SEAT -> facts.seats.forEach(it -> add(seen, it.id(), looking.sees(facts.caseOf(it.about()))));
            case DISCLOSURE -> facts.disclosures.forEach(it -> add(seen, it.id(), looking.sees(it)));
            case NOTE, ISSUE -> facts.items.forEach(it -> add(seen, it.id(), it.kind() == kind && looking.sees(it)));
            case CONSENT -> facts.consents.forEach(it -> add(seen, it.id(), looking.sees(facts.personOf(it.person()))));
            case RECIPIENT ->
                facts.recipients.forEach(it -> add(seen, it.id(), looking.sees(it, consentOf(it.consent()))));
            case EXCLUSION ->
                facts.exclusions.forEach(it -> add(seen, it.id(), looking.sees(facts.personOf(it.person()))));
            case SEAL -> facts.seals.forEach(it -> add(seen, it.id(), looking.sees(facts.caseOf(it.about()))));
            case READER ->
                facts.readers.forEach(it -> facts.seals.stream()
                        .filter(seal -> seal.id().equals(it.seal()))
                        .forEach(seal -> add(seen, it.id(), looking.sees(facts.caseOf(seal.about())))));
            case REFERRAL -> facts.referrals.forEach(it -> add(seen, it.id(), looking.sees(it)));
            case ITEM -> facts.tabled.forEach(it -> add(seen, it.id(), looking.sees(it)));
            case INVITATION ->
                facts.invitations.forEach(it -> facts.tabled.stream()
                        .filter(item -> item.id().equals(it.item()))
                        .forEach(item -> add(seen, it.id(), it.term().holds(facts.today) && looking.sees(item))));
            case ADDRESS -> facts.persons.forEach(it -> add(seen, it.id(), looking.seesAddressOf(it)));
            case DWELLING -> facts.households.forEach(it -> add(seen, it.id(), looking.seesDwellingOf(it)));
        }
        return seen;
    }

    private static void add(Set<UUID> seen, UUID id, boolean sees) {
        if (sees) seen.add(id);
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
}
