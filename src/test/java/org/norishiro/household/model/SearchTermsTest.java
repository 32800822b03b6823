package org.norishiro.household.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** How words are folded is told in {@code FoldingModuleTest}. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SearchTermsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @Test
    void words_are_looked_for_one_by_one() {
        assertThat(SearchTerms.of("架空　ハナ", TODAY).words()).containsExactly("架空", "ハナ");
    }

    @Test
    void a_birth_date_is_looked_for_as_such() {
        var terms = SearchTerms.of("S18.5.3", TODAY);
        assertThat(terms.born()).isNotNull();
        assertThat(terms.born().display()).isEqualTo("昭和18年5月3日");
    }

    @Test
    void marks_alone_are_nothing_to_look_for() {
        assertThat(SearchTerms.of(" ・％ ", TODAY).blank()).isTrue();
    }
}
