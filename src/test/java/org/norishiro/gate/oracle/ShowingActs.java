package org.norishiro.gate.oracle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.norishiro.gate.oracle.Facts.Case;
import org.norishiro.gate.oracle.Facts.Consent;
import org.norishiro.gate.oracle.Facts.Disclosure;
import org.norishiro.gate.oracle.Facts.Post;
import org.norishiro.gate.oracle.Facts.Recipient;
import org.norishiro.gate.oracle.Facts.Refusal;
import org.norishiro.gate.oracle.Facts.Seat;
import org.norishiro.gate.oracle.Facts.Sight;
import org.norishiro.gate.oracle.Facts.Term;
import org.norishiro.gate.oracle.Facts.Withdrawal;

/** People consent, renew and withdraw; those who see a case whole decide what the agencies of its team are shown. */
final class ShowingActs {
    private final Town town;
    private final Facts facts;

    ShowingActs(Town town) {
        this.town = town;
        this.facts = town.facts;
    }

    void consents() {
        var person = town.any(facts.persons);
        consents(person.id(), town.any(town.workers()).agency(), facts.today + town.random.nextInt(4) - 1, null);
    }

    /** For somebody whose case has a team, to an agency in it. */
    void consentsToTheTeam() {
        town.anyOf(facts.seats, each -> each.term().holds(facts.today)).ifPresent(seat -> {
            for (var person : facts.membersOf(facts.caseOf(seat.about()).household()).stream()
                    .sorted()
                    .toList()) if (!town.perhaps(3)) consents(person, seat.agency(), facts.today, null);
        });
    }

    void renews() {
        town.anyOf(facts.consents).ifPresent(earlier -> {
            var to = facts.recipients.stream()
                    .filter(each -> each.consent().equals(earlier.id()))
                    .findFirst()
                    .orElseThrow();
            consents(earlier.person(), to.agency(), facts.today + town.random.nextInt(3), earlier.id());
        });
    }

    void consentsTo(UUID person, UUID to) {
        consents(person, to, facts.today, null);
    }

    private void consents(UUID person, UUID to, long first, @Nullable UUID renews) {
        var kinds = kinds(2);
        var last = town.perhaps(3) ? Facts.FOR_GOOD : first + town.random.nextInt(12);
        var who = town.somebodyWith(facts.personOf(person));
        var consent = new Consent(town.id(), facts.next(), person, kinds, first, last, who.agency(), renews);
        var recipient = new Recipient(town.id(), consent.id(), to);
        if (!town.together(renews == null ? "consent" : "renew", who.acting(), () -> {
            town.sql()
                    .sql("""
                            insert into consent (id, person_id, state, given_by, means, scope, on_date, purpose, valid_from, valid_until, classes, answers)
                            values (?, ?, 'GIVEN', '本人', '書面', '支援', current_date, '支援', ?, ?, cast(? as text[]), ?)""")
                    .param(consent.id())
                    .param(person)
                    .param(town.day(first))
                    .param(last == Facts.FOR_GOOD ? null : town.day(last))
                    .param(kinds.toArray(String[]::new))
                    .param(renews)
                    .update();
            return town.sql()
                            .sql(
                                    "insert into consent_recipient (id, consent_id, person_id, agency_id) values (?, ?, ?, ?)")
                            .params(recipient.id(), consent.id(), person, to)
                            .update()
                    > 0;
        })) return;
        facts.consents.add(consent);
        facts.recipients.add(recipient);
        if (renews != null) falls(renews, first);
    }

    void withdraws() {
        town.anyOf(facts.consents, town.rules.said::inForce).ifPresent(consent -> {
            var from = facts.today + Math.max(0, town.random.nextInt(4) - 1);
            if (!town.does(
                    "withdraw",
                    town.somebodyWith(facts.personOf(consent.person())),
                    """
                    insert into consent (id, person_id, state, given_by, on_date, answers, takes_effect_on)
                    values (?, ?, 'WITHDRAWN', '本人', current_date, ?, ?)""",
                    town.id(),
                    consent.person(),
                    consent.id(),
                    town.day(from))) return;
            facts.withdrawals.add(new Withdrawal(facts.next(), consent.id(), from));
            falls(consent.id(), from);
            fallsWithANo();
        });
    }

    /** In words, to everything. */
    void refuses() {
        var person = town.any(facts.persons);
        if (!town.does(
                "refuse",
                town.somebodyWith(person),
                "insert into consent (id, person_id, state, given_by, on_date) values (?, ?, 'REFUSED', '本人', current_date)",
                town.id(),
                person.id())) return;
        facts.refusals.add(new Refusal(facts.next(), person.id()));
        fallsWithANo();
    }

    /** What rests on a consent that another record of the same human being contradicts ends at once, and stays ended. */
    void fallsWithANo() {
        facts.disclosures.stream()
                .filter(each -> each.on().stream()
                        .map(town.rules.said::consentOf)
                        .anyMatch(on -> town.rules.said.noElsewhere(on.person(), each.agency(), each.kinds())))
                .forEach(each -> each.term().lastsUntil(facts.today - 1));
    }

    /** What rested on it ends that day, if that is today at once. */
    private void falls(UUID consent, long on) {
        facts.disclosures.stream()
                .filter(each -> each.on().contains(consent))
                .forEach(each -> each.term().lastsUntil(Math.max(on, facts.today) - 1));
    }

