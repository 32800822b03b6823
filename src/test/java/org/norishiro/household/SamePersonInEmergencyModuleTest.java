package org.norishiro.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norishiro.ModuleWorld;
import org.norishiro.World;
import org.norishiro.casework.CaseworkWorld;
import org.norishiro.emergency.EmergencyWorld;
import org.norishiro.gate.FieldClass;
import org.norishiro.household.SamePersonWorld.PersonRecord;
import org.norishiro.household.model.PersonFixture;
import org.norishiro.household.usecase.FindNamesakes;
import org.norishiro.household.usecase.OfferSamePerson;
import org.norishiro.household.usecase.SayTheSame;
import org.norishiro.household.usecase.ShowSamePerson;
import org.norishiro.household.usecase.UndoSamePerson;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * 北部地域包括 (hokubu: mori, takeda) answers for the other record and is shown a part of the first, of which takeda opens a second case in an
 * emergency. hara of the お困りごと相談 answers for the other record too, and reaches the first by an emergency or not at all.
 */
@ModuleWorld
class SamePersonInEmergencyModuleTest {
    @Autowired
    World world;

    @Autowired
    CaseworkWorld cases;

    @Autowired
    SamePersonWorld same;

    @Autowired
    EmergencyWorld emergencies;

    @Autowired
    ShowSamePerson showSamePerson;

    @Autowired
    OfferSamePerson offerSamePerson;

    @Autowired
    FindNamesakes findNamesakes;

    @Autowired
    Persons persons;

    @Autowired
    JdbcClient sql;

    private String name;
    private PersonRecord one;
    private PersonRecord other;

    @BeforeEach
    void two_records_of_which_one_is_seen_in_part_and_in_an_emergency() {
        emergencies.forget();
        name = "名寄" + UUID.randomUUID().toString().substring(0, 8);
        one = same.record(name, "");
        other = same.record(name, "");
        same.answers("mori", other);
        same.leads("hara", other);
        same.team("hokubu", one);
        cases.disclose("yamada", one.about(), "hokubu", one.person(), FieldClass.BASIC);
        emergencies.opened("takeda", cases.open("yamada", one.home()));
    }

    @Test
    void what_is_whole_in_an_emergency_is_there_to_be_read() {
        assertThat(world.count(
                        "takeda",
                        "select (? <> all(my_partly('PERSON')))::int",
                        one.person().value()))
                .isOne();
    }

    @Test
    void who_sees_a_part_says_nothing_of_it_in_an_emergency() {
        assertThat(same.say("takeda", one, other)).isEqualTo(new SayTheSame.Outcome.NotFound());
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> world.together(
                        "takeda",
                        () -> sql.sql("""
                                insert into same_person (id, person_id, other_id, evidence)
                                values (gen_random_uuid(), least(:one::uuid, :other::uuid), greatest(:one::uuid, :other::uuid), 'x')""")
                                .param("one", one.person().value())
                                .param("other", other.person().value())
                                .update()))
                .withStackTraceContaining("row-level security");
    }

    @Test
    void nor_knows_what_others_said() {
        same.say("yamada", one, other);
        assertThat(world.as("takeda", () -> showSamePerson.show(one.person()))).isEmpty();
        assertThat(judged("takeda")).isZero();
        assertThat(sameRecords("takeda")).isEmpty();
        assertThat(same.undo("takeda", one, same.judgement(one, other)))
                .isEqualTo(new UndoSamePerson.Outcome.NotFound());
    }

    @Test
    void nor_is_given_a_hint() {
        assertThat(world.as("takeda", () -> findNamesakes.like(PersonFixture.named("別の姓", "だれか", "カクウ" + name))))
                .extracting(found -> found.person().id())
                .containsExactly(other.person());
        assertThat(world.as("takeda", () -> offerSamePerson.offer(other.person(), ""))
                        .orElseThrow()
                        .found())
                .isEmpty();
    }

    @Test
    void nor_is_told_what_would_be_handed_over_first() {
        same.keepOut("kikan", one);
        same.write(
                "update support_case set holder_post_id = ? where id = ?",
                world.post("fujii").value(),
                other.about().value());
        assertThat(toBeHandedOver("yamada")).isPositive();
        assertThat(toBeHandedOver("takeda")).isZero();
    }

    private int toBeHandedOver(String login) {
        return world.count(
                login,
                "select count(*) from to_be_handed_over_if_same(?, ?)",
                one.person().value(),
                other.person().value());
    }

    @Test
    void who_opens_a_case_does_not_learn_that_a_record_of_their_own_is_of_its_person() {
        same.say("yamada", one, other);
        emergencies.opened("hara", one.about());
        assertThat(world.together("hara", () -> persons.search(name, 9))).hasSize(2);
        assertThat(sameRecords("hara")).isEmpty();
        assertThat(judged("hara")).isZero();
    }

    private int judged(String login) {
        return world.count(
                login,
                "select count(*) from same_person where person_id in (?, ?)",
                one.person().value(),
                other.person().value());
    }

    private List<PersonId> sameRecords(String login) {
        return world.together(login, () -> persons.search(name, 9)).stream()
                .flatMap(found -> found.sameRecords().stream())
                .map(Persons.PersonCard::id)
                .toList();
    }
}
