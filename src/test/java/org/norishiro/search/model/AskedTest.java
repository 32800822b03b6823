package org.norishiro.search.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AskedTest {
    private static Asked asked(RecordKind... kinds) {
        return new Asked(List.of("受診"), Set.of(kinds), null, null, false);
    }

    @Test
    void one_letter_is_not_looked_for() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Asked(List.of("母", "𠮷"), Set.of(), null, null, false));
    }

    @Test
    void one_letter_beside_a_word_narrows_it() {
        assertThat(Asked.longEnough(List.of("母", "受診"))).isTrue();
    }

    @Test
    void no_kind_is_every_kind() {
        assertThat(asked().texts()).contains("PERSON", "NOTE", "REFERRAL_SHOWN", "CONSULTATION", "AGENDA_PAPER");
    }

    @Test
    void a_kind_has_all_its_texts() {
        assertThat(asked(RecordKind.NOTE).texts()).containsExactlyInAnyOrder("NOTE", "ASSESSMENT", "ISSUE");
    }
}
