package org.norishiro.casework.usecase;

import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.IssueId;
import org.norishiro.casework.model.Issue;
import org.norishiro.casework.model.IssueRegister;
import org.norishiro.casework.usecase.IssueViews.IssueRow;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes what is said about an issue (課題の変更). */
@Component
public class EditIssue {
    private final IssueRegister issues;
    private final IssueViews views;
    private final SubjectsOfCase subjects;
    private final AuditTrail trail;

    EditIssue(IssueRegister issues, IssueViews views, SubjectsOfCase subjects, AuditTrail trail) {
        this.issues = issues;
        this.views = views;
        this.subjects = subjects;
        this.trail = trail;
    }

    public record Command(CaseId of, IssueId issue, long version, Issue.Said said) {}

    public sealed interface Outcome {
        record Edited() implements Outcome {}

        record NotThere() implements Outcome {}

        record NotOfThisCase() implements Outcome {}

        record ChangedMeanwhile(IssueRow theirs) implements Outcome {}
    }

    @Transactional
    public Outcome edit(Command command) {
        var found = issues.find(command.issue()).filter(issue -> issue.of().equals(command.of()));
        if (found.isEmpty()) return refused(command, new Outcome.NotThere());
        if (found.get().version() != command.version())
            return refused(command, new Outcome.ChangedMeanwhile(theirs(command)));
        var before = found.get().said().about();
        var about = command.said().about();
        if (about != null && !about.equals(before) && !subjects.include(command.of(), about))
            return refused(command, new Outcome.NotOfThisCase());
        found.get().say(command.said());
        issues.update(found.get());
        trail.acted("edit issue", subject(command), "課題の変更");
        return new Outcome.Edited();
    }

    private IssueRow theirs(Command command) {
        return views.of(command.of()).stream()
                .filter(row -> row.id().equals(command.issue()))
                .findFirst()
                .orElseThrow();
    }

    private Outcome refused(Command command, Outcome outcome) {
        trail.refused("edit issue", subject(command), "課題の変更");
        return outcome;
    }

    private static Subject subject(Command command) {
        return Subject.inCase("issue", command.issue().value(), command.of().value());
    }
}
