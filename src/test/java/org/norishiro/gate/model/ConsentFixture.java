package org.norishiro.gate.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.norishiro.gate.ConsentState;
import org.norishiro.gate.FieldClass;
import org.norishiro.identity.AgencyId;

/** Consents of one person for the tests of the rules. */
final class ConsentFixture {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    static final UUID PERSON = UUID.randomUUID();
    static final AgencyId AGENCY = new AgencyId(UUID.randomUUID());

    private ConsentFixture() {}

    static Terms terms(LocalDate from, @Nullable LocalDate until) {
        return new Terms(
                Set.of(AGENCY),
                Set.of(),
                Set.of(FieldClass.BASIC, FieldClass.HEALTH),
                "受診のため",
                new Period(from, until));
    }

    static Said.Given given(LocalDate from, @Nullable LocalDate until) {
        return Said.Given.by(terms(from, until), Giver.thePerson(), Means.PAPER, "");
    }

    static ConsentFact asked() {
        return ConsentFact.first(PERSON, null, TODAY, new Said.Asked(terms(TODAY, null)));
    }

    /** Given ten days ago. */
    static ConsentFact consent(@Nullable LocalDate until) {
        return ConsentFact.first(PERSON, null, TODAY.minusDays(10), given(TODAY.minusDays(10), until));
    }

    static ConsentFact inWords(ConsentState state) {
        return ConsentFact.first(PERSON, null, TODAY, new Said.InWords(state, "本人", "口頭", "包括に", ""));
    }

    static Said.Withdrawn withdrawn(LocalDate effect) {
        return new Said.Withdrawn("本人", "もういいです", effect);
    }

    static ConsentLine line(ConsentFact... facts) {
        return new ConsentLine(List.of(facts));
    }
}
