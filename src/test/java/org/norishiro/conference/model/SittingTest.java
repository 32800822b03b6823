package org.norishiro.conference.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.norishiro.conference.BodyId;
import org.norishiro.conference.model.Sitting.NoAdoption;
import org.norishiro.identity.AgencyId;
import org.norishiro.identity.PostId;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SittingTest {
    final PostId chair = new PostId(UUID.randomUUID());
    final PostId convener = new PostId(UUID.randomUUID());
    final AgencyId secretariat = new AgencyId(UUID.randomUUID());
    final Sitting sitting = Sitting.convene(plan("第2会議室", "", LocalTime.of(15, 0)));

    @Test
    void the_chair_keeps_the_record() {
        assertThat(sitting.keptBy(chair, new AgencyId(UUID.randomUUID()))).isTrue();
    }

    @Test
    void the_convener_keeps_the_record() {
        assertThat(sitting.keptBy(convener, new AgencyId(UUID.randomUUID()))).isTrue();
    }

    @Test
    void anybody_of_the_secretariat_keeps_the_record() {
        assertThat(sitting.keptBy(new PostId(UUID.randomUUID()), secretariat)).isTrue();
    }

    @Test
    void nobody_else_keeps_the_record() {
        assertThat(sitting.keptBy(new PostId(UUID.randomUUID()), new AgencyId(UUID.randomUUID())))
                .isFalse();
    }

    @Test
    void a_sitting_is_somewhere() {
        assertThatIllegalArgumentException().isThrownBy(() -> plan(" ", "", LocalTime.of(15, 0)));
    }

    @Test
    void online_is_somewhere() {
        assertThat(plan("", "会議室URL", LocalTime.of(15, 0)).minutes()).isEqualTo(90);
    }

    @Test
    void a_sitting_ends_after_it_begins() {
        assertThatIllegalArgumentException().isThrownBy(() -> plan("第2会議室", "", LocalTime.of(13, 30)));
    }

    @Test
    void a_sitting_that_was_held_is_not_called_off() {
        sitting.hold();
        assertThatIllegalStateException().isThrownBy(sitting::callOff);
    }

    @Test
    void a_sitting_called_off_is_not_held() {
        sitting.callOff();
        assertThatIllegalStateException().isThrownBy(sitting::hold);
    }

    @Test
    void minutes_wait_until_every_item_is_closed() {
        sitting.hold();
        assertThat(sitting.lacksToAdopt(1)).contains(NoAdoption.ITEMS_STILL_OPEN);
    }

    @Test
    void minutes_of_what_was_not_held_are_not_adopted() {
        assertThat(sitting.lacksToAdopt(0)).contains(NoAdoption.NOT_HELD);
    }

    @Test
    void minutes_are_adopted_once() {
        sitting.hold();
        sitting.adoptMinutes(chair, Instant.EPOCH);
        assertThat(sitting.lacksToAdopt(0)).contains(NoAdoption.ADOPTED_ALREADY);
    }

    SittingPlan plan(String place, String online, LocalTime until) {
        return new SittingPlan(
                BodyId.next(),
                "まるごと会議 第8回",
                LocalDate.of(2026, 11, 20),
                LocalTime.of(13, 30),
                until,
                place,
                online,
                chair,
                convener,
                secretariat);
    }
}
