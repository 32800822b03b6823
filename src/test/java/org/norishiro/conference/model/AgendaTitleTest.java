package org.norishiro.conference.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.norishiro.calendar.PartialDate;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AgendaTitleTest {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @Test
    void two_are_named_by_their_ages() {
        var born = List.of(PartialDate.on(LocalDate.of(1943, 5, 3)), PartialDate.inYear(1964));
        assertThat(AgendaTitle.suggested(born, TODAY)).isEqualTo("80代と60代の二人世帯");
    }

    @Test
    void three_are_named_in_order() {
        var born = List.of(PartialDate.inYear(1940), PartialDate.inYear(1950), PartialDate.inYear(1980));
        assertThat(AgendaTitle.suggested(born, TODAY)).isEqualTo("80代・70代・40代の三人世帯");
    }

    @Test
    void an_age_nobody_asked_for_is_said_to_be_unknown() {
        assertThat(AgendaTitle.suggested(List.of(PartialDate.notAsked()), TODAY))
                .isEqualTo("年齢未確認のひとり世帯");
    }

    @Test
    void a_title_with_a_name_in_it_is_found_out() {
        assertThat(AgendaTitle.nameIn("ハナさんの世帯", List.of("架空 ハナ", "ハナ"))).contains("ハナ");
    }

    @Test
    void a_title_without_a_name_is_clean() {
        assertThat(AgendaTitle.nameIn("80代と60代の二人世帯", List.of("架空 ハナ", "ハナ"))).isEmpty();
    }
}
