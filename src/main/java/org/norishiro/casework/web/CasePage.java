package org.norishiro.casework.web;

import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.norishiro.casework.IssueId;
import org.norishiro.casework.IssueRoles.IssueRole;
import org.norishiro.casework.usecase.AssessmentViews.SignedAssessment;
import org.norishiro.casework.usecase.Attention;
import org.norishiro.casework.usecase.CaseHead;
import org.norishiro.casework.usecase.ShowCase.Overview;
import org.norishiro.gate.Consents.RecordedConsent;
import org.norishiro.household.Households.Member;

/** The one page about a case (世帯の概要). */
public record CasePage(Content heading, Overview overview, NotePanel note) {
    public Attention attention() {
        return overview.attention();
    }

    public CaseHead head() {
        return attention().head();
    }

    public String path() {
        return "/cases/" + head().id();
    }

    /** The newest that holds; others may hold about other persons. */
    public @Nullable SignedAssessment assessment() {
        return overview.assessments().stream()
                .filter(SignedAssessment::inForce)
                .findFirst()
                .orElse(null);
    }

    public List<IssueRole> rolesOf(IssueId issue) {
        return overview.roles().stream()
                .filter(role -> issue.equals(role.issue()))
                .toList();
    }

    public List<IssueRole> rolesOfNone() {
        return overview.roles().stream().filter(role -> role.issue() == null).toList();
    }

    public @Nullable RecordedConsent consentOf(Member member) {
        return overview.consents().stream()
                .filter(each -> member.person().id().value().equals(each.person()))
                .findFirst()
                .orElse(null);
    }
}
