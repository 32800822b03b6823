package org.norishiro.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norishiro.ModuleWorld;
import org.norishiro.World;
import org.norishiro.household.SamePersonWorld;
import org.norishiro.household.SamePersonWorld.PersonRecord;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 同意 and 名寄せ: a no on one record is not overruled by a yes on another, and a yes is lent to no other record. */
@ModuleWorld
class SamenessLendsNoConsentTest {
    @Autowired
    World world;

    @Autowired
    SamePersonWorld same;

    @Autowired
    ConsentWorld consents;

    @Autowired
    Consents standing;

    @Autowired
    JdbcClient sql;

    private PersonRecord one;
    private PersonRecord other;

    @BeforeEach
    void two_records() {
        one = same.record("ハナ", "");
        other = same.record("花", "");
        same.team("hokubu", one);
        same.team("hokubu", other);
    }

    private void disclose(PersonRecord of) {
        same.write(
                """
                        insert into disclosure (id, case_id, agency_id, person_id, classes, basis, purpose, valid_until, ends_at)
                        values (gen_random_uuid(), ?, ?, ?, array['BASIC', 'HEALTH']::field_class[], 'CONSENT', '受診', current_date + 9, 'infinity')""",
                of.about().value(),
                world.agency("hokubu").value(),
                of.person().value());
    }

    private void isRefused(PersonRecord of) {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> disclose(of))
                .withStackTraceContaining("no consent covers it");
    }

    private boolean shown(PersonRecord whom) {
        return world.count(
                        "mori",
                        "select count(*) from person where id = ?",
                        whom.person().value())
                == 1;
    }

    private ConsentState stands(PersonRecord of) {
        return world.together(
                        "yamada", () -> standing.latestOf(List.of(of.person().value())))
                .getFirst()
                .state();
    }

    private void withdrawn(PersonRecord of) {
        UUID given = consents.give(of.person(), "hokubu");
        consents.withdraw("yamada", given, consents.today());
    }

    @Test
    void a_consent_on_one_record_carries_nothing_about_the_other() {
        consents.give(one.person(), "hokubu");
        same.say("yamada", one, other);
        isRefused(other);
        disclose(one);
        assertThat(shown(one)).isTrue();
        assertThat(shown(other)).isFalse();
    }

    @Test
    void what_rests_on_it_ends_when_the_other_record_turns_out_to_say_no() {
        consents.give(one.person(), "hokubu");
        disclose(one);
        withdrawn(other);
        assertThat(shown(one)).isTrue();

        same.say("yamada", one, other);
        assertThat(shown(one)).isFalse();
        isRefused(one);
        assertThat(stands(one)).isEqualTo(ConsentState.ASK_AGAIN);

        same.undo("kobayashi", one, other);
        assertThat(shown(one)).isFalse();
        disclose(one);
        assertThat(shown(one)).isTrue();
        assertThat(stands(one)).isEqualTo(ConsentState.GIVEN);
    }

    @Test
    void a_no_said_later_on_the_other_record_ends_it_too() {
        consents.give(one.person(), "hokubu");
        same.say("yamada", one, other);
        disclose(one);
        withdrawn(other);
        assertThat(shown(one)).isFalse();
        isRefused(one);
    }

    @Test
    void a_refusal_in_words_is_a_no_to_everything() {
        consents.give(one.person(), "hokubu");
        same.say("yamada", one, other);
        same.write(
                "insert into consent (id, person_id, state, reason, on_date) values (gen_random_uuid(), ?, 'REFUSED', '知られたくない', current_date)",
                other.person().value());
        isRefused(one);
        assertThat(stands(one)).isEqualTo(ConsentState.ASK_AGAIN);
    }

    @Test
    void the_last_word_on_each_record_counts() {
        withdrawn(other);
        consents.give(one.person(), "hokubu");
        same.say("yamada", one, other);
        isRefused(one);
        consents.give(other.person(), "hokubu");
        disclose(one);
        assertThat(shown(one)).isTrue();
        assertThat(stands(one)).isEqualTo(ConsentState.GIVEN);
    }

    @Test
    void a_no_to_another_agency_is_none_to_this_one() {
        consents.give(one.person(), "hokubu");
        var elsewhere = consents.give(other.person(), "shakyo");
        consents.withdraw("yamada", elsewhere, consents.today());
        same.say("yamada", one, other);
        disclose(one);
        assertThat(shown(one)).isTrue();
    }

    @Test
    void whose_consent_carries_nothing_is_not_told_why() {
        consents.give(one.person(), "hokubu");
        disclose(one);
        withdrawn(other);
        same.say("yamada", one, other);
        assertThat(world.count(
                        "yamada",
                        "select count(*) from disclosure d cross join lateral disclosure_words(d.id) w where d.case_id = ? and w.ended_reason like '%記録%'",
                        one.about().value()))
                .isZero();
    }
}
