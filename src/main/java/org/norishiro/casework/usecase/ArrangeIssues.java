package org.norishiro.casework.usecase;

import java.util.Map;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.IssueId;
import org.norishiro.casework.model.CaseRegister;
import org.norishiro.casework.model.IssueOrder;
import org.norishiro.casework.model.IssueRegister;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes the order of priority among the issues of a case (優先順位の変更). */
@Component
public class ArrangeIssues {
    private final CaseRegister cases;
    private final IssueRegister issues;
    private final AuditTrail trail;

    ArrangeIssues(CaseRegister cases, IssueRegister issues, AuditTrail trail) {
        this.cases = cases;
        this.issues = issues;
        this.trail = trail;
    }

    public sealed interface Move {
        record Up(IssueId issue) implements Move {}

        record Down(IssueId issue) implements Move {}

        /** All at once, by wished places. */
        record To(Map<IssueId, Integer> places) implements Move {}
    }

    public sealed interface Outcome {
        record Arranged() implements Outcome {}

        record NotThere() implements Outcome {}
    }

    @Transactional
    public Outcome arrange(CaseId of, Move move) {
        var subject = Subject.inCase("support_case", of.value(), of.value());
        if (cases.find(of).isEmpty() || !isOf(issues.orderOf(of), move)) {
            trail.refused("arrange issues", subject, "課題の優先順位の変更");
            return new Outcome.NotThere();
        }
        issues.arrange(of, moved(issues.orderOf(of), move));
        trail.acted("arrange issues", subject, "課題の優先順位の変更");
        return new Outcome.Arranged();
    }

    /** Of the places wished for all at once, those of issues of other cases have no effect. */
    private static boolean isOf(IssueOrder order, Move move) {
        return switch (move) {
            case Move.Up(var issue) -> order.ids().contains(issue);
            case Move.Down(var issue) -> order.ids().contains(issue);
            case Move.To(var _) -> true;
        };
    }

    private static IssueOrder moved(IssueOrder order, Move move) {
        return switch (move) {
            case Move.Up(var issue) -> order.up(issue);
            case Move.Down(var issue) -> order.down(issue);
            case Move.To(var places) -> order.by(places);
        };
    }
}
