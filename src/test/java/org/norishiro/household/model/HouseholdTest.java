package org.norishiro.household.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.norishiro.household.PersonId;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HouseholdTest {
    static final LocalDate BEFORE = LocalDate.of(2025, 4, 1);
    static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    final PersonId mother = PersonId.next();
    final Household household = Household.found(new HouseholdFacts("架空 ハナ 世帯", "", "", "", ""));

    @Test
    void whoever_joined_is_a_member() {
        household.join(mother, "母", true, BEFORE);
        assertThat(household.membersOn(TODAY)).extracting(Membership::person).containsExactly(mother);
    }

    @Test
    void nobody_belongs_to_a_household_before_having_joined() {
        household.join(mother, "母", true, TODAY);
        assertThat(household.membersOn(BEFORE)).isEmpty();
    }

    @Test
    void nobody_belongs_to_the_same_household_twice() {
        household.join(mother, "母", true, null);
        assertThatIllegalStateException().isThrownBy(() -> household.join(mother, "母", true, null));
    }

    @Test
    void whoever_left_is_no_member_from_that_day() {
        household.join(mother, "母", true, BEFORE);
        household.leave(household.memberships().getFirst().id(), TODAY);
        assertThat(household.membersOn(TODAY)).isEmpty();
    }

    @Test
    void whoever_left_was_a_member_until_then() {
        household.join(mother, "母", true, BEFORE);
        household.leave(household.memberships().getFirst().id(), TODAY);
        assertThat(household.membersOn(TODAY.minusDays(1))).hasSize(1);
    }

    @Test
    void whoever_left_may_come_back() {
        household.join(mother, "母", true, BEFORE);
        household.leave(household.memberships().getFirst().id(), TODAY);
        household.join(mother, "母", true, TODAY);
        assertThat(household.memberships()).hasSize(2);
    }

    @Test
    void nobody_leaves_before_having_joined() {
        household.join(mother, "母", true, TODAY);
        var membership = household.memberships().getFirst().id();
        assertThatIllegalArgumentException().isThrownBy(() -> household.leave(membership, BEFORE));
    }

    @Test
    void that_nobody_is_the_key_person_is_a_fact_of_its_own() {
        household.name(new KeyPerson.None("親族は遠方"));
        assertThat(household.keyPerson()).isEqualTo(new KeyPerson.None("親族は遠方"));
    }

    @Test
    void a_new_household_has_not_been_asked_for_its_key_person() {
        assertThat(household.keyPerson()).isEqualTo(new KeyPerson.NotAsked());
    }
}
