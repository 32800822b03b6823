package org.norishiro.household;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norishiro.ModuleWorld;
import org.norishiro.World;
import org.norishiro.household.Persons.PersonCard;
import org.norishiro.household.SamePersonWorld.PersonRecord;
import org.norishiro.household.usecase.ShowSamePerson;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A list of persons finds their other records from the persons in it, and does not look through all judgements of the town. */
@ModuleWorld
class SameRecordsOfAListModuleTest {
    @Autowired
    World world;

    @Autowired
    SamePersonWorld same;

    @Autowired
    Persons persons;

    @Autowired
    ShowSamePerson showSamePerson;

    @Autowired
    JdbcClient sql;

    private String name;
    private PersonRecord first;
    private PersonRecord second;
    private PersonRecord third;

    @BeforeEach
    void three_records_in_a_row_and_others() {
        name = "名寄" + UUID.randomUUID().toString().substring(0, 8);
        first = same.record(name, "");
        second = same.record("別の名" + name.substring(2), "");
        third = same.record("旧の名" + name.substring(2), "");
        same.say("yamada", first, second);
        same.say("yamada", third, second);
        for (var n = 0; n < 5; n++) same.say("yamada", same.record("他人", ""), same.record("他人", ""));
    }

    private List<PersonId> sameRecords() {
        return persons.found(List.of(first.person())).stream()
                .flatMap(found -> found.sameRecords().stream())
                .map(PersonCard::id)
                .toList();
    }

    @Test
    void a_record_is_found_by_however_many_judgements_it_takes() {
        assertThat(world.together("yamada", this::sameRecords))
                .containsExactlyInAnyOrder(second.person(), third.person());
        assertThat(world.as("yamada", () -> showSamePerson.show(first.person()))
                        .orElseThrow()
                        .records())
                .extracting(each -> each.found().person().id())
                .containsExactlyInAnyOrder(first.person(), second.person(), third.person());
    }

    @Test
    void no_judgement_about_others_is_read() {
        assertThat(world.together("yamada", () -> {
                    // a handful of rows is read faster than looked up
                    sql.sql("set local enable_seqscan = off").update();
                    var before = judgementsRead();
                    assertThat(sameRecords()).hasSize(2);
                    return judgementsRead() - before;
                }))
                // both judgements, from either end
                .isBetween(1L, 4L);
    }

    private long judgementsRead() {
        return sql.sql("""
                        select seq_tup_read + coalesce(idx_tup_fetch, 0) from pg_stat_xact_user_tables where relname = 'same_person'""").query(Long.class).single();
    }
}
