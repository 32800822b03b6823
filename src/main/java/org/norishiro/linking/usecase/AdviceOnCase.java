package org.norishiro.linking.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.norishiro.calendar.Age;
import org.norishiro.calendar.PartialDate;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.Cases;
import org.norishiro.casework.Cases.IssueCard;
import org.norishiro.casework.IssueId;
import org.norishiro.casework.IssueRoles;
import org.norishiro.directory.Agencies.AgencyCard;
import org.norishiro.household.Persons;
import org.norishiro.identity.AgencyId;
import org.norishiro.identity.WhoActs;
import org.norishiro.linking.model.Advice;
import org.norishiro.linking.model.Advisor;
import org.norishiro.linking.model.Ages;
import org.norishiro.linking.model.Circumstances;
import org.norishiro.linking.model.Correction;
import org.norishiro.linking.model.Corrections;
import org.norishiro.linking.model.Experience;
import org.norishiro.linking.model.Experience.Key;
import org.norishiro.linking.model.Experience.Tally;
import org.norishiro.linking.model.Sign;
import org.norishiro.linking.model.Signs.Member;
import org.norishiro.linking.model.Signs.Read;
import org.norishiro.linking.model.Signs.Told;
import org.norishiro.linking.model.StandardTable;
import org.norishiro.protection.Askable;
import org.norishiro.referral.Referrals;
import org.norishiro.referral.Referrals.Counted;
import org.norishiro.referral.Referrals.TakenOn;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Gathers what is seen of a case, through the gate like every page, and asks the advisor. */
@Component
class AdviceOnCase {
    private final Cases cases;
    private final Persons persons;
    private final Askable askable;
    private final Referrals referrals;
    private final ObjectProvider<IssueRoles> roles;
    private final StandardTable standard;
    private final Corrections corrections;
    private final WhoActs whoActs;
    private final Clock clock;

    AdviceOnCase(
            Cases cases,
            Persons persons,
            Askable askable,
            Referrals referrals,
            ObjectProvider<IssueRoles> roles,
            StandardTable standard,
            Corrections corrections,
            WhoActs whoActs,
            Clock clock) {
        this.cases = cases;
        this.persons = persons;
        this.askable = askable;
        this.referrals = referrals;
        this.roles = roles;
        this.standard = standard;
        this.corrections = corrections;
        this.whoActs = whoActs;
        this.clock = clock;
    }

    /** @param read what was read out of the issues that are not resolved */
    record Advised(Read read, Advice advice) {}

    Advised of(CaseId about, boolean hurried) {
        var members = members(about);
        var read = standard.signs().read(told(about), members);
        var referred = referrals.takenOn(about);
        var circumstances =
                new Circumstances(members, read.needs(), involved(about, referred), takenOn(about, referred), hurried);
        var table = standard.roles()
                .corrected(corrections.inForce().stream().map(Correction::cell).toList());
        return new Advised(
                read,
                new Advisor(table, standard.signs(), experience(about, read)).advise(circumstances, register(about)));
    }

    private List<Told> told(CaseId about) {
        return cases.issuesOf(about).stream()
                .filter(issue -> !issue.resolved())
                .map(AdviceOnCase::told)
                .toList();
    }

    private static Told told(IssueCard issue) {
        return new Told(issue.id(), issue.about(), issue.aboutWhom(), issue.code(), issue.words(), issue.priority());
    }

    private List<Member> members(CaseId about) {
        var today = LocalDate.now(clock);
        return persons.all(cases.personsOf(about, today)).stream()
                .filter(person -> !person.deceased())
                .map(person -> new Member(person.id(), person.shortName(), ages(person.born(), today)))
                .toList();
    }

    private static Ages ages(PartialDate born, LocalDate today) {
        var earliest = born.earliest();
        var latest = born.latest();
        return earliest == null || latest == null
                ? Ages.UNKNOWN
                : new Ages(Age.on(latest, today), Age.on(earliest, today));
    }

    private List<AgencyCard> register(CaseId about) {
        var mine = whoActs.now().agency();
        return askable.about(about.value()).stream()
                .filter(agency -> !agency.id().equals(mine))
                .toList();
    }

    private Set<AgencyId> involved(CaseId about, List<TakenOn> referred) {
        var involved = new HashSet<>(cases.teamOf(about));
        referred.forEach(each -> involved.add(each.by()));
        return involved;
    }

    private Set<IssueId> takenOn(CaseId about, List<TakenOn> referred) {
        var takenOn = new HashSet<IssueId>();
        referred.forEach(each -> takenOn.addAll(each.issues()));
        roles.stream()
                .flatMap(each -> each.of(about).stream())
                .map(IssueRoles.IssueRole::issue)
                .filter(Objects::nonNull)
                .forEach(takenOn::add);
        return takenOn;
    }

    /** Of the troubles of this case alone. Violence is left out: which kind it was, past issues do not say. */
    private Experience experience(CaseId about, Read read) {
        var troubles = read.needs().stream().map(need -> need.trouble().code()).collect(Collectors.toSet());
        var signs = standard.signs().all().stream()
                .filter(sign -> troubles.contains(sign.trouble()))
                .map(sign -> new Referrals.Sign(sign.trouble(), sign.by() == Sign.By.CODE, sign.sign()))
                .toList();
        if (signs.isEmpty()) return Experience.NONE;
        var cases = new HashMap<String, Integer>();
        var tallies = new HashMap<Key, Tally>();
        for (var counted : referrals.experience(about, signs)) {
            if (counted.agency() == null) cases.put(counted.topic(), counted.asked());
            else tallies.put(new Key(counted.topic(), counted.agency()), tally(counted));
        }
        return new Experience(cases, tallies);
    }

    private static Tally tally(Counted counted) {
        return new Tally(
                counted.asked(),
                counted.answered(),
                counted.accepted(),
                counted.reported(),
                counted.achieved(),
                counted.days());
    }
}
