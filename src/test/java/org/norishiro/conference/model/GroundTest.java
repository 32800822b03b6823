package org.norishiro.conference.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.norishiro.conference.model.Ground.Lack;
import org.norishiro.conference.model.LegalBasis.Obligation;
import org.norishiro.gate.Basis;
import org.norishiro.gate.ConsentState;
import org.norishiro.gate.Grounds;

@DisplayNameGeneration(ReplaceUnderscores.class)
class GroundTest {
    static final List<ConsentState> REFUSED = List.of(ConsentState.REFUSED, ConsentState.UNOBTAINABLE);

    @Test
    void a_statutory_conference_may_share_without_consent() {
        assertThat(ground(Basis.STATUTORY_CONFERENCE, "小火があった").lackUnder(basis(Obligation.MAY, false), REFUSED))
                .isEmpty();
    }

    @Test
    void a_conference_for_consenting_persons_refuses_a_case_without_consent() {
        assertThat(ground(Basis.STATUTORY_CONFERENCE, "理由").lackUnder(basis(Obligation.NONE, true), REFUSED))
                .contains(Lack.CONSENT_NEEDED);
    }

    @Test
    void a_conference_that_no_law_knows_lets_nobody_share_without_consent() {
        assertThat(ground(Basis.STATUTORY_CONFERENCE, "理由").lackUnder(basis(Obligation.NONE, null), REFUSED))
                .contains(Lack.CONSENT_NEEDED);
    }

    @Test
    void where_the_law_is_silent_a_reason_is_needed() {
        assertThat(ground(Basis.STATUTORY_CONFERENCE, "").lackUnder(basis(Obligation.EFFORT, null), REFUSED))
                .contains(Lack.LAW_IS_SILENT);
    }

    @Test
    void where_the_law_is_silent_a_reason_is_enough() {
        assertThat(ground(Basis.STATUTORY_CONFERENCE, "市の要綱5条").lackUnder(basis(Obligation.EFFORT, null), REFUSED))
                .isEmpty();
    }

    @Test
    void without_consent_a_reason_is_needed() {
        assertThat(ground(Basis.STATUTORY_CONFERENCE, "").lackUnder(basis(Obligation.MAY, false), REFUSED))
                .contains(Lack.NO_REASON);
    }

    @Test
    void without_consent_the_article_is_the_one_that_holds_on_the_day() {
        var ground = Ground.ofTheLaw("X", "小火があった").under(basis(Obligation.MAY, false));
        assertThat(ground.grounds().article()).isEqualTo("社会福祉法106条の6（支援会議）");
    }

    @ParameterizedTest
    @EnumSource(names = {"LAW_OTHER", "INTERNAL_USE", "OTHER_PUBLIC_BODY", "CLEAR_BENEFIT", "EMERGENCY", "ANONYMIZED"})
    void a_conference_rests_on_consent_or_on_its_own_act(Basis other) {
        assertThatIllegalArgumentException().isThrownBy(() -> ground(other, "小火があった"));
    }

    @Test
    void consent_that_nobody_gave_is_no_ground() {
        assertThat(ground(Basis.CONSENT, "").lackUnder(basis(Obligation.MAY, false), REFUSED))
                .contains(Lack.NOBODY_CONSENTED);
    }

    @Test
    void consent_that_nobody_was_asked_for_is_no_ground() {
        assertThat(ground(Basis.CONSENT, "").lackUnder(basis(Obligation.NONE, true), List.of()))
                .contains(Lack.NOBODY_CONSENTED);
    }

    @Test
    void where_one_consents_and_one_does_not_it_is_said_what_about_the_other() {
        var mixed = List.of(ConsentState.GIVEN, ConsentState.NOT_ASKED);
        assertThat(ground(Basis.CONSENT, "").lackUnder(basis(Obligation.NONE, true), mixed))
                .contains(Lack.NOT_ALL_CONSENTED);
    }

    @Test
    void consent_of_all_is_a_ground_everywhere() {
        var given = List.of(ConsentState.GIVEN, ConsentState.GIVEN);
        assertThat(ground(Basis.CONSENT, "").lackUnder(basis(Obligation.NONE, true), given))
                .isEmpty();
    }

    static Ground ground(Basis basis, String reason) {
        return new Ground(new Grounds(basis, "", reason), "X");
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
