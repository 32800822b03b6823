package org.norishiro.disclosure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.norishiro.disclosure.model.ReportingDuties;
import org.norishiro.disclosure.model.ReportingDuty;
import org.norishiro.disclosure.model.ReportingDuty.Strength;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Brings the duties to report into a municipality, as dated data with what has been checked and what has not. Run again with newer
 * data it adds the newer wordings beside the old ones.
 */
@Component
public class StandardDuties {
    private final ReportingDuties duties;
    private final ObjectMapper json;

    StandardDuties(ReportingDuties duties, ObjectMapper json) {
        this.duties = duties;
        this.json = json;
    }

    @Transactional
    public void load() {
        try (var in = new ClassPathResource("disclosure/reporting_duties.json").getInputStream()) {
            var file = json.readTree(in);
            var asOf = LocalDate.parse(file.get("asOf").asString());
            for (var duty : file.get("duties")) duties.add(toDuty(duty, asOf));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ReportingDuty toDuty(JsonNode duty, LocalDate asOf) {
        return new ReportingDuty(
                text(duty, "code"),
                text(duty, "what"),
                text(duty, "article"),
                Strength.valueOf(text(duty, "strength")),
                text(duty, "toWhom"),
                text(duty, "secrecy"),
                duty.get("verified").asBoolean(),
                duty.has("validFrom") ? LocalDate.parse(text(duty, "validFrom")) : asOf,
                day(duty, "validUntil"));
    }

    private static @Nullable LocalDate day(JsonNode duty, String field) {
        return duty.has(field) ? LocalDate.parse(text(duty, field)) : null;
    }

    private static String text(JsonNode duty, String field) {
        return duty.get(field).asString();
    }
}
