package org.norishiro.gate.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.norishiro.gate.ScanFlaw;
import org.norishiro.gate.ScanKind;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ScanKindTest {
    @ParameterizedTest
    @CsvSource({"PDF,application/pdf,pdf", "JPEG,image/jpeg,jpg", "PNG,image/png,png"})
    void a_scan_is_given_out_as_what_it_is(ScanKind kind, String mediaType, String ending) {
        assertThat(kind.mediaType()).isEqualTo(mediaType);
        assertThat(kind.ending()).isEqualTo(ending);
    }

    @ParameterizedTest
    @EnumSource
    void a_file_that_is_not_taken_in_is_told_why(ScanFlaw flaw) {
        assertThat(flaw.sentence()).endsWith("。");
    }

    @Test
    void every_ground_to_consent_for_another_is_called_something() {
        assertThat(OnBehalf.values())
                .extracting(OnBehalf::label)
                .doesNotHaveDuplicates()
                .allMatch(s -> !s.isBlank());
    }
}
