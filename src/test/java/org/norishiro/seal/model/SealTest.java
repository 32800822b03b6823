package org.norishiro.seal.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.norishiro.casework.CaseId;
import org.norishiro.identity.StaffId;

class SealTest {
    private static final Instant NOW = Instant.parse("2026-11-02T01:00:00Z");
    private static final StaffId YAMADA = StaffId.next();
    private static final StaffId KOBAYASHI = StaffId.next();

    private static Seal seal() {
        return new Seal(UUID.randomUUID(), new Sealed.OfCase(CaseId.next()), "加害者の親族が課にいる", NOW, null, false, 0);
    }

    @Test
    void opening_takes_one_who_asks_and_another_who_answers() {
        var asked = seal().askedToLift(YAMADA, "異動した", NOW);
        assertThatIllegalStateException().isThrownBy(() -> asked.lifted(YAMADA));
        assertThat(asked.lifted(KOBAYASHI).lifted()).isTrue();
    }

    @Test
    void it_is_asked_about_once_at_a_time_and_may_stay_sealed() {
        var asked = seal().askedToLift(YAMADA, "異動した", NOW);
        assertThatIllegalStateException().isThrownBy(() -> asked.askedToLift(KOBAYASHI, "異動した", NOW));
        assertThat(asked.kept(KOBAYASHI).wish()).isNull();
        assertThatIllegalStateException().isThrownBy(() -> seal().lifted(KOBAYASHI));
    }

    @Test
    void naming_a_reader_takes_two_besides_the_one_named() {
        var sato = StaffId.next();
        var named = SealReader.named(seal(), sato, "担当を引き継ぐ", YAMADA);
        assertThat(named.reads()).isFalse();
        assertThatIllegalStateException().isThrownBy(() -> named.agreed(YAMADA));
        assertThatIllegalStateException().isThrownBy(() -> named.agreed(sato));
        assertThat(named.agreed(KOBAYASHI).reads()).isTrue();
        assertThat(named.end().waits()).isFalse();
    }
}
