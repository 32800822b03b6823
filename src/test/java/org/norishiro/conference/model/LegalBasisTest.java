package org.norishiro.conference.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.norishiro.conference.model.LegalBasis.Obligation;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LegalBasisTest {
    @Test
    void the_notice_names_the_article_and_the_penalty_of_its_own_law() {
        assertThat(GroundTest.basis(Obligation.MAY, false).secrecyNotice())
                .contains("社会福祉法106条の6第5項", "1年以下の拘禁刑又は50万円以下の罰金（159条）");
    }

    @Test
    void a_conference_without_a_law_threatens_nobody() {
        assertThat(GroundTest.basis(Obligation.NONE, true).secrecyNotice())
                .contains("法律の守秘の定めがありません")
                .doesNotContain("罰則があります");
    }

    @Test
    void the_badge_says_whether_consent_is_needed() {
        assertThat(GroundTest.basis(Obligation.MAY, false).badge()).isEqualTo("社会福祉法106条の6・同意不要");
    }

    @Test
    void a_law_silent_on_consent_is_said_to_be_silent() {
        assertThat(GroundTest.basis(Obligation.EFFORT, null).consentWords()).isEqualTo("同意は市の決まりによる");
    }
}
