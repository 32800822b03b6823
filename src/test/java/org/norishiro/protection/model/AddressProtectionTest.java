package org.norishiro.protection.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.norishiro.household.PersonId;
import org.norishiro.identity.StaffId;
import org.norishiro.protection.Wish;

class AddressProtectionTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);
    private static final Instant NOW = Instant.parse("2026-11-02T01:00:00Z");
    private static final StaffId YAMADA = StaffId.next();
    private static final StaffId KOBAYASHI = StaffId.next();

    private static AddressMeasure measure(MeasureKind kind, String authority, @Nullable LocalDate until) {
        return new AddressMeasure(UUID.randomUUID(), kind, authority, DAY, DAY, until, "元の夫", "本人から");
    }

    private static AddressProtection provisional() {
        return AddressProtection.of(PersonId.next(), measure(MeasureKind.PROVISIONAL, "", null), NOW);
    }

    @Test
    void it_holds_from_the_application_on_without_any_decision() {
        assertThat(provisional().holds()).isTrue();
        assertThat(provisional().since()).isEqualTo(DAY);
    }

    @Test
    void a_measure_that_was_granted_names_who_granted_it_and_its_end() {
        assertThatIllegalArgumentException().isThrownBy(() -> measure(MeasureKind.MEASURE, "", DAY.plusYears(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> measure(MeasureKind.MEASURE, "架空市 市民課", null));
    }

    @Test
    void an_address_is_protected_from_somebody() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new AddressMeasure(UUID.randomUUID(), MeasureKind.PROVISIONAL, "", DAY, DAY, null, " ", ""));
    }

    @Test
    void what_rests_on_no_decision_is_explained() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new AddressMeasure(UUID.randomUUID(), MeasureKind.OTHER, "", DAY, DAY, null, "元の夫", ""));
    }

    @Test
    void the_decision_on_an_application_is_asked_for_after_a_month() {
        assertThat(provisional().reviewOn()).isEqualTo(DAY.plusDays(30));
    }

    @Test
    void a_renewal_moves_the_review_and_leaves_what_was_before_on_record() {
        var protection = provisional();
        protection.restOn(measure(MeasureKind.MEASURE, "架空市 市民課", DAY.plusYears(1)));
        assertThat(protection.reviewOn()).isEqualTo(DAY.plusYears(1));
        assertThat(protection.measures()).hasSize(2);
        assertThat(protection.current().kind()).isEqualTo(MeasureKind.MEASURE);
    }

    @Test
    void ending_takes_two_people() {
        var protection = provisional();
        protection.askToEnd(YAMADA, "転居した", NOW);
        assertThatIllegalStateException().isThrownBy(() -> protection.end(YAMADA, NOW));
        protection.end(KOBAYASHI, NOW);
        assertThat(protection.holds()).isFalse();
        assertThatIllegalStateException()
                .isThrownBy(() -> protection.restOn(measure(MeasureKind.PROVISIONAL, "", null)));
    }

    @Test
    void the_answer_may_be_that_it_goes_on() {
        var protection = provisional();
        protection.askToEnd(YAMADA, "転居した", NOW);
        protection.keep(KOBAYASHI);
        assertThat(protection.wish()).isNull();
        assertThat(protection.holds()).isTrue();
    }

    @Test
    void naming_another_who_knows_it_takes_two_besides_the_one_named() {
        var sato = StaffId.next();
        var named = AddressKnower.named(UUID.randomUUID(), sato, "訪問を受け持つ", YAMADA);
        assertThat(named.knows()).isFalse();
        assertThatIllegalStateException().isThrownBy(() -> named.agreed(YAMADA));
        assertThatIllegalStateException().isThrownBy(() -> named.agreed(sato));
        assertThat(named.agreed(KOBAYASHI).knows()).isTrue();
        assertThat(named.agreed(KOBAYASHI).end().knows()).isFalse();
    }

    @Test
    void what_is_on_record_comes_back_as_it_was() {
        var id = UUID.randomUUID();
        var person = PersonId.next();
        var measure = measure(MeasureKind.PROVISIONAL, "", null);
        var wish = new Wish(YAMADA, NOW, "転居した");
        var ended =
                AddressProtection.onRecord(id, person, List.of(measure), NOW, wish, KOBAYASHI, NOW.plusSeconds(9), 7);
        assertThat(ended.id()).isEqualTo(id);
        assertThat(ended.person()).isEqualTo(person);
        assertThat(ended.measures()).containsExactly(measure);
        assertThat(ended.recordedAt()).isEqualTo(NOW);
        assertThat(ended.wish()).isEqualTo(wish);
        assertThat(ended.endedBy()).isEqualTo(KOBAYASHI);
        assertThat(ended.endedAt()).isEqualTo(NOW.plusSeconds(9));
        assertThat(ended.version()).isEqualTo(7);
        assertThat(ended.holds()).isFalse();
    }

    @Test
    void whoever_was_named_at_the_recording_knows_it_and_waits_for_nobody() {
        var first = AddressKnower.first(UUID.randomUUID(), KOBAYASHI, YAMADA);
        assertThat(first.knows()).isTrue();
        assertThat(first.waits()).isFalse();
        assertThat(first.mayBeAnsweredBy(StaffId.next())).isFalse();
    }

    @Test
    void a_naming_that_was_declined_waits_no_more() {
        var declined = AddressKnower.named(UUID.randomUUID(), KOBAYASHI, "訪問を受け持つ", YAMADA)
                .end();
        assertThat(declined.waits()).isFalse();
        assertThatIllegalStateException().isThrownBy(declined::end);
    }

    @Test
    void every_kind_of_measure_is_called_something_and_explained() {
        assertThat(MeasureKind.values())
                .extracting(MeasureKind::label)
                .doesNotHaveDuplicates()
                .allMatch(s -> !s.isBlank());
        assertThat(MeasureKind.values()).extracting(MeasureKind::meaning).allMatch(s -> !s.isBlank());
    }
}
