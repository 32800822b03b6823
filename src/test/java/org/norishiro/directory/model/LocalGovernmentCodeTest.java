package org.norishiro.directory.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.norishiro.directory.model.LocalGovernmentCode.Reading;

class LocalGovernmentCodeTest {
    private static Reading sound(String digits) {
        return new Reading.Sound(new LocalGovernmentCode(digits));
    }

    @Test
    void six_digits_that_fit_are_a_code() {
        assertThat(LocalGovernmentCode.read("372013")).isEqualTo(sound("372013"));
    }

    @Test
    void a_sum_below_eleven_has_its_check_too() {
        assertThat(LocalGovernmentCode.read("010006")).isEqualTo(sound("010006"));
    }

    @Test
    void five_digits_get_their_check() {
        assertThat(LocalGovernmentCode.read("37201")).isEqualTo(sound("372013"));
    }

    @Test
    void a_nought_that_fell_off_a_five_digit_code_is_put_back() {
        assertThat(LocalGovernmentCode.read("1100")).isEqualTo(sound("011002"));
    }

    @Test
    void a_nought_that_fell_off_a_six_digit_code_is_put_back() {
        assertThat(LocalGovernmentCode.read("62014")).isEqualTo(sound("062014"));
    }

    @Test
    void of_a_wrong_check_the_right_code_is_told() {
        assertThat(LocalGovernmentCode.read("011010"))
                .isEqualTo(new Reading.WrongCheck(new LocalGovernmentCode("011011")));
    }

    @Test
    void words_are_no_code() {
        assertThat(LocalGovernmentCode.read("高松市")).isEqualTo(new Reading.NoCode());
    }

    @Test
    void there_is_no_forty_eighth_prefecture() {
        assertThat(LocalGovernmentCode.read("4820")).isEqualTo(sound("048208"));
        assertThat(LocalGovernmentCode.read("99999")).isEqualTo(new Reading.NoCode());
    }
}
