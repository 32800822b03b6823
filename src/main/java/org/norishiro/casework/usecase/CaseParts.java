package org.norishiro.casework.usecase;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.usecase.AssessmentViews.SignedAssessment;
import org.norishiro.casework.usecase.CaseViews.RoleHeld;
import org.norishiro.casework.usecase.CaseViews.Seat;
import org.norishiro.casework.usecase.IssueViews.IssueRow;
import org.norishiro.casework.usecase.NoteViews.NoteRow;
import org.norishiro.gate.Consents;
import org.norishiro.gate.Consents.RecordedConsent;
import org.norishiro.household.Households.Member;
import org.norishiro.household.PersonId;
import org.norishiro.household.Persons.PersonCard;
import org.norishiro.shell.Counted;
import org.springframework.stereotype.Component;

/** The parts of a case that this module keeps itself, for the pages that show several of them. */
@Component
class CaseParts {
    private final CaseViews cases;
    private final NoteViews notes;
    private final IssueViews issues;
    private final AssessmentViews assessments;
    private final SubjectsOfCase subjects;
    private final Consents consents;

    CaseParts(
            CaseViews cases,
            NoteViews notes,
            IssueViews issues,
            AssessmentViews assessments,
            SubjectsOfCase subjects,
            Consents consents) {
        this.cases = cases;
        this.notes = notes;
        this.issues = issues;
        this.assessments = assessments;
        this.subjects = subjects;
        this.consents = consents;
    }

    Optional<CaseHead> head(CaseId id) {
        return cases.head(id);
    }

    /**
     * For as long as a page is put together nothing but its case is looked at (視野), which finds the same rows in less time.
     * Afterwards everything one reaches can be found again, for the frame of the page and whatever else it shows.
     */
    <T> Optional<T> lookingAt(CaseId id, Function<CaseHead, T> page) {
        var shown = cases.opened(id).map(page);
        cases.lookedAt();
        return shown;
    }

    List<Seat> team(CaseId id) {
        return cases.team(id);
    }

    List<RoleHeld> answering(CaseId id) {
        return cases.roles(id);
    }

    Counted<NoteRow> recent(CaseId id, int most) {
        return notes.recent(id, most);
    }

    List<IssueRow> issues(CaseId id, List<Member> members) {
        return issues.of(id, names(members));
    }

    List<SignedAssessment> assessments(CaseId id, List<Member> members) {
        return assessments.of(id, names(members));
    }

    private static Map<PersonId, String> names(List<Member> members) {
        return members.stream()
                .map(Member::person)
                .collect(Collectors.toMap(PersonCard::id, PersonCard::shortName, (one, same) -> one));
    }

    List<Member> members(CaseHead head) {
        return subjects.of(head);
    }

    List<RecordedConsent> consents(List<Member> members) {
        return consents.latestOf(
                members.stream().map(member -> member.person().id().value()).toList());
    }
}
