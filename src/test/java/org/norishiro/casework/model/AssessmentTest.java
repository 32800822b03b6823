package org.norishiro.casework.model;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.norishiro.casework.CaseId;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AssessmentTest {
    @Test
    void a_view_needs_its_ground() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Assessment.sign(CaseId.next(), null, "火の始末があやしい", "", "受診を先に", null));
    }

    @Test
    void a_view_says_what_follows_from_it() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Assessment.sign(CaseId.next(), null, "火の始末があやしい", "10月の小火", " ", null));
    }
}
