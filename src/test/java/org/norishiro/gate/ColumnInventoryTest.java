package org.norishiro.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.norishiro.ModuleWorld;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * AZ-01: every column that the program can read is classified: which kind of fact about a resident it holds (項目の種類), or that it
 * holds none, and how the database keeps it from whoever sees a part. Also what functions give back that run with the owner's rights.
 */
@ModuleWorld
class ColumnInventoryTest {
    /** What is not of a resident: the frame of a case (ADR 17), offices and terms, numbers and times of records, counts. */
    private static final Set<String> NO_FACT = Set.of("FRAME", "ORGANISATION", "TECHNICAL", "FIGURES");

    /** {@code ROW}: the kind that stands in, or follows from the code in, each row. */
    private static final Set<String> FACTS = Stream.concat(
                    Stream.of(FieldClass.values()).map(FieldClass::name), Stream.of("ROW"))
            .collect(Collectors.toSet());

    /**
     * Read from the policies for reading: {@code NARROWED} takes away what is not shown to an agency that sees a part; {@code SENT} is
     * there for whoever sees the case whole or was sent this very record; {@code OWN} for its writer or who asked for it;
     * {@code AGENCY} for the office that asked or answered; {@code REACHED} for whoever reaches the record, be it in part.
     */
    private static final String GUARDS = """
            select c.relname,
              case
                when bool_or(not p.polpermissive and p.rule like '%my_whole(%') then 'NARROWED'
                when bool_and(not p.polpermissive
                              or p.rule ~ '(staff_id = \\( SELECT my_staff\\(|asked_in = \\( SELECT my_post\\(|FROM export_request |my_open_exports\\()') then 'OWN'
                when bool_and(not p.polpermissive or p.rule like '%agency_id = ( SELECT my_own_agency()%') then 'AGENCY'
                when bool_and(not p.polpermissive or p.rule like '%my_reach(%, true)%' or p.rule like '%NOT r.partial%'
                              or p.rule like '%my_reach(%' and p.rule !~ '''(CASE|PERSON|HOUSEHOLD)''') then 'SENT'
                when bool_and(not p.polpermissive or p.rule like '%reach%') then 'REACHED'
                else 'MUNICIPALITY' end
            from pg_class c
            cross join lateral (
              select polpermissive, pg_get_expr(polqual, polrelid) as rule from pg_policy
              where polrelid = c.oid and polcmd in ('*', 'r') and polname <> 'upkeep') p
            where c.relnamespace = 'norishiro'::regnamespace group by c.relname""";

    private static final String COLUMNS = """
            select c.relname || '.' || a.attname, c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid
            where c.relnamespace = 'norishiro'::regnamespace and c.relkind in ('r', 'p', 'v', 'm') and a.attnum > 0
              and not a.attisdropped and has_column_privilege(current_user, c.oid, a.attnum, 'select')""";

    private static final String GIVEN_BACK = """
            select distinct p.proname || '().' || given.name
            from pg_proc p cross join lateral unnest(p.proargnames, p.proargmodes) given (name, mode)
            where p.pronamespace = 'norishiro'::regnamespace and has_function_privilege(current_user, p.oid, 'execute')
              and p.prorettype <> 'trigger'::regtype and given.mode in ('t', 'o')
            union
            select p.proname || '()' from pg_proc p
            where p.pronamespace = 'norishiro'::regnamespace and has_function_privilege(current_user, p.oid, 'execute')
              and p.prorettype not in ('trigger'::regtype, 'void'::regtype) and coalesce(not p.proargmodes && '{t,o}', true)""";

    @Autowired
    JdbcClient sql;

    private record Column(String name, String kind, String guard) {}

    private static List<Column> listed() throws IOException {
        try (var lines = Files.lines(Path.of("docs/security/columns.csv"))) {
            return lines.skip(1)
                    .map(line -> line.split(",", -1))
                    .map(cells -> new Column(cells[0], cells[1], cells[2]))
                    .toList();
        }
    }

    private Map<String, String> readable() {
        var guards = new TreeMap<String, String>();
        sql.sql(GUARDS)
                .query((row, n) -> guards.put(row.getString(1), row.getString(2)))
                .list();
        var readable = new TreeMap<String, String>();
        sql.sql(COLUMNS)
                .query((row, n) -> readable.put(row.getString(1), guards.getOrDefault(row.getString(2), "NONE")))
                .list();
        sql.sql(GIVEN_BACK).query(String.class).list().forEach(name -> readable.put(name, "FUNCTION"));
        return readable;
    }

    @Test
    void every_column_the_program_can_read_is_classified_and_every_classified_one_is_there() throws IOException {
        var classified = listed().stream()
                .map(column -> column.name() + " " + column.guard())
                .toList();
        var readable = new TreeSet<String>();
        readable().forEach((name, guard) -> readable.add(name + " " + guard));
        assertThat(Difference.between(classified, readable)).isEqualTo(Difference.NONE);
    }

    @Test
    void every_class_is_one_of_those_there_are() throws IOException {
        Set<String> classes = new TreeSet<>(FACTS);
        classes.addAll(NO_FACT);
        assertThat(listed())
                .allSatisfy(column -> assertThat(classes).as(column.name()).contains(column.kind()));
    }

    @Test
    void a_fact_about_a_resident_is_kept_from_whoever_sees_a_part_unless_it_is_named_here() throws IOException {
        assertThat(listed().stream()
                        .filter(column -> FACTS.contains(column.kind()))
                        .filter(column ->
                                Set.of("REACHED", "MUNICIPALITY", "NONE").contains(column.guard()))
                        .map(Column::name))
                .containsExactlyInAnyOrder(
                        // who somebody is: whoever is shown anything of them is told of whom it is
                        "person.family_name",
                        "person.given_name",
                        "person.kana",
                        "person.called_by",
                        "person.other_names",
                        "person.named_text",
                        "person.kana_key",
                        "person.name_key",
                        "person.name_sound",
                        "person.sex",
                        "person.born",
                        "person.born_earliest",
                        "person.born_latest",
                        "person.is_deceased",
                        "household.name",
                        "household.named_text",
                        "household.key_person_state",
                        "household.key_person_id",
                        // left out by the queries that read them: JdbcHouseholdList, JdbcCaseList, PersonSearch
                        "person.search_text",
                        "household.search_text",
                        "household.listed_area",
                        // told to whoever reaches the person, so that nobody shows them to whom they must not be shown;
                        // not yet narrowed to what each agency has to know of it
                        "exclusion.ground",
                        "exclusion.lifting_reason",
                        "address_measure.kind",
                        "address_measure.authority",
                        "address_measure.applied_on",
                        "address_measure.since",
                        "address_measure.until",
                        "address_protection.ending_reason",
                        "address_knower.reason",
                        // free words in the frame; not yet narrowed
                        "case_seal.reason",
                        "case_seal.lifting_reason",
                        "seal_reader.reason",
                        "plan.consent_note",
                        "support_case.no_follow_up_reason",
                        "consent.evidence");
    }
}
