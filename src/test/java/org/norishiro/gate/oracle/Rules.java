package org.norishiro.gate.oracle;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.norishiro.gate.oracle.Facts.Case;
import org.norishiro.gate.oracle.Facts.Post;

/**
 * The rules of who sees what, as one would tell them to a new colleague: slow, without any array, index or derived row. It exists in the
 * tests alone, and is compared with what the database answers. Nobody may speed it up by looking at how the database does it.
 */
final class Rules {
    enum Kind {
        PERSON("person", "PERSON"),
        HOUSEHOLD("household", "HOUSEHOLD"),
        MEMBERSHIP("membership"),
        CASE("support_case", "CASE"),
        SEAT("team_member"),
        DISCLOSURE("disclosure"),
        NOTE("progress_note"),
        ISSUE("issue"),
        CONSENT("consent", "CONSENT"),
        RECIPIENT("consent_recipient"),
        EXCLUSION("exclusion"),
        SEAL("case_seal"),
        READER("seal_reader"),
        REFERRAL("referral", "REFERRAL"),
        ITEM("agenda_item", "AGENDA_ITEM"),
        INVITATION("agenda_invitation"),
        TRANSFER("case_transfer"),
        /** A row of what a referral shows. */
        SHOWN("(select " + rowOf("referral_id") + " as id from referral_shown)"),
        /** A row of a paper of a sitting. */
        PAPER("(select " + rowOf("item_id") + " as id from agenda_paper)"),
        ROLE("plan_role", "PLAN_ROLE"),
        SAMENESS("same_person"),
        /** Of a person: that another record of theirs says no, and consent is to be asked anew (聞き直し). */
        ASKED_ANEW("(select p as id from contradicted_elsewhere(:all) p)"),
        /** Of a person: where they live. */
        ADDRESS("(select person_id as id from shown_addresses(:all) where sight in ('OPEN', 'KNOWN'))"),
        /** Of a household. */
        DWELLING("(select household_id as id from shown_dwellings(:all) where sight in ('OPEN', 'KNOWN'))");

        private static String rowOf(String thing) {
            return "cast(left(" + thing + "::text, 34) || lpad(position::text, 2, '0') as uuid)";
        }

        /** What is asked about it; {@code :all} are the ids asked for. */
        final String table;
        /** As what a record is asked for by its id before it is read, if it has a page. */
        final @Nullable String door;

        Kind(String table) {
            this(table, null);
        }

        Kind(String table, @Nullable String door) {
            this.table = table;
            this.door = door;
        }
    }

    final Facts facts;
    final Said said;

    Rules(Facts facts) {
        this.facts = facts;
        this.said = new Said(facts);
    }

    Looking of(Post asker) {
        return new Looking(facts, asker, true);
    }

    /** What somebody may pass on: what they see in an emergency is not theirs to give. */
    Looking toGive(Post asker) {
        return new Looking(facts, asker, false);
    }

    /** What an agency has to hand over, whoever works there today. */
    Looking ofTheAgencyOf(Post post) {
        return Looking.asTheirAgency(facts, post);
    }

    /** Cases of which the next step is with somebody who is kept out of them. */
    Set<UUID> heldByWhoIsKeptOut() {
        var held = new HashSet<UUID>();
        for (var about : facts.cases)
            add(
                    held,
                    about.id(),
                    of(facts.postOf(facts.holders.get(about.id()))).isKeptOutOf(about));
        return held;
    }

    /** Cases of which the next step is with somebody before whom they are sealed. */
    Set<UUID> heldBeforeASeal() {
        var held = new HashSet<UUID>();
        for (var about : facts.cases)
            add(
                    held,
                    about.id(),
                    of(facts.postOf(facts.holders.get(about.id()))).isSealed(about));
        return held;
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
                facts.recipients.forEach(it -> add(seen, it.id(), looking.sees(it, said.consentOf(it.consent()))));
            case EXCLUSION ->
                facts.exclusions.forEach(it -> add(seen, it.id(), looking.sees(facts.personOf(it.person()))));
            case SEAL -> {
                facts.seals.forEach(it -> add(seen, it.id(), looking.sees(facts.caseOf(it.about()))));
                facts.personSeals.forEach(it -> add(seen, it.id(), looking.sees(facts.personOf(it.person()))));
            }
            case READER -> {
                facts.readers.forEach(it -> facts.seals.stream()
                        .filter(seal -> seal.id().equals(it.seal()))
                        .forEach(seal -> add(seen, it.id(), looking.sees(facts.caseOf(seal.about())))));
                facts.readers.forEach(it -> facts.personSeals.stream()
                        .filter(seal -> seal.id().equals(it.seal()))
                        .forEach(seal -> add(seen, it.id(), looking.sees(facts.personOf(seal.person())))));
            }
            case REFERRAL -> facts.referrals.forEach(it -> add(seen, it.id(), looking.sees(it)));
            case ITEM -> facts.tabled.forEach(it -> add(seen, it.id(), looking.sees(it)));
            case INVITATION ->
                facts.invitations.forEach(it -> facts.tabled.stream()
                        .filter(item -> item.id().equals(it.item()))
                        .forEach(item -> add(seen, it.id(), it.term().holds(facts.today) && looking.sees(item))));
            case SHOWN -> facts.shown.forEach(it -> add(seen, it.id(), looking.sees(it)));
            case PAPER -> facts.papers.forEach(it -> add(seen, it.id(), looking.seesPaper(it)));
            case TRANSFER -> facts.transfers.forEach(it -> add(seen, it.id(), looking.sees(it)));
            case ROLE -> facts.roles.forEach(it -> add(seen, it.id(), looking.sees(it)));
            case SAMENESS -> facts.samenesses.forEach(it -> add(seen, it.id(), looking.sees(it)));
            case ASKED_ANEW ->
                facts.persons.forEach(it -> add(seen, it.id(), looking.sees(it) && said.noElsewhere(it.id())));
            case ADDRESS -> facts.persons.forEach(it -> add(seen, it.id(), looking.seesAddressOf(it)));
            case DWELLING -> facts.households.forEach(it -> add(seen, it.id(), looking.seesDwellingOf(it)));
        }
        return seen;
    }

    /** The agencies that hear of a case in a sitting and do not answer for the whole of it. */
    List<UUID> listeners(Case about, Set<UUID> desk, Set<UUID> invited) {
        return Stream.concat(desk.stream(), invited.stream())
                .distinct()
                .sorted()
                .filter(agency -> facts.answering.stream()
                        .noneMatch(each -> each.about().equals(about.id())
                                && each.agency().equals(agency)
                                && each.ofCase() == Facts.Sight.WHOLE
                                && each.term().holds(facts.today)))
                .toList();
    }

    private static void add(Set<UUID> seen, UUID id, boolean sees) {
        if (sees) seen.add(id);
    }
}
