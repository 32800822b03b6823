package org.norishiro.plan.web;

import gg.jte.Content;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.norishiro.casework.IssueId;
import org.norishiro.plan.model.Goal;
import org.norishiro.plan.model.PlanIssue;
import org.norishiro.plan.model.PlanState;
import org.norishiro.plan.usecase.PlanSheet;
import org.norishiro.plan.usecase.RoleLine;
import org.norishiro.plan.usecase.ShowPlan;

/** One plan: its words, and the table of issues and roles (課題と役割). */
public record PlanPage(Content heading, ShowPlan.Shown shown, LocalDate today) {
    /** What is done about one issue. */
    public record Group(int place, String issue, List<RoleLine> roles) {}

    public PlanSheet plan() {
        return shown.plan();
    }

    public String path() {
        return "/cases/" + shown.of().id() + "/plans/" + plan().id();
    }

    public boolean mine() {
        return shown.mine();
    }

    public List<Group> groups() {
        var now = plan().standing().stream().filter(role -> !role.standsBy()).toList();
        var groups = new ArrayList<Group>();
        var named = new ArrayList<IssueId>();
        for (var issue : plan().terms().issues()) {
            groups.add(new Group(groups.size() + 1, issue.words(), about(now, issue)));
            if (issue.issue() != null) named.add(issue.issue());
        }
        var others = now.stream()
                .filter(role -> !named.contains(role.asked().issue()))
                .toList();
        if (!others.isEmpty()) groups.add(new Group(0, "全体", others));
        return groups;
    }

    private static List<RoleLine> about(List<RoleLine> roles, PlanIssue issue) {
        return roles.stream()
                .filter(role -> issue.issue() != null
                        && issue.issue().equals(role.asked().issue()))
                .toList();
    }

    public List<RoleLine> standby() {
        return plan().standing().stream().filter(RoleLine::standsBy).toList();
    }

    public List<RoleLine> dropped() {
        return plan().roles().stream().filter(RoleLine::dropped).toList();
    }

    public long returned() {
        return plan().roles().stream().filter(role -> role.returned(today)).count();
    }

    public long awaited() {
        return plan().standing().stream().filter(RoleLine::unsettled).count() - returned();
    }

    public List<String> steps() {
        return List.of("下書き", "合意待ち", "実施中", "評価");
    }

    public String goal() {
        return plan().terms().goal() instanceof Goal.Spoken(var words) ? words : "";
    }

    public String notYet() {
        return plan().terms().goal() instanceof Goal.NotYetSpoken(var reason) ? reason : "";
    }

    public String stateLabel() {
        return plan().state() == PlanState.AGREED && plan().unanswered()
                ? "合意待ち"
                : plan().state().label();
    }

    public String roleHref(RoleLine role) {
        return plan().drafted() ? path() + "/roles/" + role.id() + "/edit" : "/plan-roles/" + role.id();
    }
}
