package org.norishiro.directory.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.norishiro.directory.model.Coordinates.Reading;

class CoordinatesTest {
    private static String wrong(String latitude, String longitude) {
        return Coordinates.read(latitude, longitude) instanceof Reading.Wrong(var why) ? why : "not wrong";
    }

    @Test
    void every_digit_is_kept() {
        assertThat(Coordinates.read("34.33048792443162", "134.0526068601177"))
                .isEqualTo(new Reading.At(new Coordinates("34.33048792443162", "134.0526068601177")));
    }

    @Test
    void nothing_said_is_not_wrong() {
        assertThat(Coordinates.read("", "")).isEqualTo(new Reading.Unsaid());
    }

    @Test
    void one_without_the_other_is_wrong() {
        assertThat(wrong("34.3", "")).contains("どちらか");
    }

    @Test
    void words_are_wrong() {
        assertThat(wrong("北緯34度", "東経134度")).contains("数字ではありません");
    }

    @Test
    void the_other_way_round_is_noticed() {
        assertThat(wrong("134.05", "34.33")).contains("逆");
    }

    @Test
    void a_place_abroad_is_wrong() {
        assertThat(wrong("0", "0")).contains("日本の外");
    }
}
