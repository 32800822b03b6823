package org.norishiro.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.norishiro.identity.StaffId;

class WishTest {
    private static final StaffId YAMADA = new StaffId(UUID.randomUUID());
    private static final StaffId SATO = new StaffId(UUID.randomUUID());
    private static final Instant FRIDAY_NIGHT_IN_JAPAN = Instant.parse("2026-11-20T14:59:00Z");

    private final Wish wish = Wish.asked(null, YAMADA, FRIDAY_NIGHT_IN_JAPAN, "異動した");

    @Test
    void one_waits_at_a_time() {
        assertThatIllegalStateException().isThrownBy(() -> Wish.asked(wish, SATO, FRIDAY_NIGHT_IN_JAPAN, "わたしも"));
    }

    @Test
    void whoever_asked_is_not_the_second() {
        assertThat(wish.mayBeAnsweredBy(YAMADA)).isFalse();
        assertThatIllegalStateException().isThrownBy(() -> wish.answeredBy(YAMADA));
        assertThat(wish.answeredBy(SATO)).isEqualTo(SATO);
    }

    @Test
    void an_answer_is_expected_three_business_days_later() {
        // over a weekend and 勤労感謝の日, by the day in Japan
        assertThat(wish.answerBy(ZoneId.of("Asia/Tokyo"))).isEqualTo(LocalDate.of(2026, 11, 26));
    }
}
