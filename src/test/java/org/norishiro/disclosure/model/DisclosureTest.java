package org.norishiro.disclosure.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.norishiro.casework.CaseId;
import org.norishiro.gate.Basis;
import org.norishiro.gate.FieldClass;
import org.norishiro.gate.Grounds;
import org.norishiro.identity.AgencyId;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DisclosureTest {
    private static final Instant END = Instant.parse("2026-11-30T15:00:00Z");
    private static final AgencyId CLINIC = new AgencyId(UUID.randomUUID());

    private static Disclosure of(Set<FieldClass> classes) {
        var terms = new Terms(new Grounds(Basis.CONSENT, "", ""), "受診の同行", LocalDate.of(2026, 11, 30));
        return Disclosure.decided(CaseId.next(), CLINIC, null, classes, terms);
    }

    @Test
    void who_it_is_about_goes_with_every_other_kind_of_facts() {
        assertThat(of(Set.of(FieldClass.HEALTH)).classes())
                .containsExactlyInAnyOrder(FieldClass.BASIC, FieldClass.HEALTH);
    }

    @Test
    void nothing_is_no_disclosure() {
        assertThatIllegalArgumentException().isThrownBy(() -> of(Set.of()));
    }

    @Test
    void it_works_until_its_end_and_not_at_it() {
        var line = new DisclosureRegister.Line(
                UUID.randomUUID(),
                CLINIC,
                null,
                List.of(FieldClass.BASIC),
                Basis.CONSENT,
                "",
                "",
                "受診の同行",
                "",
                END.minusSeconds(60),
                LocalDate.of(2026, 11, 30),
                END,
                "");
        assertThat(line.inForceAt(END.minusMillis(1))).isTrue();
        assertThat(line.inForceAt(END)).isFalse();
    }

    @Test
    void every_strength_of_a_duty_is_called_something() {
        assertThat(ReportingDuty.Strength.values())
                .allSatisfy(each -> assertThat(each.label()).isNotBlank());
    }
}
