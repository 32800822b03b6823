package org.norishiro.casework.web;

import java.util.Map;
import org.norishiro.calendar.JapaneseDates;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.model.Assessment;
import org.norishiro.casework.usecase.AssessmentViews.SignedAssessment;
import org.norishiro.casework.usecase.SignAssessment.Command;
import org.norishiro.shell.Entered;
import org.norishiro.shell.Reading;

/** The fields of 見立て・根拠・手立て. */
final class AssessmentForm {
    private AssessmentForm() {}

    static Entered blank() {
        return Entered.blank().with("about", "HOUSEHOLD");
    }

    /** Begins with the words that hold now, to write on. */
    static Entered after(SignedAssessment held) {
        var entered = Entered.blank()
                .with("succeeds", held.id().toString())
                .with("about", held.about() == null ? "HOUSEHOLD" : held.about().toString());
        for (var field : fields(held).entrySet()) entered = entered.with(field.getKey(), field.getValue());
        return entered;
    }

    static Command read(Reading in, CaseId of) {
        var about = IssueForm.person(in);
        var view = in.required("view", "見立て", Assessment.LONGEST);
        var ground = in.required("ground", "根拠", Assessment.LONGEST);
        var means = in.required("means", "手立て", Assessment.LONGEST);
        return new Command(of, about, view, ground, means, in.id("succeeds", "前の見立て"));
    }

    static Entered beside(Entered typed, SignedAssessment theirs) {
        return typed.conflict(
                        theirs.signer(), JapaneseDates.time(theirs.signedAt().toLocalTime()), fields(theirs))
                .with("succeeds", theirs.id().toString());
    }

    private static Map<String, String> fields(SignedAssessment held) {
        return Map.of("view", held.view(), "ground", held.ground(), "means", held.means());
    }
}
