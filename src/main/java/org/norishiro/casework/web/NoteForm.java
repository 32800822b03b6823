package org.norishiro.casework.web;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.norishiro.calendar.JapaneseDates;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.model.NextStep;
import org.norishiro.casework.model.NoteFlag;
import org.norishiro.casework.model.ProgressNote;
import org.norishiro.casework.usecase.Attention;
import org.norishiro.casework.usecase.NoteViews.NoteRow;
import org.norishiro.casework.usecase.RecordNote.Command;
import org.norishiro.gate.FieldClass;
import org.norishiro.household.PersonId;
import org.norishiro.shell.Entered;
import org.norishiro.shell.Reading;

/** The fields of a note (記録). Usual: by telephone, with the person, now. */
final class NoteForm {
    private static final String TELEPHONE = "04";

    private NoteForm() {}

    static Entered blank(Attention attention) {
        return Entered.blank()
                .with("method", TELEPHONE)
                .with("counterpart", "本人")
                .with("kind", FieldClass.PROGRESS.name())
                .with("on", typed(attention.today()))
                .with("at", JapaneseDates.time(attention.now().toLocalTime()));
    }

    /** The words of an older note, to correct them or to write them again. */
    static Entered of(NoteRow note) {
        var entered = Entered.blank()
                .with("method", note.methodCode())
                .with("counterpart", note.counterpart())
                .with("body", note.body())
                .with("on", typed(note.on()));
        if (note.at() != null) entered = entered.with("at", JapaneseDates.time(note.at()));
        if (note.about() != null) entered = entered.with("about", note.about().toString());
        entered = entered.with("kind", note.kind().name());
        if (note.flag() != null) entered = entered.with("flag", note.flag().name());
        return entered;
    }

    static Command read(Reading in, CaseId of, @Nullable UUID corrects) {
        var method = in.required("method", "方法", 10);
        var counterpart = in.required("counterpart", "相手", 100);
        var body = in.required("body", "内容", ProgressNote.LONGEST_BODY);
        var next = in.optional("next", "次にすること", NextStep.LONGEST);
        var nextOn = in.comingDate("nextOn", "いつまでに");
        if (next != null && nextOn == null && in.entered().error("nextOn") == null)
            in.refuse("nextOn", "いつまでに", "いつまでにするかを入力してください。");
        if (next == null && nextOn != null) in.refuse("next", "次にすること", "次にすることを入力してください。");
        var on = in.requiredPastDate("on", "日付");
        var at = in.time("at", "時刻");
        var flag = in.optionalChoice("flag", "点検フラグ", NoteFlag.class);
        var about = in.id("about", "だれのこと");
        var kind =
                Objects.requireNonNullElse(in.optionalChoice("kind", "内容の種類", FieldClass.class), FieldClass.PROGRESS);
        return new Command(
                of,
                on,
                at,
                method,
                counterpart,
                body,
                flag,
                next == null ? "" : next,
                nextOn,
                corrects,
                about == null ? null : new PersonId(about),
                kind);
    }

    /** As people type a date: it is read back as the same day. */
    static String typed(LocalDate on) {
        return JapaneseDates.dense(on).replaceAll("（.*", "");
    }
}
