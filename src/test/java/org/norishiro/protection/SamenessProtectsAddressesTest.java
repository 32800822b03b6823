package org.norishiro.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norishiro.ModuleWorld;
import org.norishiro.World;
import org.norishiro.household.SamePersonWorld;
import org.norishiro.household.SamePersonWorld.PersonRecord;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 住所の保護 and 名寄せ: what one record hides, no other record of the same human being tells. */
@ModuleWorld
class SamenessProtectsAddressesTest {
    private static final String SECRET = "架空市秘密町9丁目9番9号";

    @Autowired
    World world;

    @Autowired
    SamePersonWorld same;

    @Autowired
    JdbcClient sql;

    private PersonRecord fled;
    private PersonRecord other;
    private PersonRecord third;

    @BeforeEach
    void somebody_who_fled_with_three_records() {
        fled = same.record("ハナ", SECRET);
        other = same.record("花", SECRET);
        third = same.record("華", SECRET);
        same.answers("mori", other);
    }

    private boolean told(String login, PersonRecord of) {
        return world.count(
                        login,
                        "select (select count(*) from shown_addresses(array[?::uuid]) where address <> '')"
                                + " + (select count(*) from shown_dwellings(array[?::uuid]) where address <> '')"
                                + " + (select count(*) from person where id = ? and search_text like '%秘密町%')",
                        of.person().value(),
                        of.home().value(),
                        of.person().value())
                > 0;
    }

    @Test
    void the_address_on_the_other_record_is_protected_from_the_next_statement_on() {
        same.protectAddress(fled);
        assertThat(told("sato", other)).isTrue();
        same.say("yamada", fled, other);
        assertThat(told("sato", other)).isFalse();
        assertThat(told("mori", other)).isFalse();
    }

    @Test
    void a_protection_recorded_later_works_for_all_of_them() {
        same.say("yamada", fled, other);
        same.say("yamada", other, third);
        assertThat(told("sato", third)).isTrue();
        same.protectAddress(fled);
        assertThat(told("sato", other)).isFalse();
        assertThat(told("sato", third)).isFalse();
    }

    @Test
    void it_stops_where_the_judgement_is_undone() {
        same.protectAddress(fled);
        same.say("yamada", fled, other);
        same.say("yamada", other, third);
        same.undo("kobayashi", other, third);
        assertThat(told("sato", other)).isFalse();
        assertThat(told("sato", third)).isTrue();
        same.undo("kobayashi", fled, other);
        assertThat(told("sato", other)).isTrue();
        assertThat(told("sato", fled)).isFalse();
    }

    @Test
    void what_is_protected_twice_stays_protected() {
        same.protectAddress(fled);
        same.protectAddress(other);
        same.say("yamada", fled, other);
        same.undo("kobayashi", fled, other);
        assertThat(told("sato", other)).isFalse();
    }

    @Test
    void where_the_other_record_moves_in_later_is_protected_too() {
        same.protectAddress(fled);
        same.say("yamada", fled, other);
        same.write(
                "insert into membership (id, household_id, person_id) values (gen_random_uuid(), ?, ?)",
                third.home().value(),
                other.person().value());
        assertThat(told("sato", third)).isFalse();
    }

    @Test
    void so_is_the_other_record_of_somebody_who_lives_with_them() {
        same.write(
                "insert into membership (id, household_id, person_id) values (gen_random_uuid(), ?, ?)",
                fled.home().value(),
                third.person().value());
        same.protectAddress(fled);
        same.say("yamada", third, other);
        assertThat(told("sato", other)).isFalse();
        same.undo("kobayashi", third, other);
        assertThat(told("sato", other)).isTrue();
        assertThat(world.count(
                        "sato",
                        "select count(*) from shown_addresses(array[?::uuid]) where sight = 'WITHHELD'",
                        third.person().value()))
                .isOne();
    }

    @Test
    void so_is_the_other_record_of_somebody_who_moves_in_with_them_later() {
        same.protectAddress(fled);
        same.say("yamada", third, other);
        assertThat(told("sato", other)).isTrue();
        same.write(
                "insert into membership (id, household_id, person_id) values (gen_random_uuid(), ?, ?)",
                fled.home().value(),
                third.person().value());
        assertThat(told("sato", other)).isFalse();
    }

    @Test
    void whoever_is_named_to_know_it_knows_it_on_every_record_they_see() {
        same.protectAddress(fled);
        same.write("""
                insert into address_knower (id, protection_id, person_id, staff_id, reason, is_first, agreed_by, agreed_at)
                select gen_random_uuid(), p.id, p.person_id, my_staff(), '訪問', false, null, null from address_protection p
                where p.person_id = ?""", fled.person().value());
        world.together(
                "kobayashi",
                () -> sql.sql("update address_knower set agreed_by = my_staff(), agreed_at = now() where person_id = ?")
                        .param(fled.person().value())
                        .update());
        same.say("yamada", fled, other);
        assertThat(told("yamada", other)).isTrue();
        assertThat(told("sato", other)).isFalse();
    }

    @Test
    void nobody_writes_over_an_address_that_the_judgement_hides_from_them() {
        same.protectAddress(fled);
        same.say("yamada", fled, other);
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> world.together(
                        "sato",
                        () -> sql.sql("update person set address = '別の町' where id = ?")
                                .param(other.person().value())
                                .update()))
                .withStackTraceContaining("an address that is not shown is not changed");
    }
}
