package org.norishiro.intake.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.norishiro.calendar.JapaneseDates;
import org.norishiro.identity.PostId;
import org.norishiro.intake.ConsultationId;
import org.norishiro.intake.Screened;
import org.norishiro.intake.model.Consultation;
import org.norishiro.intake.model.Custody;
import org.norishiro.intake.model.Custody.Ended;
import org.norishiro.intake.model.Custody.Held;
import org.norishiro.intake.usecase.ScreenConsultation;
import org.norishiro.shell.Entered;
import org.norishiro.shell.Reading;

/** What becomes of a consultation. 多機関協働へ asks for its own holder, as that is somebody who coordinates. */
record ScreeningForm(Entered entered) {
    static ScreenConsultation.Command read(Reading in, ConsultationId id) {
        var outcome = in.choice("outcome", "スクリーニングの結果", Screened.class);
        var reason = in.optional("reason", "そう判断した理由", 2000);
        if (outcome.ends() && reason == null) in.refuse("reason", "そう判断した理由", "ここで終わるときは、理由を入力してください。");
        var words = reason == null ? "" : reason;
        return new ScreenConsultation.Command(
                id,
                in.version("version"),
                outcome,
                words,
                outcome.ends() ? new Ended(words.isEmpty() ? "-" : words) : held(in, outcome));
    }

    static String holderField(Screened outcome) {
        return outcome == Screened.MULTI_AGENCY ? "coordinator" : "holder";
    }

    private static Held held(Reading in, Screened outcome) {
        var step = in.optional("nextStep", "次にすること", 200);
        return new Held(
                new PostId(in.requiredId(holderField(outcome), "受け持つ人")),
                step == null ? "" : step,
                in.requiredComingDate("nextDate", "次に動く日"));
    }

    static Entered of(Consultation consultation, LocalDate today) {
        var entered = Entered.blank().with("version", Long.toString(consultation.version()));
        for (var field : words(consultation, today).entrySet())
            entered = entered.with(field.getKey(), field.getValue());
        return entered;
    }

    /** Field by field as it would be typed. */
    static Map<String, String> words(Consultation consultation, LocalDate today) {
        var words = new LinkedHashMap<String, String>();
        var screening = consultation.screening();
        words.put("outcome", screening == null ? "" : screening.outcome().name());
        words.put("reason", screening == null ? "" : screening.reason());
        var held = consultation.custody() instanceof Custody.Held held1 ? held1 : null;
        if (held != null) words.put("holder", held.holder().toString());
        words.put("nextStep", screening == null || held == null ? "" : held.nextStep());
        words.put("nextDate", JapaneseDates.dense(date(consultation, held, today)));
        return words;
    }

    private static LocalDate date(Consultation consultation, @Nullable Held held, LocalDate today) {
        return held == null || held.nextDate().isBefore(today)
                ? consultation.told().urgency().dueFrom(today)
                : held.nextDate();
    }
}
