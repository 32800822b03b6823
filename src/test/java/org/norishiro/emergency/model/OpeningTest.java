package org.norishiro.emergency.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OpeningTest {
    private static final LocalDateTime AT = LocalDateTime.of(2026, 11, 20, 18, 0);
    private static final LocalDate DUE = LocalDate.of(2026, 11, 24);
    private static final Opening.Review LOOKED_AT = new Opening.Review(Verdict.RIGHT, "", "岡部", AT.plusDays(4));

    private static Opening opening(boolean mine, Opening.@Nullable Review review) {
        return new Opening(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "R8-0001",
                mine,
                "水野",
                "架空市 福祉課",
                "主査",
                EmergencyGround.LIFE,
                "室内で倒れているのが窓から見える",
                AT,
                AT.plusMinutes(60),
                null,
                false,
                DUE,
                2,
                0,
                review);
    }

    @Test
    void it_waits_for_another_than_who_opened_it() {
        assertThat(opening(false, null).awaitsMe()).isTrue();
        assertThat(opening(true, null).awaitsMe()).isFalse();
    }

    @Test
    void once_looked_at_it_waits_for_nobody() {
        assertThat(opening(false, LOOKED_AT).awaitsMe()).isFalse();
    }

    @Test
    void it_is_overdue_from_the_day_after_it_was_due() {
        assertThat(opening(false, null).overdue(DUE)).isFalse();
        assertThat(opening(false, null).overdue(DUE.plusDays(1))).isTrue();
        assertThat(opening(false, LOOKED_AT).overdue(DUE.plusDays(1))).isFalse();
    }

    @Test
    void everything_to_choose_from_is_called_something() {
        assertThat(EmergencyGround.values())
                .allSatisfy(each -> assertThat(each.label()).isNotBlank())
                .allSatisfy(each -> assertThat(each.hint()).isNotBlank());
        assertThat(Verdict.values()).allSatisfy(each -> assertThat(each.label()).isNotBlank());
        assertThat(Length.HALF.label()).isEqualTo("30分");
    }
}
