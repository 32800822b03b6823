package org.norishiro.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norishiro.ModuleWorld;
import org.norishiro.World;
import org.norishiro.casework.CaseworkWorld;
import org.norishiro.gate.FieldClass;
import org.norishiro.household.Persons.PersonCard;
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

/** 社会福祉課 (yamada, sato, kobayashi who leads) sees both records; 北部地域包括 (mori) sees the other one; 社協 (oka) a part of the first. */
@ModuleWorld
class SamePersonModuleTest {
    @Autowired
    World world;

    @Autowired
    CaseworkWorld cases;

    @Autowired
    SamePersonWorld same;

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
    void two_records() {
        name = "名寄" + UUID.randomUUID().toString().substring(0, 8);
        one = same.record(name, "");
        other = same.record(name, "");
        same.answers("mori", other);
        same.team("shakyo", one);
        cases.disclose("yamada", one.about(), "shakyo", one.person(), FieldClass.BASIC);
    }

    private List<PersonId> records(String login, PersonRecord of) {
        return world.as(login, () -> showSamePerson.show(of.person())).orElseThrow().records().stream()
                .map(each -> each.found().person().id())
                .toList();
    }

    @Test
    void whoever_sees_both_whole_says_that_they_are_the_same_and_reads_them_together() {
        assertThat(same.say("yamada", one, other)).isEqualTo(new SayTheSame.Outcome.Said());
        assertThat(records("sato", one)).containsExactly(one.person(), other.person());
        assertThat(records("sato", other)).containsExactly(other.person(), one.person());
        assertThat(world.together("sato", () -> persons.search(name, 9)))
                .allSatisfy(found -> assertThat(found.sameRecords()).hasSize(1));
    }

    @Test
    void whoever_sees_one_of_them_learns_nothing_of_the_other() {
        same.say("yamada", one, other);
        assertThat(records("mori", other)).containsExactly(other.person());
        assertThat(world.together("mori", () -> persons.search(name, 9)))
                .singleElement()
                .satisfies(found -> assertThat(found.sameRecords()).isEmpty());
        assertThat(world.count("mori", "select count(*) from same_person")).isZero();
    }

    @Test
    void whoever_sees_a_part_of_one_reads_nothing_together_even_if_they_reach_both() {
        same.team("shakyo", other);
        cases.disclose("yamada", other.about(), "shakyo", other.person(), FieldClass.BASIC);
        same.say("yamada", one, other);
        assertThat(world.as("oka", () -> showSamePerson.show(one.person()))).isEmpty();
        assertThat(world.count("oka", "select count(*) from same_person where person_id = any(?)", (Object)
                        new UUID[] {one.person().value(), other.person().value()}))
                .isZero();
    }

    @Test
    void nobody_who_does_not_see_both_whole_says_it() {
        assertThat(same.say("mori", one, other)).isEqualTo(new SayTheSame.Outcome.NotFound());
        assertThat(same.say("oka", one, other)).isEqualTo(new SayTheSame.Outcome.NotFound());
        assertThat(same.say("kikuchi", one, other)).isEqualTo(new SayTheSame.Outcome.NotFound());
        assertThat(same.say("yamada", one, one)).isEqualTo(new SayTheSame.Outcome.NotFound());
    }

    @Test
    void the_database_itself_takes_it_from_nobody_who_does_not_see_both_whole() {
        for (var login : List.of("mori", "oka"))
            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(() -> world.together(
                            login,
                            () -> sql.sql("""
                                    insert into same_person (id, person_id, other_id, evidence)
                                    values (gen_random_uuid(), least(:one::uuid, :other::uuid), greatest(:one::uuid, :other::uuid), 'x')""")
                                    .param("one", one.person().value())
                                    .param("other", other.person().value())
                                    .update()));
    }

    @Test
    void it_is_said_once() {
        same.say("yamada", one, other);
        assertThat(same.say("sato", other, one)).isEqualTo(new SayTheSame.Outcome.SaidAlready());
    }

    @Test
    void of_two_who_say_it_at_once_one_is_told_that_it_was_said() throws Exception {
        assertThat(atOnce(() -> same.say("yamada", one, other), () -> same.say("sato", other, one)))
                .containsExactlyInAnyOrder(new SayTheSame.Outcome.Said(), new SayTheSame.Outcome.SaidAlready());
    }