    Set<String> kinds(int oneIn) {
        var kinds = CaseActs.FACTS.stream()
                .filter(each -> town.random.nextInt(oneIn) == 0)
                .collect(Collectors.toCollection(HashSet::new));
        kinds.add("BASIC");
        return kinds;
    }

    void discloses() {
        var seats = facts.seats.stream()
                .filter(each -> town.perhaps(6) || each.term().holds(facts.today))
                .toList();
        town.anyOf(seats).ifPresent(seat -> {
            var members = facts.membersOf(facts.caseOf(seat.about()).household()).stream()
                    .sorted()
                    .toList();
            discloses(seat, town.perhaps(4) ? null : town.anyOf(members).orElse(null), kinds(3), town.perhaps(2));
        });
    }

    /** Just what somebody agreed to. */
    void disclosesWhatWasAgreed() {
        town.anyOf(facts.recipients).ifPresent(recipient -> {
            var consent = town.rules.said.consentOf(recipient.consent());
            town.anyOf(
                            facts.seats,
                            each -> each.agency().equals(recipient.agency())
                                    && facts.membersOf(
                                                    facts.caseOf(each.about()).household())
                                            .contains(consent.person()))
                    .ifPresent(seat -> discloses(seat, consent.person(), consent.kinds(), true));
        });
    }

    private void discloses(Seat seat, @Nullable UUID person, Set<String> kinds, boolean onConsent) {
        var about = facts.caseOf(seat.about());
        var who = town.somebodyWith(about);
        var whole = town.rules.toGive(who).of(about) == Sight.WHOLE;
        var more = givesMoreThanSeen(who, about, person, kinds);
        var last = facts.today + town.random.nextInt(20);
        var disclosure = town.id();
        if (!town.does(
                onConsent ? "disclose on consent" : "disclose",
                who,
                """
                insert into disclosure (id, case_id, agency_id, person_id, classes, basis, reason, purpose, valid_until, ends_at)
                values (?, ?, ?, ?, cast(? as field_class[]), ?, '要る', '支援', ?, 'infinity')""",
                disclosure,
                about.id(),
                seat.agency(),
                person,
                kinds.toArray(String[]::new),
                onConsent ? "CONSENT" : "INTERNAL_USE",
                town.day(last))) return;
        if (!whole) town.breaches.add(who + " sees a part of " + about + " and decided what is shown of it");
        if (more)
            town.breaches.add(
                    who + " sees a part of " + person + " and showed on where they live or to whom they belong");
        var on = new ArrayList<Consent>();
        if (onConsent)
            for (var each : person == null ? whoLivedThereToday(about.household(), who) : List.of(person))
                covering(each, seat.agency(), kinds)
                        .ifPresentOrElse(
                                on::add,
                                () -> town.breaches.add(disclosure + " was shown without the consent of " + each));
        var until = on.stream().mapToLong(town.rules.said::lastDayOf).reduce(last, Math::min);
        facts.disclosures.add(new Disclosure(
                disclosure,
                about.id(),
                seat.agency(),
                person,
                kinds,
                on.stream().map(Consent::id).collect(Collectors.toSet()),
                new Term(until)));
    }

    /** What stands with the person or the household, not in the case, is shown on by those who see them whole. */
    private boolean givesMoreThanSeen(Post who, Case about, @Nullable UUID person, Set<String> kinds) {
        var has = town.rules.toGive(who);
        var sight = person == null ? has.of(facts.householdOf(about.household())) : has.of(facts.personOf(person));
        return sight == Sight.PART
                && (kinds.contains("DWELLING") || kinds.contains("FAMILY") || person == null && kinds.contains("LIFE"));
    }

    /** On the day somebody moves out they are still asked; who is sealed before whoever decides is not there to be asked. */
    private List<UUID> whoLivedThereToday(UUID household, Post decides) {
        var looking = town.rules.of(decides);
        return facts.memberships.stream()
                .filter(each ->
                        each.household().equals(household) && each.livesThere().holds(facts.today - 1))
                .map(Facts.Membership::person)
                .filter(each -> !looking.isAbsent(each))
                .distinct()
                .toList();
    }

    /** The one that lasts longest as it stands today, of those the last that was given. */
    private Optional<Consent> covering(UUID person, UUID agency, Set<String> kinds) {
        return facts.consents.stream()
                .filter(each -> each.person().equals(person)
                        && each.kinds().containsAll(kinds)
                        && town.rules.said.inForce(each))
                .filter(each -> !town.rules.said.noElsewhere(person, agency, kinds))
                .filter(each -> facts.recipients.stream()
                        .anyMatch(to ->
                                to.consent().equals(each.id()) && to.agency().equals(agency)))
                .max(Comparator.comparingLong(town.rules.said::lastDayOf).thenComparingInt(Consent::order));
    }

    void stopsDisclosing() {
        town.anyOf(facts.disclosures, each -> each.term().holds(facts.today)).ifPresent(disclosure -> {
            if (town.does(
                    "stop disclosing",
                    town.somebodyWith(facts.caseOf(disclosure.about())),
                    "update disclosure set ended_by = my_post(), ended_reason = '終わった' where id = ?",
                    disclosure.id())) disclosure.term().lastsUntil(facts.today - 1);
        });
    }
}
