package org.norishiro.conference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.norishiro.conference.model.LegalBases;
import org.norishiro.conference.model.LegalBasis;
import org.norishiro.conference.model.LegalBasis.Obligation;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Brings the laws conferences rest on into a municipality, as dated data with what has been checked and what has not. Run again
 * with newer data it adds the newer wordings beside the old ones.
 */
@Component
public class StandardBases {
    private final LegalBases bases;
    private final ObjectMapper json;

    StandardBases(LegalBases bases, ObjectMapper json) {
        this.bases = bases;
        this.json = json;
    }

    @Transactional
    public void load() {
        try (var in = new ClassPathResource("conference/conference_bodies.json").getInputStream()) {
            var file = json.readTree(in);
            var asOf = LocalDate.parse(file.get("asOf").asString());
            for (var body : file.get("bodies")) bases.add(toBasis(body, asOf));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LegalBasis toBasis(JsonNode body, LocalDate asOf) {
        var verification = body.get("verification").asString();
        return new LegalBasis(
                text(body, "code"),
                text(body, "name"),
                text(body, "legalBasis"),
                Obligation.valueOf(text(body, "obligation")),
                text(body, "convener"),
                text(body, "target"),
                consentNeeded(body.get("consentToShareRequired")),
                inJapanese(text(body, "confidentiality")),
                inJapanese(text(body, "penalty")),
                text(body, "frequency"),
                inJapanese(verification),
                !verification.contains("unverified"),
                text(body, "notes"),
                body.has("validFrom") ? LocalDate.parse(text(body, "validFrom")) : asOf,
                null);
    }

    private static String text(JsonNode body, String field) {
        return body.get(field).asString();
    }

    private static String inJapanese(String words) {
        return words.replace("unverified, from general knowledge", "未確認（一般的な知識による）")
                .replaceAll("[は ]*unverified", "は未確認")
                .replace("（は未確認", "（未確認")
                .replace("、は未確認", "、未確認");
    }

    private static @Nullable Boolean consentNeeded(JsonNode value) {
        return value.isNull() ? null : value.asBoolean();
    }
}
