package org.norishiro.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;

@DisplayNameGeneration(ReplaceUnderscores.class)
class KeptPasswordTest {
    private final PasswordEncoder kept = new SecurityConfiguration().passwordEncoder();

    @Test
    void a_password_is_kept_so_that_trying_another_costs_memory_and_time() {
        assertThat(kept.encode("norishiro")).startsWith("$argon2id$v=19$m=16384,t=2,p=1$");
    }

    @Test
    void only_the_same_password_fits_what_was_kept() {
        var hash = kept.encode("norishiro");
        assertThat(kept.matches("norishiro", hash)).isTrue();
        assertThat(kept.matches("Norishiro", hash)).isFalse();
    }

    @Test
    void two_who_have_the_same_password_keep_it_differently() {
        assertThat(kept.encode("norishiro")).isNotEqualTo(kept.encode("norishiro"));
    }
}