    @Test
    void of_two_who_undo_it_at_once_one_is_told_that_it_was_undone() throws Exception {
        same.leads("saeki", one);
        same.leads("saeki", other);
        same.say("yamada", one, other);
        var judgement = same.judgement(one, other);
        assertThat(atOnce(() -> same.undo("kobayashi", one, judgement), () -> same.undo("saeki", other, judgement)))
                .containsExactlyInAnyOrder(
                        new UndoSamePerson.Outcome.Undone(), new UndoSamePerson.Outcome.UndoneAlready());
    }

    private static <T> List<T> atOnce(Callable<T> one, Callable<T> other) throws Exception {
        try (var both = Executors.newFixedThreadPool(2)) {
            var first = both.submit(one);
            var second = both.submit(other);
            return List.of(first.get(), second.get());
        }
    }

    @Test
    void undoing_takes_another_who_leads_and_stays_on_record() {
        same.say("kobayashi", one, other);
        assertThat(same.undo("yamada", one, other)).isEqualTo(new UndoSamePerson.Outcome.NotForThisRole());
        assertThat(same.undo("kobayashi", one, other)).isEqualTo(new UndoSamePerson.Outcome.TakesAnother());
        assertThat(same.undo("mori", other, same.judgement(one, other)))
                .isEqualTo(new UndoSamePerson.Outcome.NotFound());
        same.leads("saeki", one);
        same.leads("saeki", other);
        assertThat(same.undo("saeki", one, other)).isEqualTo(new UndoSamePerson.Outcome.Undone());
        var view = world.as("yamada", () -> showSamePerson.show(one.person())).orElseThrow();
        assertThat(view.records()).hasSize(1);
        assertThat(view.judgements()).singleElement().satisfies(each -> {
            assertThat(each.line().undoneBy()).isEqualTo("佐伯 直");
            assertThat(each.line().judgement().holds()).isFalse();
        });
    }

    @Test
    void what_was_undone_can_be_said_again() {
        same.say("yamada", one, other);
        same.undo("kobayashi", one, other);
        assertThat(same.say("yamada", one, other)).isEqualTo(new SayTheSame.Outcome.Said());
    }

    @Test
    void the_database_itself_lets_nobody_undo_what_they_said_themselves_or_change_what_was_said() {
        same.say("kobayashi", one, other);
        var judgement = same.judgement(one, other);
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> world.together(
                        "kobayashi",
                        () -> sql.sql(
                                        "update same_person set undone_by = my_staff(), undone_at = now(), undone_reason = 'x' where id = ?")
                                .param(judgement)
                                .update()))
                .withStackTraceContaining("undoing_takes_another");
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> world.together(
                        "sato",
                        () -> sql.sql("update same_person set evidence = 'x' where id = ?")
                                .param(judgement)
                                .update()));
    }

    @Test
    void the_database_itself_lets_nobody_undo_it_who_does_not_lead() {
        same.say("kobayashi", one, other);
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> world.together(
                        "sato",
                        () -> sql.sql("update same_person set undone_by = my_staff(), undone_reason = 'x' where id = ?")
                                .param(same.judgement(one, other))
                                .update()))
                .withStackTraceContaining("a judgement is undone in one's own name");
    }

    @Test
    void a_hint_is_given_of_those_one_sees_whole_alone() {
        assertThat(alike("sato", one)).containsExactly(other.person());
        assertThat(alike("mori", other)).isEmpty();
        assertThat(like("sato")).containsExactlyInAnyOrder(one.person(), other.person());
        assertThat(like("mori")).containsExactly(other.person());
        assertThat(like("oka")).isEmpty();
        assertThat(like("nishi")).isEmpty();
    }

    @Test
    void of_what_is_known_to_be_the_same_there_is_no_hint() {
        same.say("yamada", one, other);
        assertThat(alike("sato", one)).isEmpty();
    }

    private List<PersonId> alike(String login, PersonRecord of) {
        return world.as(login, () -> offerSamePerson.offer(of.person(), "")).orElseThrow().found().stream()
                .map(found -> found.person().id())
                .toList();
    }

    private List<PersonId> like(String login) {
        return world.as(login, () -> findNamesakes.like(PersonFixture.named("別の姓", "だれか", "カクウ" + name))).stream()
                .map(Persons.FoundPerson::person)
                .map(PersonCard::id)
                .toList();
    }
}
