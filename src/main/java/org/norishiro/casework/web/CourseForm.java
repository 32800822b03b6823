package org.norishiro.casework.web;

import java.util.Map;
import org.norishiro.calendar.JapaneseDates;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.CaseState;
import org.norishiro.casework.Phase;
import org.norishiro.casework.model.NextStep;
import org.norishiro.casework.usecase.CaseHead;
import org.norishiro.casework.usecase.ChangeCourse.Command;
import org.norishiro.identity.PostId;
import org.norishiro.shell.Entered;
import org.norishiro.shell.Reading;

/** The fields of 次にすることと段階. */
final class CourseForm {
    private CourseForm() {}

    static Entered of(CaseHead head) {
        var entered = Entered.blank().with("version", String.valueOf(head.version()));
        for (var field : fields(head).entrySet()) entered = entered.with(field.getKey(), field.getValue());
        return entered;
    }

    static Command read(Reading in, CaseId of) {
        var next = in.required("next", "次にすること", NextStep.LONGEST);
        var on = in.requiredComingDate("nextOn", "いつまでに");
        var holder = new PostId(in.requiredId("holder", "担当"));
        var phase = in.choice("phase", "段階", Phase.class);
        var state = in.choice("state", "状態", CaseState.class);
        if (state.closed()) in.refuse("state", "状態", "終結はプランの評価から登録してください。");
        return new Command(of, in.version("version"), state == CaseState.SUSPENDED, phase, holder, next, on);
    }

    static Entered beside(Entered typed, CaseHead theirs) {
        return typed.conflict(
                        theirs.changedBy(),
                        JapaneseDates.time(theirs.changedAt().toLocalTime()),
                        fields(theirs))
                .with("version", String.valueOf(theirs.version()));
    }

    private static Map<String, String> fields(CaseHead head) {
        var on = head.card().nextDate();
        return Map.of(
                "next", head.card().nextStep(),
                "nextOn", on == null ? "" : NoteForm.typed(on),
                "holder", head.card().holder().toString(),
                "phase", head.phase().name(),
                "state", head.state() == CaseState.SUSPENDED ? "SUSPENDED" : "OPEN");
    }
}
