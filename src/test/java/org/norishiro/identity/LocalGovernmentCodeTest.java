package org.norishiro.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.norishiro.identity.model.LocalGovernmentCode;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LocalGovernmentCodeTest {
    /** 札幌市, 千代田区, 横浜市, 大阪市, 那覇市 as published by the ministry. */
    @ParameterizedTest
    @ValueSource(strings = {"011002", "131016", "141003", "271004", "472018"})
    void published_codes_fit(String code) {
        assertThat(new LocalGovernmentCode(code).digits()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"131017", "113016", "011020"})
    void a_mistyped_code_is_refused_with_the_digit_that_would_fit(String code) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LocalGovernmentCode(code))
                .withMessageContaining("検査数字");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "13101", "1310166", "１３１０１６", "13101X"})
    void anything_but_six_digits_is_refused(String code) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LocalGovernmentCode(code))
                .withMessageContaining("6桁");
    }
}
