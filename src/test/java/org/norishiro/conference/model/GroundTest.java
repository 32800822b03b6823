package org.norishiro.conference.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.norishiro.conference.model.Ground.Kind;
import org.norishiro.conference.model.Ground.Lack;
import org.norishiro.conference.model.LegalBasis.Obligation;
import org.norishiro.gate.ConsentState;

@DisplayNameGeneration(ReplaceUnderscores.class)
class GroundTest {
    static final List<ConsentState> REFUSED = List.of(ConsentState.REFUSED, ConsentState.UNOBTAINABLE);

    @Test
    void a_statutory_conference_may_share_without_consent() {
        assertThat(ground(Kind.STATUTE, "").lackUnder(basis(Obligation.MAY, false), REFUSED))
                .isEmpty();
    }

    @Test
    void a_conference_for_consenting_persons_refuses_a_case_without_consent() {
        assertThat(ground(Kind.STATUTE, "理由").lackUnder(basis(Obligation.NONE, true), REFUSED))
                .contains(Lack.CONSENT_NEEDED);
    }

    @Test
    void a_conference_that_no_law_knows_lets_nobody_share_without_consent() {
        assertThat(ground(Kind.STATUTE, "理由").lackUnder(basis(Obligation.NONE, null), REFUSED))
                .contains(Lack.CONSENT_NEEDED);
    }

    @Test
    void where_the_law_is_silent_a_reason_is_needed() {
        assertThat(ground(Kind.STATUTE, "").lackUnder(basis(Obligation.EFFORT, null), REFUSED))
                .contains(Lack.LAW_IS_SILENT);
    }

    @Test
    void where_the_law_is_silent_a_reason_is_enough() {
        assertThat(ground(Kind.STATUTE, "市の要綱5条").lackUnder(basis(Obligation.EFFORT, null), REFUSED))
                .isEmpty();
    }

    @Test
    void consent_that_nobody_gave_is_no_ground() {
        assertThat(ground(Kind.CONSENT, "").lackUnder(basis(Obligation.MAY, false), REFUSED))
                .contains(Lack.NOBODY_CONSENTED);
    }

    @Test
    void consent_that_nobody_was_asked_for_is_no_ground() {
        assertThat(ground(Kind.CONSENT, "").lackUnder(basis(Obligation.NONE, true), List.of()))
                .contains(Lack.NOBODY_CONSENTED);
    }

    @Test
    void where_one_consents_and_one_does_not_it_is_said_what_about_the_other() {
        var mixed = List.of(ConsentState.GIVEN, ConsentState.NOT_ASKED);
        assertThat(ground(Kind.CONSENT, "").lackUnder(basis(Obligation.NONE, true), mixed))
                .contains(Lack.NOT_ALL_CONSENTED);
    }

    @Test
    void consent_of_all_is_a_ground_everywhere() {
        var given = List.of(ConsentState.GIVEN, ConsentState.GIVEN);
        assertThat(ground(Kind.CONSENT, "").lackUnder(basis(Obligation.NONE, true), given))
                .isEmpty();
    }

    static Ground ground(Kind kind, String note) {
        return new Ground(kind, "X", note);
    }

    static LegalBasis basis(Obligation obligation, @Nullable Boolean consentNeeded) {
        return new LegalBasis(
                "X",
                "支援会議",
                "社会福祉法106条の6",
                obligation,
                "市町村",
                "",
                consentNeeded,
                "106条の6第5項",
                "1年以下の拘禁刑又は50万円以下の罰金（159条）",
                "",
                "",
                true,
                "",
                LocalDate.of(2026, 4, 1),
                null);
    }
}
