package org.norishiro.casework.web;

import gg.jte.Content;
import java.util.List;
import java.util.stream.Stream;
import org.norishiro.casework.IssueId;
import org.norishiro.casework.IssueRoles.IssueRole;
import org.norishiro.casework.model.IssueState;
import org.norishiro.casework.usecase.CaseHead;
import org.norishiro.casework.usecase.ShowIssues.Issues;
import org.norishiro.household.Households.Member;
import org.norishiro.shell.Entered;
import org.norishiro.shell.Option;

/** The issues of a case, and a form about one of them. */
public record IssuesPage(Content heading, Issues issues, Entered entered, String action) {
    public CaseHead head() {
        return issues.head();
    }

    public String path() {
        return "/cases/" + head().id();
    }

    public List<Option> codes() {
        return issues.codes();
    }

    public List<Option> states() {
        return Option.all(IssueState.values(), IssueState::label);
    }

    public List<Option> persons() {
        return persons(issues.members());
    }

    static List<Option> persons(List<Member> members) {
        return Stream.concat(
                        Stream.of(Option.of("HOUSEHOLD", "世帯")),
                        members.stream()
                                .map(member -> Option.of(
                                        member.person().id().toString(),
                                        member.person().name())))
                .toList();
    }

    public List<IssueRole> rolesOf(IssueId issue) {
        return issues.roles().stream()
                .filter(role -> issue.equals(role.issue()))
                .toList();
    }
}
