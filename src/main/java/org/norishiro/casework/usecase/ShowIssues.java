package org.norishiro.casework.usecase;

import java.util.List;
import java.util.Optional;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.IssueRoles;
import org.norishiro.casework.IssueRoles.IssueRole;
import org.norishiro.casework.usecase.IssueViews.IssueRow;
import org.norishiro.codes.Codes;
import org.norishiro.household.Households.Member;
import org.norishiro.shell.Option;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows the issues of a case in order of priority, and what a form about one of them offers. */
@Component
public class ShowIssues {
    private final CaseParts parts;
    private final ObjectProvider<IssueRoles> roles;
    private final Codes codes;
    private final AuditTrail trail;

    ShowIssues(CaseParts parts, ObjectProvider<IssueRoles> roles, Codes codes, AuditTrail trail) {
        this.parts = parts;
        this.roles = roles;
        this.codes = codes;
        this.trail = trail;
    }

    public record Issues(
            CaseHead head, List<IssueRow> issues, List<IssueRole> roles, List<Member> members, List<Option> codes) {}

    @Transactional
    public Optional<Issues> show(CaseId id) {
        return parts.head(id).map(head -> {
            trail.viewed(Subject.inCase("support_case", id.value(), id.value()), "課題");
            var members = parts.members(head);
            return new Issues(
                    head,
                    parts.issues(id, members),
                    roles.stream().flatMap(each -> each.of(id).stream()).toList(),
                    members,
                    codes.options(Codes.ISSUE));
        });
    }
}
