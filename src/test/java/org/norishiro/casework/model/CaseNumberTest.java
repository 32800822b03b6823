package org.norishiro.casework.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.norishiro.calendar.FiscalYear;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CaseNumberTest {
    @Test
    void a_number_names_its_fiscal_year() {
        assertThat(new CaseNumber(new FiscalYear(2026), 12)).hasToString("R8-0012");
    }

    @Test
    void ten_thousand_cases_in_a_year_still_have_numbers() {
        assertThat(new CaseNumber(new FiscalYear(2026), 12345)).hasToString("R8-12345");
    }
}
