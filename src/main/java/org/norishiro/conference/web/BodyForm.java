package org.norishiro.conference.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.norishiro.calendar.JapaneseDates;
import org.norishiro.conference.BodyId;
import org.norishiro.conference.model.ConferenceBody;
import org.norishiro.identity.AgencyId;
import org.norishiro.shell.Entered;
import org.norishiro.shell.Reading;

/** A body as it is set up. */
final class BodyForm {
    private BodyForm() {}

    /** Null when something was refused. */
    static @Nullable ConferenceBody read(Reading in, BodyId id) {
        var name = in.required("name", "会議体の名前", 100);
        var bases = in.entered().all("basis").stream()
                .filter(code -> !code.isBlank())
                .distinct()
                .toList();
        if (bases.isEmpty()) in.refuse("basis", "根拠", "根拠を1つ以上選んでください。");
        var purpose = optional(in, "purpose", "扱うこと", 1000);
        var rhythm = optional(in, "rhythm", "開く頻度", 200);
        var chair = optional(in, "chair", "議長の職名", 100);
        var secretariat = in.requiredId("secretariat", "事務局");
        var from = in.requiredDate("from", "始まりの日");
        var until = in.date("until", "終わりの日");
        if (until != null && until.isBefore(from)) in.refuse("until", "終わりの日", "終わりの日は始まりの日より後にしてください。");
        if (in.refused()) return null;
        return new ConferenceBody(
                id,
                name,
                purpose,
                rhythm,
                chair,
                new AgencyId(secretariat),
                List.copyOf(bases),
                from,
                until,
                in.version("version"));
    }

    private static String optional(Reading in, String name, String label, int max) {
        return Objects.requireNonNullElse(in.optional(name, label, max), "");
    }

    static Entered filled(ConferenceBody body) {
        return DayFields.filled(now(body))
                .with("basis", body.bases().toArray(String[]::new))
                .with("version", String.valueOf(body.version()));
    }

    static Map<String, String> now(ConferenceBody body) {
        var until = body.validUntil();
        return Map.of(
                "name", body.name(),
                "basis", String.join("・", body.bases()),
                "purpose", body.purpose(),
                "rhythm", body.rhythm(),
                "chair", body.chairTitle(),
                "secretariat", body.secretariat().toString(),
                "from", JapaneseDates.plain(body.validFrom()),
                "until", until == null ? "" : JapaneseDates.plain(until));
    }
}
