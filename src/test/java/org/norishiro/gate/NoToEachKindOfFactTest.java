package org.norishiro.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norishiro.ModuleWorld;
import org.norishiro.World;
import org.norishiro.disclosure.EarlierDisclosures;
import org.norishiro.gate.model.Period;
import org.norishiro.gate.model.Terms;
import org.norishiro.household.SamePersonWorld;
import org.norishiro.household.SamePersonWorld.PersonRecord;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

/** 同意 and 名寄せ: a no to some kinds of facts is not taken back by a yes to others, be it to the name alone, which stands in every consent. */
@ModuleWorld
class NoToEachKindOfFactTest {
    @Autowired
    World world;

    @Autowired
    SamePersonWorld same;

    @Autowired
    ConsentWorld consents;

    @Autowired
    Consents standing;

    @Autowired
    EarlierDisclosures earlier;

    private PersonRecord one;
    private PersonRecord other;

    /** To be told the name and health is consented to on one record; on the other it was, and was taken back. */
    @BeforeEach
    void a_yes_and_a_no() {
        one = same.record("ハナ", "");
        other = same.record("花", "");
        same.team("hokubu", one);
        consents.give(one.person(), "hokubu");
        var given = consents.give(other.person(), "hokubu");
        same.say("yamada", one, other);
        consents.withdraw("yamada", given, consents.today());
    }

    private void agrees(PersonRecord whose, String agency, FieldClass... kinds) {
        consents.give(
                whose.person(),
                new Terms(
                        Set.of(world.agency(agency)),
                        Set.of(),
                        Set.of(kinds),
                        "受診のため",
                        new Period(consents.today(), null)));
    }

    private void disclose(String kinds) {
        same.write(
                """
                        insert into disclosure (id, case_id, agency_id, person_id, classes, basis, purpose, valid_until, ends_at)
                        values (gen_random_uuid(), ?, ?, ?, cast(? as field_class[]), 'CONSENT', '受診', current_date + 9, 'infinity')""",
                one.about().value(),
                world.agency("hokubu").value(),
                one.person().value(),
                kinds);
    }

    private void isRefused(String kinds) {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> disclose(kinds))
                .withStackTraceContaining("no consent covers it");
    }

    private boolean shown() {
        return world.count(
                        "mori",
                        "select count(*) from person where id = ?",
                        one.person().value())
                == 1;
    }

    private ConsentState stands() {
        return world.together(
                        "yamada", () -> standing.latestOf(List.of(one.person().value())))
                .getFirst()
                .state();
    }

    @Test
    void to_be_told_the_name_takes_no_no_to_health_back() {
        agrees(other, "hokubu", FieldClass.BASIC);
        isRefused("{BASIC,HEALTH}");
        isRefused("{HEALTH}");
        disclose("{BASIC}");
        assertThat(shown()).isTrue();
    }

    @Test
    void a_yes_to_each_of_them_one_after_the_other_takes_all_of_it_back() {
        agrees(other, "hokubu", FieldClass.BASIC);
        agrees(other, "hokubu", FieldClass.BASIC, FieldClass.HEALTH);
        disclose("{BASIC,HEALTH}");
        assertThat(shown()).isTrue();
    }

    @Test
    void where_nobody_asks_of_what_it_is_asked_again_until_all_of_it_was_taken_back() {
        assertThat(stands()).isEqualTo(ConsentState.ASK_AGAIN);
        agrees(other, "hokubu", FieldClass.BASIC);
        assertThat(stands()).isEqualTo(ConsentState.ASK_AGAIN);
        agrees(other, "hokubu", FieldClass.BASIC, FieldClass.HEALTH);
        assertThat(stands()).isEqualTo(ConsentState.GIVEN);
    }

    @Test
    void a_yes_to_another_agency_takes_no_no_back() {
        agrees(other, "shakyo", FieldClass.BASIC, FieldClass.HEALTH);
        isRefused("{BASIC,HEALTH}");
        assertThat(stands()).isEqualTo(ConsentState.ASK_AGAIN);
    }

    @Test
    void what_rests_on_the_name_taken_for_a_yes_to_all_is_ended_once() {
        agrees(other, "hokubu", FieldClass.BASIC);
        disclose("{BASIC}");
        earlier.widen(one.about(), "{BASIC,HEALTH}");
        assertThat(shown()).isTrue();
        earlier.mend("V0201__hear_a_no_to_each_kind_of_fact.sql");
        assertThat(shown()).isFalse();
    }

    @Test
    void what_nothing_contradicts_goes_on() {
        agrees(other, "hokubu", FieldClass.BASIC);
        disclose("{BASIC}");
        earlier.mend("V0201__hear_a_no_to_each_kind_of_fact.sql");
        assertThat(shown()).isTrue();
    }
}
