package org.norishiro.casework.usecase;

import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.IssueId;
import org.norishiro.casework.model.CaseRegister;
import org.norishiro.casework.model.Issue;
import org.norishiro.casework.model.IssueRegister;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds an issue (課題の追加) behind all that are there. */
@Component
public class AddIssue {
    private final CaseRegister cases;
    private final IssueRegister issues;
    private final SubjectsOfCase subjects;
    private final AuditTrail trail;

    AddIssue(CaseRegister cases, IssueRegister issues, SubjectsOfCase subjects, AuditTrail trail) {
        this.cases = cases;
        this.issues = issues;
        this.subjects = subjects;
        this.trail = trail;
    }

    public record Command(CaseId of, Issue.Said said) {}

    public sealed interface Outcome {
        record Added(IssueId id) implements Outcome {}

        record NotThere() implements Outcome {}

        /** The person is not one of those the case is about. */
        record NotOfThisCase() implements Outcome {}
    }

    @Transactional
    public Outcome add(Command command) {
        if (cases.find(command.of()).isEmpty()) return refused(command, new Outcome.NotThere());
        if (!subjects.include(command.of(), command.said().about()))
            return refused(command, new Outcome.NotOfThisCase());
        var place = issues.orderOf(command.of()).ids().size() + 1;
        var issue = Issue.take(command.of(), command.said(), place);
        issues.add(issue);
        trail.acted(
                "add issue",
                Subject.inCase("issue", issue.id().value(), command.of().value()),
                "課題の追加");
        return new Outcome.Added(issue.id());
    }

    private Outcome refused(Command command, Outcome outcome) {
        var id = command.of().value();
        trail.refused("add issue", Subject.inCase("support_case", id, id), "課題の追加");
        return outcome;
    }
}
