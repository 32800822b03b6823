package org.norishiro.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norishiro.ModuleWorld;
import org.norishiro.World;
import org.norishiro.casework.CaseworkWorld;
import org.norishiro.household.SamePersonWorld;
import org.norishiro.household.SamePersonWorld.PersonRecord;
import org.norishiro.household.usecase.SayTheSame;
import org.norishiro.household.usecase.UndoSamePerson;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * 名寄せ, asked of every table: nobody sees one row more, whoever is kept out of one record is kept out of all, and undoing brings back
 * just what was there. 北部地域包括 (mori) answers for the second record, 南部 (nishi) for the third, 社協 (oka) sees a part of the first.
 */
@ModuleWorld
class SamenessWidensNothingTest {
    private static final List<String> READERS =
            List.of("yamada", "sato", "kobayashi", "mori", "takeda", "nishi", "oka", "saeki", "kikuchi", "admin");

    /** What may be read of each table, without what only counts changes. */
    private static final String READABLE = """
            select c.relname, string_agg(quote_ident(a.attname), ', ' order by a.attnum)
            from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
            where c.relnamespace = 'norishiro'::regnamespace and c.relkind = 'r'
              and has_column_privilege(c.oid, a.attnum, 'select')
              and c.relname not in ('same_person', 'submission', 'audit_entry') and a.attname not in ('version', 'changed_at', 'changed_by')
            group by c.relname""";

    @Autowired
    World world;

    @Autowired
    CaseworkWorld cases;

    @Autowired
    SamePersonWorld same;

    @Autowired
    Preview preview;

    @Autowired
    JdbcClient sql;

    private PersonRecord one;
    private PersonRecord other;
    private PersonRecord third;

    @BeforeEach
    void three_records() {
        one = same.record("ハナ", "架空市本町1");
        other = same.record("花", "架空市本町2");
        third = same.record("華", "架空市本町3");
        same.answers("mori", other);
        same.answers("nishi", third);
        same.team("shakyo", one);
        cases.disclose("yamada", one.about(), "shakyo", one.person(), FieldClass.BASIC, FieldClass.DWELLING);
    }

    private Map<String, List<String>> everything() {
        var seen = new TreeMap<String, List<String>>();
        for (var login : READERS)
            world.together(login, () -> {
                var tables = sql.sql(READABLE)
                        .query((rs, n) -> Map.entry(rs.getString(1), rs.getString(2)))
                        .list();
                for (var table : tables)
                    seen.put(login + " " + table.getKey(), rows("row(" + table.getValue() + ")::text", table.getKey()));
                seen.put(login + " addresses", rows("t::text", "shown_addresses(array(select id from person))"));
                seen.put(login + " dwellings", rows("t::text", "shown_dwellings(array(select id from household))"));
                return seen;
            });
        return seen;
    }

    private List<String> rows(String columns, String from) {
        return sql.sql("select " + columns + " from " + from + " t order by 1")
                .query(String.class)
                .list();
    }

    private static void nothingMore(Map<String, List<String>> before, Map<String, List<String>> after) {
        assertThat(after.keySet()).isEqualTo(before.keySet());
        after.forEach((table, rows) -> assertThat(before.get(table)).as(table).containsAll(rows));
    }

