package org.norishiro.gate.oracle;

import static org.norishiro.gate.oracle.Books.HOLDING;
import static org.norishiro.gate.oracle.Books.NO_TO_EACH;
import static org.norishiro.gate.oracle.Books.SAMENESS_LENDS;
import static org.norishiro.gate.oracle.Books.SAMENESS_PROTECTS;
import static org.norishiro.gate.oracle.Books.SAMENESS_WIDENS;
import static org.norishiro.gate.oracle.Books.SAME_PERSON;
import static org.norishiro.gate.oracle.Books.SAME_PERSON_IN_EMERGENCY;
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
                                "found_so_far := found_so_far || more;\n    exit;")
                        .noticedBy(SAMENESS_WIDENS),
                function(
                                "same_as",
                                "the first of two leads to the second alone",
                                "s.other_id = any(found_so_far)",
                                "false")
                        .noticedBy(SAMENESS_WIDENS),
                policy("same_person", POLICY, "who sees a part of one knows who is who", " AND (NOT r.partial)", "")
                        .noticedBy(SAME_PERSON, SAME_PERSON_IN_EMERGENCY),
                policy(
                                "same_person",
                                POLICY,
                                "an emergency tells who is who",
                                " AND (r.ground <> 'EMERGENCY'::text)",
                                "")
                        .noticedBy(SAME_PERSON_IN_EMERGENCY),
                policy(
                        "same_person",
                        POLICY,
                        "who sees one knows of the other",
                        "AND (other_id = ANY (ARRAY( SELECT r.object_id FROM reach r WHERE ((r.kind = 'PERSON'::text) AND (r.ground <> 'EMERGENCY'::text) AND (NOT r.partial)))))",
                        ""));
    }

    private static Stream<Mutant> judging() {
        return Stream.of(
                policy("same_person", POLICY, "who sees a part of one says it", " AND (NOT r.partial)", "")
                        .noticedBy(SAME_PERSON),
                function(
                                "sameness_in_ones_own_name",
                                "who does not lead undoes it",
                                "or (select (me()).role) not in ('SUPERVISOR', 'COORDINATOR')",
                                "")
                        .noticedBy(SAME_PERSON),
                function(
                                "nobody_kept_out_holds_it",
                                "by another record somebody comes to hold what they are kept out of",
                                "elsif tg_table_name = 'same_person' then\n    held := exists",
                                "elsif tg_table_name = 'same_person' then\n    held := false and exists")
                        .noticedBy(SAMENESS_WIDENS),
                function(
                                "home_is_held_against",
                                "exclusions of another record are forgotten when somebody moves in",
                                "= any((select same_as(array[whom]))::uuid[])",
                                "= whom")
                        .noticedBy(HOLDING, SAMENESS_WIDENS));
    }

    private static Stream<Mutant> places() {
        return Stream.of(
                function(
                                "sameness_spreads_protection",
                                "another record tells where they live",
                                "perform spread_protection(hit.id);",
                                "perform 1;")
                        .noticedBy(SAMENESS_PROTECTS),
                function(
                                "sameness_spreads_protection",
                                "undoing opens nothing",
                                "perform withdraw_protection(hit.id, hit.person_id);",
                                "perform 1;")
                        .noticedBy(SAMENESS_PROTECTS),
                function(
                                "withdraw_protection",
                                "undoing one opens what another closes",
                                "exit when more = '{}';",
                                "exit;")
                        .noticedBy(SAMENESS_PROTECTS),
                function(
                                "spread_protection",
                                "where another record says they live is open",
                                "array[each] || who_lives_with(each)",
                                "array[each]")
                        .noticedBy(SAMENESS_PROTECTS),
                function(
                                "address_becomes_protected",
                                "records joined before are forgotten",
                                "perform spread_protection(new.id);",
                                "perform 1;")
                        .noticedBy(SAMENESS_PROTECTS),
                function(
                                "who_moves_in_is_protected",
                                "records of whoever moves in are forgotten",
                                "perform spread_protection(hit.protection_id);",
                                "perform 1;")
                        .noticedBy(SAMENESS_PROTECTS));
    }

    private static Stream<Mutant> saying() {
        return Stream.of(
                function(
                                "sameness_ends_disclosures",
                                "what a no elsewhere contradicts goes on",
                                "perform disclosures_fall_with_a_no(same_as(array[new.person_id]));",
                                "perform 1;")
                        .noticedBy(SAMENESS_LENDS, NO_TO_EACH),
                function(
                                "disclosures_fall_with_their_consent",
                                "a no ends nothing on other records",
                                "perform disclosures_fall_with_a_no(same_as(array[new.person_id]));",
                                "perform 1;")
                        .noticedBy(SAMENESS_LENDS, NO_TO_EACH),
                function(
                                "said_no_elsewhere",
                                "a no elsewhere is not heard",
                                "where last.state <> 'GIVEN'",
                                "where false")
                        .noticedBy(SAMENESS_LENDS, NO_TO_EACH),
                function(
                                "said_no_elsewhere",
                                "a yes to be told the name is a yes to everything",
                                "select distinct on (person_id, kind) state from said order by person_id, kind, recorded_at desc",
                                "select distinct on (person_id) state from said order by person_id, recorded_at desc")
                        .noticedBy(SAMENESS_LENDS, NO_TO_EACH),
                function(
                                "said_no_elsewhere",
                                "a no to one agency is a no to all",
                                "(r.agency_id = to_agency or",
                                "(true or")
                        .noticedBy(SAMENESS_LENDS, NO_TO_EACH),
                function(
                                "said_no_elsewhere",
                                "a no in words is not heard",
                                "w.classes is null and c.state <> 'GIVEN'\n        or ",
                                "")
                        .noticedBy(SAMENESS_LENDS, NO_TO_EACH),
                function(
                        "contradicted_elsewhere",
                        "who is out of reach is told of",
                        " where i_reach('PERSON', p.id)",
                        ""),
                function(
                                "contradicted_elsewhere",
                                "what was taken back still stands",
                                "y.recorded_at > n.recorded_at",
                                "false")
                        .noticedBy(SAMENESS_LENDS, NO_TO_EACH),
                function(
                        "contradicted_elsewhere",
                        "any yes takes back every no",
                        "(y.kind is null or (y.kind, y.recipient) = (n.kind, n.recipient))",
                        "true"),
                function("contradicted_elsewhere", "a no here contradicts itself", " and o.id <> p.id", ""));
    }
}
