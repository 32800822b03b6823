package org.norishiro.gate.oracle;

import static org.norishiro.gate.oracle.Mutant.asked;
import static org.norishiro.gate.oracle.Mutant.function;
import static org.norishiro.gate.oracle.Mutant.policy;

import java.util.stream.Stream;

/** Where the decision is broken: in what follows from two records being of one human being (名寄せ). */
final class MutantsOfSameness {
    private static final String POLICY = "seen_by_who_sees_both_whole";

    private MutantsOfSameness() {}

    static Stream<Mutant> all() {
        return Stream.of(records(), judging(), places(), saying()).flatMap(each -> each);
    }

    private static Stream<Mutant> records() {
        return Stream.of(
                function("told_of", "other records of somebody are forgotten", "persons := same_as(persons);", ""),
                function("same_as", "what was undone still holds", "s.undone_at is null and ", ""),
                function(
                        "same_as",
                        "the record of a record is forgotten",
                        "exit when more = '{}';\n    found_so_far := found_so_far || more;",
                        "found_so_far := found_so_far || more;\n    exit;"),
                function(
                        "same_as",
                        "the first of two leads to the second alone",
                        "s.other_id = any(found_so_far)",
                        "false"),
                policy(POLICY, "same_person", "who sees a part of one knows who is who", " and not r.partial", ""),
                policy(POLICY, "same_person", "an emergency tells who is who", " and r.ground <> 'EMERGENCY'", ""),
                policy(
                        POLICY,
                        "same_person",
                        "who sees one knows of the other",
                        "\n  and other_id = any(array(select r.object_id from reach r where r.kind = 'PERSON' and r.ground <> 'EMERGENCY' and not r.partial))",
                        ""));
    }

    private static Stream<Mutant> judging() {
        return Stream.of(
                policy(POLICY, "same_person", "who sees a part of one says it", " and not r.partial", "")
                        .whenWriting(),
                function(
                        "sameness_in_ones_own_name",
                        "who does not lead undoes it",
                        "or (select (me()).role) not in ('SUPERVISOR', 'COORDINATOR')",
                        ""),
                function(
                        "nobody_kept_out_holds_it",
                        "by another record somebody comes to hold what they are kept out of",
                        "elsif tg_table_name = 'same_person' then\n    held := exists",
                        "elsif tg_table_name = 'same_person' then\n    held := false and exists"),
                asked(
                        "home_is_held_against",
                        "exclusions of another record are forgotten when somebody moves in",
                        "= any((select same_as(array[whom]))::uuid[])",
                        "= whom"));
    }

    private static Stream<Mutant> places() {
        return Stream.of(
                function(
                        "sameness_spreads_protection",
                        "another record tells where they live",
                        "perform spread_protection(hit.id);",
                        "perform 1;"),
                function(
                        "sameness_spreads_protection",
                        "undoing opens nothing",
                        "perform withdraw_protection(hit.id, hit.person_id);",
                        "perform 1;"),
                asked(
                        "withdraw_protection",
                        "undoing one opens what another closes",
                        "exit when more = '{}';",
                        "exit;"),
                asked(
                        "spread_protection",
                        "where another record says they live is open",
                        "array[each] || who_lives_with(each)",
                        "array[each]"),
                function(
                        "address_becomes_protected",
                        "records joined before are forgotten",
                        "perform spread_protection(new.id);",
                        "perform 1;"),
                function(
                        "who_moves_in_is_protected",
                        "records of whoever moves in are forgotten",
                        "perform spread_protection(hit.protection_id);",
                        "perform 1;"));
    }

    private static Stream<Mutant> saying() {
        return Stream.of(
                function(
                        "sameness_ends_disclosures",
                        "what a no elsewhere contradicts goes on",
                        "perform disclosures_fall_with_a_no(same_as(array[new.person_id]));",
                        "perform 1;"),
                function(
                        "disclosures_fall_with_their_consent",
                        "a no ends nothing on other records",
                        "perform disclosures_fall_with_a_no(same_as(array[new.person_id]));",
                        "perform 1;"),
                asked("said_no_elsewhere", "a no elsewhere is not heard", "where last.state <> 'GIVEN'", "where false"),
                asked(
                        "said_no_elsewhere",
                        "a yes to be told the name is a yes to everything",
                        "select distinct on (person_id, kind) state from said order by person_id, kind, recorded_at desc",
                        "select distinct on (person_id) state from said order by person_id, recorded_at desc"),
                asked(
                        "said_no_elsewhere",
                        "a no to one agency is a no to all",
                        "(r.agency_id = to_agency or",
                        "(true or"),
                asked(
                        "said_no_elsewhere",
                        "a no in words is not heard",
                        "w.classes is null and c.state <> 'GIVEN'\n        or ",
                        ""),
                function(
                        "contradicted_elsewhere", "who is out of reach is told of", "i_reach('PERSON', p.id) and ", ""),
                function(
                        "contradicted_elsewhere",
                        "what was taken back still stands",
                        "y.recorded_at > n.recorded_at",
                        "false"),
                function(
                        "contradicted_elsewhere",
                        "any yes takes back every no",
                        "(y.kind is null or (y.kind, y.recipient) = (n.kind, n.recipient))",
                        "true"),
                function("contradicted_elsewhere", "a no here contradicts itself", " and o.id <> p.id and", " and"));
    }
}
