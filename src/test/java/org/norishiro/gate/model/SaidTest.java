package org.norishiro.gate.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.norishiro.gate.model.ConsentFixture.AGENCY;
import static org.norishiro.gate.model.ConsentFixture.TODAY;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.norishiro.gate.ConsentState;
import org.norishiro.gate.FieldClass;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SaidTest {
    private static final Set<FieldClass> NAME = Set.of(FieldClass.BASIC);
    private static final Period FROM_TODAY = new Period(TODAY, null);

    @Test
    void a_name_at_least_must_be_known_to_whoever_is_told() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Terms(Set.of(AGENCY), Set.of(), Set.of(FieldClass.HEALTH), "受診", FROM_TODAY));
        assertThat(Terms.withTheName(List.of(FieldClass.HEALTH)))
                .containsExactlyInAnyOrder(FieldClass.BASIC, FieldClass.HEALTH);
    }

    @Test
    void it_says_to_whom_and_for_what() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Terms(Set.of(), Set.of(), NAME, "受診", FROM_TODAY));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Terms(Set.of(AGENCY), Set.of(), NAME, " ", FROM_TODAY));
    }

    @Test
    void it_does_not_end_before_it_begins() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Period(TODAY, TODAY.minusDays(1)));
        assertThat(new Period(TODAY, TODAY).overOn(TODAY)).isFalse();
    }

    @Test
    void said_aloud_it_needs_somebody_who_heard_it() {
        var terms = ConsentFixture.terms(TODAY, null);
        assertThatIllegalArgumentException().isThrownBy(() -> Said.Given.by(terms, Giver.thePerson(), Means.ORAL, ""));
        assertThat(Said.Given.by(terms, Giver.thePerson(), Means.ORAL, "森").witness())
                .isEqualTo("森");
    }

    @Test
    void who_gives_it_for_another_shows_by_what_right() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Giver("架空 光男", OnBehalf.ADULT_GUARDIAN, ""));
        assertThat(new Giver("架空 光男", OnBehalf.ADULT_GUARDIAN, "登記事項証明書").onBehalf())
                .isEqualTo(OnBehalf.ADULT_GUARDIAN);
    }

    @Test
    void a_no_says_why() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Said.Declined(ConsentState.REFUSED, ""));
        assertThatIllegalArgumentException().isThrownBy(() -> new Said.Declined(ConsentState.GIVEN, "はい"));
    }

    @Test
    void somebody_withdraws() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Said.Withdrawn("", "", TODAY));
    }

    @Test
    void the_person_speaks_for_themselves_on_no_other_ground() {
        assertThat(Giver.thePerson()).isEqualTo(new Giver(Giver.THE_PERSON, null, ""));
    }

    @Test
    void what_is_said_tells_where_the_consent_stands() {
        assertThat(new Said.Withdrawn("本人", "", TODAY).state()).isEqualTo(ConsentState.WITHDRAWN);
        assertThat(new Said.Declined(ConsentState.UNOBTAINABLE, "意識がない").state())
                .isEqualTo(ConsentState.UNOBTAINABLE);
    }

    @ParameterizedTest
    @EnumSource
    void only_what_is_said_aloud_needs_a_witness(Means means) {
        assertThat(means.needsWitness()).isEqualTo(means == Means.ORAL);
    }
}
