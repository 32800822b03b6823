package org.norishiro.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MailAddressTest {
    @ParameterizedTest
    @ValueSource(strings = {"madoguchi@hellowork.example", " soudan@npo.example.jp ", "a+b_c@x-y.example"})
    void an_address_is_read_as_it_is_typed(String typed) {
        assertThat(MailAddress.read(typed)).contains(new MailAddress(typed.strip()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "madoguchi",
                "madoguchi@",
                "@example.jp",
                "a@b",
                "a@example.jp, b@example.jp",
                "窓口@example.jp",
                "a@example.jp\nBcc: b@example.jp",
                "窓口 <a@example.jp>"
            })
    void what_is_no_single_address_is_none(String typed) {
        assertThat(MailAddress.read(typed)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new MailAddress(typed));
    }

    @Test
    void an_address_is_at_most_254_characters_long() {
        var host = "@" + "a".repeat(60) + "." + "b".repeat(60) + "." + "c".repeat(60) + ".jp";
        var longest = "m".repeat(64) + host;
        assertThat(MailAddress.read(longest + "x".repeat(254 - longest.length())))
                .isPresent();
        assertThat(MailAddress.read(longest + "x".repeat(255 - longest.length())))
                .isEmpty();
    }

    @Test
    void shown_it_tells_one_letter_and_where_it_is() {
        assertThat(new MailAddress("madoguchi@Hellowork.example")).hasToString("m****@hellowork.example");
    }
}
