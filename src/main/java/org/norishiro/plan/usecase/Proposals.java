package org.norishiro.plan.usecase;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.norishiro.calendar.JapaneseDates;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.Cases;
import org.norishiro.casework.IssueId;
import org.norishiro.conference.DecidedRoles;
import org.norishiro.conference.DecidedRoles.Decided;
import org.norishiro.conference.DecidedRoles.DecidedRole;
import org.norishiro.household.PersonId;
import org.norishiro.plan.model.Actor;
import org.norishiro.plan.model.PlanIssue;
import org.norishiro.plan.model.PlanRole;
import org.norishiro.plan.model.PlanRoles;
import org.norishiro.plan.model.RoleTask;
import org.norishiro.plan.usecase.Proposal.OfferedRole;
import org.springframework.stereotype.Component;

/**
 * Gathers what a new plan is made of: the newest decision of a conference, else the issues of the case; and from the plan before
 * whatever is still open. A decision that already went into a plan is not offered again.
 */
@Component
class Proposals {
    private final Cases cases;
    private final DecidedRoles decisions;
    private final PlanRoles roles;
    private final PlanReadings readings;

    Proposals(Cases cases, DecidedRoles decisions, PlanRoles roles, PlanReadings readings) {
        this.cases = cases;
        this.decisions = decisions;
        this.roles = roles;
        this.readings = readings;
    }

    Proposal of(CaseId about) {
        var before = readings.current(about).orElse(null);
        var open = before == null ? List.<PlanRole>of() : roles.openOf(about);
        var decided = decisions.newestAbout(about).orElse(null);
        var offered = new ArrayList<OfferedRole>();
        if (decided != null) offered.addAll(decidedRoles(decided, before));
        if (before != null) offered.addAll(openRoles(before, open));
        return new Proposal(
                source(decided, before),
                decided == null ? null : decided.item(),
                issues(about, decided, before),
                offered,
                decided == null ? null : decided.nextDate(),
                before == null ? null : before.terms());
    }

    private static String source(@Nullable Decided decided, @Nullable PlanSheet before) {
        var from = decided == null
                ? "ケースの課題から"
                : JapaneseDates.full(decided.heldOn()) + "の" + decided.sittingName() + "で決まったことから";
        return before == null ? from : from + "、前のプラン（第" + before.round() + "回）の続きも";
    }

    private List<PlanIssue> issues(CaseId about, @Nullable Decided decided, @Nullable PlanSheet before) {
        var taken = new ArrayList<PlanIssue>();
        var named = new HashSet<String>();
        if (decided != null) {
            for (var priority : decided.priorities()) {
                var issue = priority.issue();
                add(taken, named, new PlanIssue(issue == null ? null : new IssueId(issue), priority.words()));
            }
        }
        if (before != null) before.terms().issues().forEach(issue -> add(taken, named, issue));
        if (taken.isEmpty()) {
            for (var issue : cases.issuesOf(about)) {
                var words = issue.aboutWhom().isBlank() ? issue.words() : issue.aboutWhom() + "：" + issue.words();
                add(taken, named, new PlanIssue(issue.id(), words));
            }
        }
        return taken;
    }

    private static void add(List<PlanIssue> taken, HashSet<String> named, PlanIssue issue) {
        var known = issue.issue() != null && !named.add(issue.issue().toString());
        if (!known && named.add(issue.words())) taken.add(issue);
    }

    private static List<OfferedRole> decidedRoles(Decided decided, @Nullable PlanSheet before) {
        var planned = new HashSet<@Nullable UUID>();
        if (before != null)
            before.roles().forEach(role -> planned.add(role.asked().decidedRole()));
        return decided.roles().stream()
                .filter(role -> !planned.contains(role.id()))
                .map(role -> new OfferedRole(role.id(), role.agencyName(), task(role)))
                .toList();
    }

    private static RoleTask task(DecidedRole decided) {
        return new RoleTask(
                Actor.AGENCY,
                decided.agency(),
                decided.task(),
                decided.forWhom(),
                decided.person() == null ? null : new PersonId(decided.person()),
                decided.issue() == null ? null : new IssueId(decided.issue()),
                decided.id(),
                new RoleTask.When(decided.whenWords(), decided.due(), decided.standbyEvent()),
                "");
    }

    private static List<OfferedRole> openRoles(PlanSheet before, List<PlanRole> open) {
        return open.stream()
                .filter(role -> role.place().plan().equals(before.id())
                        && !role.progress().over())
                .map(role -> new OfferedRole(role.id().value(), who(before, role), role.task()))
                .toList();
    }

    private static String who(PlanSheet before, PlanRole role) {
        return before.roles().stream()
                .filter(line -> line.id().equals(role.id()))
                .findFirst()
                .map(RoleLine::who)
                .orElse("");
    }
}
