package org.norishiro.protection.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.norishiro.household.PersonId;
import org.norishiro.identity.StaffId;
import org.norishiro.protection.Wish;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ExclusionTest {
    private static final Instant NOW = Instant.parse("2026-11-21T01:00:00Z");
    private static final StaffId ASKER = StaffId.next();
    private static final StaffId OTHER = StaffId.next();

    private final Exclusion exclusion =
            Exclusion.of(PersonId.next(), new KeptOut.Member(StaffId.next()), ExclusionGround.KIN, "元の夫の弟にあたる（本人から）");

    @Test
    void it_holds_from_the_moment_it_is_recorded() {
        assertThat(exclusion.holds()).isTrue();
    }

    @Test
    void asking_does_not_lift_it() {
        exclusion.askToLift(ASKER, "異動した", NOW);
        assertThat(exclusion.holds()).isTrue();
    }

    @Test
    void whoever_asked_cannot_answer() {
        exclusion.askToLift(ASKER, "異動した", NOW);
        assertThat(exclusion.mayBeAnsweredBy(ASKER)).isFalse();
        assertThatIllegalStateException().isThrownBy(() -> exclusion.lift(ASKER, NOW));
    }

    @Test
    void another_lifts_it() {
        exclusion.askToLift(ASKER, "異動した", NOW);
        exclusion.lift(OTHER, NOW);
        assertThat(exclusion.holds()).isFalse();
        assertThat(exclusion.liftedBy()).isEqualTo(OTHER);
    }

    @Test
    void nobody_lifts_it_unasked() {
        assertThat(exclusion.mayBeAnsweredBy(OTHER)).isFalse();
        assertThatIllegalStateException().isThrownBy(() -> exclusion.lift(OTHER, NOW));
    }

    @Test
    void another_may_say_that_it_goes_on_and_it_may_be_asked_again() {
        exclusion.askToLift(ASKER, "異動した", NOW);
        exclusion.keep(OTHER);
        assertThat(exclusion.wish()).isNull();
        exclusion.askToLift(ASKER, "離婚が成立し、縁が切れた", NOW);
        assertThat(exclusion.wish()).isNotNull();
    }

    @Test
    void what_is_lifted_is_not_asked_about() {
        exclusion.askToLift(ASKER, "異動した", NOW);
        exclusion.lift(OTHER, NOW);
        assertThatIllegalStateException().isThrownBy(() -> exclusion.askToLift(ASKER, "もう一度", NOW));
    }

    @Test
    void what_is_on_record_comes_back_as_it_was() {
        var id = UUID.randomUUID();
        var person = PersonId.next();
        var keptOut = new KeptOut.Member(StaffId.next());
        var wish = new Wish(ASKER, NOW, "異動した");
        var lifted = Exclusion.onRecord(id, person, keptOut, ExclusionGround.KIN, "弟", wish, OTHER, NOW, 3);
        assertThat(lifted.id()).isEqualTo(id);
        assertThat(lifted.person()).isEqualTo(person);
        assertThat(lifted.keptOut()).isEqualTo(keptOut);
        assertThat(lifted.ground()).isEqualTo(ExclusionGround.KIN);
        assertThat(lifted.words()).isEqualTo("弟");
        assertThat(lifted.wish()).isEqualTo(wish);
        assertThat(lifted.liftedBy()).isEqualTo(OTHER);
        assertThat(lifted.liftedAt()).isEqualTo(NOW);
        assertThat(lifted.version()).isEqualTo(3);
    }

    @Test
    void every_ground_is_called_something_and_but_for_the_rest_explained() {
        assertThat(ExclusionGround.values())
                .extracting(ExclusionGround::label)
                .doesNotHaveDuplicates()
                .allMatch(label -> !label.isBlank());
        assertThat(ExclusionGround.values())
                .filteredOn(ground -> ground.meaning().isEmpty())
                .containsExactly(ExclusionGround.OTHER);
    }
}
