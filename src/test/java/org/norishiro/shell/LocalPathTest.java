package org.norishiro.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LocalPathTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/",
                "//example.org",
                "/\\example.org",
                "javascript:alert(1)",
                "",
                "/a\r\nSet-Cookie: x"
            })
    void nothing_leads_out_of_the_program(String path) {
        assertThat(LocalPath.or(path, "/today")).isEqualTo("/today");
    }

    @Test
    void an_address_of_ours_is_taken() {
        assertThat(LocalPath.or("/cases/1?draft=use#note", "/today")).isEqualTo("/cases/1?draft=use#note");
    }

    @Test
    void in_a_header_it_is_plain_ascii() {
        assertThat(LocalPath.encoded("/cases?q=架空&page=2#note\r\n"))
                .isEqualTo("/cases?q=%E6%9E%B6%E7%A9%BA&page=2#note%0D%0A");
    }
}
