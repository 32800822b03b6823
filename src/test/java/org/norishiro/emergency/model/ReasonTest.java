package org.norishiro.emergency.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReasonTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "急ぎ", "急 ぎ の た め で　す　よ　ね", "倒れているらしいです"})
    void words_that_say_too_little_are_refused(String words) {
        var enough = words.equals("倒れているらしいです");
        assertThat(Reason.saysEnough(words)).isEqualTo(enough);
        if (!enough)
            assertThatThrownBy(() -> new Reason(EmergencyGround.LIFE, words))
                    .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-19,2026-11-20", // Thursday
        "2026-11-20,2026-11-24", // Friday before 勤労感謝の日
        "2026-12-28,2027-01-04", // before New Year
    })
    void it_is_looked_at_on_the_next_day_the_office_is_open(LocalDate opened, LocalDate due) {
        assertThat(ReviewDue.of(opened)).isEqualTo(due);
        assertThat(opened.plusDays(ReviewDue.daysAfter(opened))).isEqualTo(due);
    }

    @Test
    void nothing_is_opened_for_longer_than_an_hour() {
        assertThat(Length.values())
                .allSatisfy(each -> assertThat(each.minutes()).isBetween(1, 60));
    }
}
