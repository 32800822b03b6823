package org.norishiro.protection.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.norishiro.household.PersonId;
import org.norishiro.identity.StaffId;

class AddressReleaseTest {
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private static final StaffId YAMADA = new StaffId(UUID.randomUUID());
    private static final StaffId SATO = new StaffId(UUID.randomUUID());
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final Instant LATE = Instant.parse("2026-11-20T14:59:59Z");

    private static AddressRelease asked(String receiver) {
        var measure = new AddressMeasure(UUID.randomUUID(), MeasureKind.PROVISIONAL, "", DAY, DAY, null, "元の夫", "");
        var protection = AddressProtection.of(new PersonId(UUID.randomUUID()), measure, LATE);
        return AddressRelease.asked(protection, receiver, YAMADA, "捜索願を出す", LATE);
    }

    private final AddressRelease waiting = asked("架空警察署");

    @Test
    void a_sheet_is_for_somebody() {
        assertThatIllegalArgumentException().isThrownBy(() -> asked(" "));
    }

    @Test
    void whoever_asked_does_not_release_it() {
        assertThat(waiting.mayBeAnsweredBy(YAMADA)).isFalse();
        assertThatIllegalStateException().isThrownBy(() -> waiting.released(YAMADA, LATE));
    }

    @Test
    void it_holds_on_the_day_of_its_release_in_japan_and_no_longer() {
        var released = waiting.released(SATO, LATE);
        assertThat(waiting.holdsOn(DAY, JAPAN)).isFalse();
        assertThat(released.holdsOn(DAY, JAPAN)).isTrue();
        assertThat(released.holdsOn(DAY.plusDays(1), JAPAN)).isFalse();
        assertThat(released.end().holdsOn(DAY, JAPAN)).isFalse();
    }

    @Test
    void it_is_answered_once_and_ended_once() {
        var released = waiting.released(SATO, LATE);
        assertThatIllegalStateException().isThrownBy(() -> released.released(SATO, LATE));
        var declined = waiting.end();
        assertThatIllegalStateException().isThrownBy(() -> declined.released(SATO, LATE));
        assertThatIllegalStateException().isThrownBy(declined::end);
    }
}
