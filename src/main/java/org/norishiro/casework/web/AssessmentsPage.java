package org.norishiro.casework.web;

import gg.jte.Content;
import java.util.List;
import org.norishiro.casework.usecase.AssessmentViews.SignedAssessment;
import org.norishiro.casework.usecase.CaseHead;
import org.norishiro.casework.usecase.ShowAssessments.Assessments;
import org.norishiro.shell.Entered;
import org.norishiro.shell.Option;

/** The assessments of a case, and the form that signs a new one. */
public record AssessmentsPage(Content heading, Assessments assessments, Entered entered) {
    public CaseHead head() {
        return assessments.head();
    }

    public String path() {
        return "/cases/" + head().id();
    }

    public List<Option> persons() {
        return IssuesPage.persons(assessments.members());
    }

    public List<SignedAssessment> inForce() {
        return assessments.all().stream().filter(SignedAssessment::inForce).toList();
    }

    public List<SignedAssessment> succeeded() {
        return assessments.all().stream().filter(each -> !each.inForce()).toList();
    }
}
