package org.norishiro.guest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SlipCodeTest {
    @ParameterizedTest
    @ValueSource(strings = {"K7MQ2XRD", "k7mq-2xrd", "Ｋ７ＭＱ－２ＸＲＤ", " K7MQ 2XRD ", "K7MQー2XRD"})
    void it_is_read_in_any_width_and_case(String typed) {
        assertThat(SlipCode.read(typed)).contains(new SlipCode("K7MQ2XRD"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "K7MQ2XR", "K7MQ2XRDD", "K7MQ2XR0", "K7MQ2XRI", "あいうえおかきく"})
    void what_is_never_printed_is_no_code(String typed) {
        assertThat(SlipCode.read(typed)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new SlipCode(typed));
    }

    @Test
    void it_is_printed_with_a_stroke_and_read_again() {
        var code = SlipCode.next();
        assertThat(code.printed()).matches("....-....");
        assertThat(SlipCode.read(code.printed())).contains(code);
    }

    @Test
    void no_two_are_alike() {
        assertThat(Stream.generate(SlipCode::next).limit(1000).distinct()).hasSize(1000);
    }
}