    @Test
    void nobody_sees_anything_more_or_other_when_nothing_is_denied() {
        var before = everything();
        assertThat(before.get("yamada person")).isNotEmpty();
        assertThat(same.say("yamada", one, other)).isEqualTo(new SayTheSame.Outcome.Said());
        assertThat(everything()).isEqualTo(before);
        assertThat(same.undo("kobayashi", one, other)).isEqualTo(new UndoSamePerson.Outcome.Undone());
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void whoever_is_kept_out_of_one_is_kept_out_of_the_other_until_it_is_undone() {
        same.keepOut("hokubu", one);
        var before = everything();
        assertThat(same.sees("mori", other)).isTrue();

        same.say("yamada", one, other);
        var after = everything();
        nothingMore(before, after);
        assertThat(same.sees("mori", other)).isFalse();
        assertThat(same.sees("takeda", other)).isFalse();
        for (var login : List.of("yamada", "sato", "nishi", "oka", "kikuchi"))
            after.keySet().stream()
                    .filter(table -> table.startsWith(login + " "))
                    .forEach(table -> assertThat(after.get(table)).as(table).isEqualTo(before.get(table)));

        same.undo("kobayashi", one, other);
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void an_exclusion_recorded_later_works_for_all_of_them_too() {
        same.say("yamada", one, other);
        same.keepOut("hokubu", one);
        assertThat(same.sees("mori", other)).isFalse();
    }

    @Test
    void it_goes_on_through_a_third_record_and_stops_where_the_chain_is_cut() {
        same.say("yamada", one, other);
        same.say("yamada", other, third);
        same.keepOut("nanbu", one);
        assertThat(same.sees("nishi", third)).isFalse();

        same.undo("kobayashi", one, other);
        assertThat(same.sees("nishi", third)).isTrue();

        same.say("yamada", third, one);
        assertThat(same.sees("nishi", third)).isFalse();
        assertThat(same.sees("mori", other)).isTrue();
    }

    @Test
    void whoever_looks_as_an_agency_that_is_kept_out_of_one_sees_nothing_of_the_other_either() {
        same.keepOut("hokubu", one);
        assertThat(seenAs("hokubu", other)).isOne();
        same.say("yamada", one, other);
        assertThat(seenAs("hokubu", other)).isZero();
        assertThat(seenAs("shakyo", one)).isOne();
    }

    private int seenAs(String agency, PersonRecord about) {
        return world.together(
                "yamada",
                () -> preview.as(
                        world.agency(agency),
                        about.about().value(),
                        () -> sql.sql("select count(*) from support_case where id = ?")
                                .param(about.about().value())
                                .query(Integer.class)
                                .single()));
    }

    @Test
    void its_own_exclusion_stays_when_it_is_undone() {
        same.keepOut("hokubu", one);
        same.keepOut("hokubu", other);
        same.say("yamada", one, other);
        same.undo("kobayashi", one, other);
        assertThat(same.sees("mori", other)).isFalse();
    }

    @Test
    void whoever_is_kept_out_of_one_says_nothing_about_either() {
        same.answers("mori", one);
        same.keepOut("hokubu", third);
        same.say("yamada", other, third);
        assertThat(same.say("mori", one, other)).isEqualTo(new SayTheSame.Outcome.NotFound());
    }

    @Test
    void open_pages_of_whoever_is_kept_out_now_are_cleared_and_no_others() {
        same.keepOut("hokubu", one);
        var moris = state("mori");
        var nishis = state("nishi");
        same.say("yamada", one, other);
        assertThat(narrower("mori", moris)).isTrue();
        assertThat(narrower("nishi", nishis)).isFalse();
    }

    private String state(String login) {
        return world.together(
                login,
                () -> sql.sql("select pg_current_snapshot()::text")
                        .query(String.class)
                        .single());
    }

    private boolean narrower(String login, String state) {
        return world.together(
                login,
                () -> sql.sql("select my_sight_is_narrower(?, now())")
                        .param(state)
                        .query(Boolean.class)
                        .single());
    }

    @Test
    void what_somebody_kept_out_holds_is_handed_over_first() {
        same.keepOut("hokubu", one);
        same.write(
                "update support_case set holder_post_id = ? where id = ?",
                world.post("mori").value(),
                other.about().value());
        assertThat(same.say("yamada", one, other))
                .isInstanceOfSatisfying(
                        SayTheSame.Outcome.HandOverFirst.class,
                        first -> assertThat(first.held())
                                .singleElement()
                                .satisfies(each -> assertThat(each.id())
                                        .isEqualTo(other.about().value())));
        assertThat(same.sees("mori", other)).isTrue();
    }

    @Test
    void the_database_itself_joins_no_records_while_somebody_kept_out_of_one_holds_what_tells_of_the_other() {
        same.keepOut("hokubu", one);
        same.write(
                "update support_case set holder_post_id = ? where id = ?",
                world.post("mori").value(),
                other.about().value());
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() ->
                        same.write("""
                        insert into same_person (id, person_id, other_id, evidence)
                        select gen_random_uuid(), least(p.one, p.other), greatest(p.one, p.other), '本人に会って確かめた'
                        from (values (cast(? as uuid), cast(? as uuid))) p (one, other)""", one.person().value(), other.person().value()))
                .withStackTraceContaining("somebody kept out holds it");
    }

    @Test
    void nobody_moves_in_where_somebody_kept_out_of_their_other_record_holds_the_work() {
        same.say("yamada", one, other);
        same.keepOut("hokubu", one);
        var neighbours = cases.household("yamada", cases.person("yamada", "隣人"));
        var held = cases.open("yamada", neighbours);
        same.write(
                "update support_case set holder_post_id = ? where id = ?",
                world.post("mori").value(),
                held.value());
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> same.write(
                        "insert into membership (id, household_id, person_id) values (gen_random_uuid(), ?, ?)",
                        neighbours.value(),
                        other.person().value()))
                .withStackTraceContaining("somebody kept out holds it");
    }

    @Test
    void a_sealed_case_stays_sealed_to_whoever_reads_the_records_together() {
        world.together(
                "kobayashi",
                () -> sql.sql("select seal_case(?, ?, '封印', ?)")
                        .params(UUID.randomUUID(), other.about().value(), new UUID[] {
                            world.person("yamada").staff().value(),
                            world.person("kobayashi").staff().value()
                        })
                        .query((rs, n) -> n)
                        .list());
        var before = everything();
        same.say("yamada", one, other);
        assertThat(everything()).isEqualTo(before);
        assertThat(world.count(
                        "sato",
                        "select count(*) from support_case where id = ?",
                        other.about().value()))
                .isZero();
        assertThat(world.count(
                        "sato",
                        "select count(*) from support_case where id = ?",
                        one.about().value()))
                .isOne();
    }
}
