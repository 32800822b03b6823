package org.norishiro.conference.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.norishiro.calendar.JapaneseDates;
import org.norishiro.conference.model.LegalBasis;
import org.norishiro.conference.usecase.Subjects;
import org.norishiro.gate.Basis;
import org.norishiro.shell.Option;

/** The grounds on which a case can be tabled at a sitting, with what each means. */
public final class GroundOptions {
    private GroundOptions() {}

    /** Under the law where it lets the conference share without consent; on consent under every basis. */
    public static List<Option> of(List<LegalBasis> bases) {
        var options = new ArrayList<Option>();
        for (var basis : bases) {
            if (basis.statutory() && !basis.needsConsent())
                options.add(Option.of(
                        TablingForm.value(Basis.STATUTORY_CONFERENCE, basis.code()),
                        basis.article() + "の" + basis.name() + "（" + basis.consentWords() + "）",
                        "対象：" + basis.target()));
        }
        for (var basis : bases)
            options.add(Option.of(
                    TablingForm.value(Basis.CONSENT, basis.code()),
                    "本人の同意：" + basis.name(),
                    basis.statutory() ? basis.article() : "対象：" + basis.target()));
        return options;
    }

    /** What is likely right: on consent where all have given it and a body wants it, else under the law. */
    static String suggested(List<LegalBasis> bases, boolean allConsent) {
        return bases.stream()
                .filter(basis -> basis.needsConsent() == allConsent)
                .findFirst()
                .map(basis -> TablingForm.value(allConsent ? Basis.CONSENT : Basis.STATUTORY_CONFERENCE, basis.code()))
                .orElse("");
    }

    /** Since when, for what or why not; empty when nothing is on record. */
    public static String consentWords(Subjects.Subject person) {
        var consent = person.consent();
        if (consent == null) return "";
        return Stream.of(JapaneseDates.dense(consent.on()), consent.scope(), consent.reason())
                .filter(words -> !words.isBlank())
                .collect(Collectors.joining("・"));
    }
}
