package org.norishiro.guest.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SecretTest {
    @Test
    void a_link_holds_256_bits_that_no_other_has() {
        var secrets = Stream.generate(Secret::next).limit(1000).toList();
        assertThat(secrets).allSatisfy(secret -> assertThat(secret.text()).hasSize(43));
        assertThat(secrets).doesNotHaveDuplicates();
    }

    @Test
    void what_is_kept_of_it_does_not_tell_it() {
        var secret = Secret.next();
        assertThat(secret.hash()).hasSize(32).isNotEqualTo(secret.text().getBytes());
    }

    @Test
    void neither_stands_in_a_log() {
        assertThat(Secret.next()).hasToString("Secret[…]");
        assertThat(OneTimeCode.next()).hasToString("OneTimeCode[…]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "referral", "../../etc/passwd", "あああああああああああああああああああああああああああああああああああああああああああ"})
    void what_is_no_secret_is_not_looked_for(String text) {
        assertThat(Secret.read(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"012345", "０１２３４５", "012 345", "012-345"})
    void a_code_is_read_in_any_width(String typed) {
        assertThat(OneTimeCode.read(typed)).contains(new OneTimeCode("012345"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345", "1234567", "abcdef"})
    void a_code_has_six_digits(String typed) {
        assertThat(OneTimeCode.read(typed)).isEmpty();
    }

    @Test
    void the_same_code_of_another_link_is_another() {
        var code = new OneTimeCode("123456");
        assertThat(code.hash(Secret.next())).isNotEqualTo(code.hash(Secret.next()));
    }
}
