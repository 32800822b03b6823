package org.norishiro.plan.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.norishiro.calendar.BusinessDays;
import org.norishiro.calendar.JapaneseDates;
import org.norishiro.identity.AgencyId;
import org.norishiro.plan.model.Progress;
import org.norishiro.plan.usecase.AnswerRole.Answer;
import org.norishiro.plan.usecase.MoveRole.Move;
import org.norishiro.plan.usecase.RoleLine;
import org.norishiro.shell.Entered;
import org.norishiro.shell.Reading;

/** The three forms on the page of a role: the agency's answer, its report, and the coordinator's decision. */
final class RoleForms {
    private static final int WORDS = 1000;
    private static final int NAME = 100;
    private static final int DAYS_TO_REPLY = 5;

    private RoleForms() {}

    private enum AnswerKind {
        ACCEPT,
        DECLINE,
        ASK
    }

    private enum MoveKind {
        ASK_AGAIN,
        REASSIGN,
        TAKE_OVER,
        DROP
    }

    static Entered prefilled(RoleLine role, String ownName, LocalDate today) {
        return Entered.blank()
                .with("version", String.valueOf(role.version().number()))
                .with("worker", ownName)
                .with("progress", role.held().progress().name())
                .with("progressWords", role.held().words())
                .with("moveDue", JapaneseDates.dense(BusinessDays.plus(today, DAYS_TO_REPLY)));
    }

    static Entered meanwhile(Entered entered, RoleLine theirs) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("progress", theirs.held().progress().name());
        fields.put("progressWords", theirs.held().words());
        fields.put("worker", theirs.answered().worker());
        fields.put("words", theirs.answered().words());
        fields.put("moveWords", theirs.answered().answer());
        return entered.conflict(
                        theirs.version().changedBy(),
                        JapaneseDates.time(theirs.version().changedAt().toLocalTime()),
                        fields)
                .with("version", String.valueOf(theirs.version().number()));
    }

    static @Nullable Answer answer(Reading in) {
        var kind = in.choice("answer", "回答", AnswerKind.class);
        if (in.refused()) return null;
        return switch (kind) {
            case ACCEPT -> {
                var worker = in.required("worker", "担当する人", NAME);
                var words = optional(in, "words", "ひとこと");
                yield in.refused() ? null : new Answer.Accept(worker, words);
            }
            case DECLINE -> {
                var reason = in.required("words", "見送る理由", WORDS);
                yield in.refused() ? null : new Answer.Decline(reason);
            }
            case ASK -> {
                var question = in.required("words", "聞きたいこと", WORDS);
                yield in.refused() ? null : new Answer.AskBack(question);
            }
        };
    }

    static Progress progress(Reading in) {
        var progress = in.choice("progress", "進み", Progress.class);
        if (progress == Progress.DROPPED) in.refuse("progress", "進み", "取りやめたいときは、調整する人に伝えてください。");
        return progress;
    }

    static String progressWords(Reading in) {
        return optional(in, "progressWords", "経過");
    }

    static @Nullable Move move(Reading in) {
        var kind = in.choice("move", "次にすること", MoveKind.class);
        if (in.refused()) return null;
        var move = switch (kind) {
            case ASK_AGAIN ->
                new Move.AskAgain(in.requiredComingDate("moveDue", "回答の期日"), optional(in, "moveWords", "伝えること"));
            case REASSIGN ->
                new Move.Reassign(
                        new AgencyId(in.requiredId("moveTo", "頼む機関")),
                        in.requiredComingDate("moveDue", "回答の期日"),
                        in.required("moveWords", "理由", WORDS));
            case TAKE_OVER -> new Move.TakeOver(in.required("moveWords", "理由", WORDS));
            case DROP -> new Move.Drop(in.required("moveWords", "理由", WORDS));
        };
        return in.refused() ? null : move;
    }

    private static String optional(Reading in, String name, String label) {
        return Objects.requireNonNullElse(in.optional(name, label, WORDS), "");
    }
}
