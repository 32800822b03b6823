package org.norishiro.gate.oracle;

import static org.norishiro.gate.oracle.Mutant.alter;
import static org.norishiro.gate.oracle.Mutant.function;
import static org.norishiro.gate.oracle.Mutant.policy;
import static org.norishiro.gate.oracle.Mutant.shown;
import static org.norishiro.gate.oracle.Mutant.shownWithout;

import java.util.List;
import java.util.stream.Stream;

/** Where the decision is broken: in what each agency reaches, whole and in part. */
final class Mutants {
    private Mutants() {}

    static List<Mutant> all() {
        return Stream.of(ofReach(), MutantsOfProtection.all(), MutantsOfSameness.all(), MutantsOfDoors.all())
                .flatMap(each -> each)
                .toList();
    }

    private static Stream<Mutant> ofReach() {
        return Stream.of(
                function("my_whole", "whole and partial sight are one", " and not r.partial", ""),
                function(
                        "my_whole",
                        "whole sight that has ended counts",
                        "and r.valid_from <= now() and (r.valid_until is null or r.valid_until > now())",
                        ""),
                function("my_whole", "everybody's whole sight is mine", "r.reacher_id = any(mine) and ", ""),
                function("my_reach", "whole and partial sight are one", "and not (whole and r.partial)", ""),
                function(
                        "my_reach",
                        "reach does not end",
                        "and r.valid_from <= now() and (r.valid_until is null or r.valid_until > now())",
                        ""),
                function("my_reach", "nobody is kept out", "and (barred is null or r.object_id <> all(barred))", ""),
                function("my_reach", "everybody's reach is mine", "r.reacher_id = any(mine) and ", ""),
                function("my_reach", "what is reached of one kind is of every kind", " and r.kind = wanted_kind", ""),
                function(
                        "my_part_of",
                        "whole and partial sight are one",
                        "and not w.implied and not w.partial",
                        "and not w.implied"),
                function(
                        "my_part_of",
                        "a part once seen is a part for good",
                        "and not exists (\n      select from reach w",
                        "and exists (\n      select from reach w"),
                function(
                        "told_of",
                        "former homes tell of somebody too",
                        "(m.until is null or m.until > (now() at time zone 'Asia/Tokyo')::date)",
                        "true"),
                function(
                        "told_of",
                        "the person themselves is forgotten",
                        "return persons || homes || cases",
                        "return homes || cases"),
                function(
                        "told_of",
                        "the home is forgotten",
                        "return persons || homes || cases",
                        "return persons || cases"),
                function(
                        "told_of",
                        "the cases are forgotten",
                        "return persons || homes || cases",
                        "return persons || homes"),
                function(
                        "told_of",
                        "issues about somebody are forgotten",
                        "union select i.case_id from issue i where i.municipality_id = here and i.person_id = any(persons)",
                        ""),
                function("kept_from", "one member of staff is not kept out", "e.staff_id = who.staff_id or ", ""),
                function(
                        "kept_from",
                        "an agency is not kept out",
                        "or e.agency_id in (",
                        "or false and e.agency_id in ("),
                function(
                        "kept_from",
                        "lifting lifts nothing",
                        "shielded := array(select e.person_id from exclusion e where e.municipality_id = who.municipality_id and e.lifted_at is null",
                        "shielded := array(select e.person_id from exclusion e where e.municipality_id = who.municipality_id"),
                policy(
                        "own_reach",
                        "reach",
                        "reach does not end",
                        "valid_from <= now() and (valid_until is null or valid_until > now())",
                        "true"),
                policy(
                        "own_reach",
                        "reach",
                        "nobody is kept out",
                        "and ((select my_barred()) is null or object_id <> all((select my_barred())::uuid[]))",
                        ""),
                policy(
                        "own_reach",
                        "reach",
                        "everybody's reach is mine",
                        "reacher_id = any((select my_reachers())::uuid[])",
                        "true"),
                shown(
                        "progress_note",
                        "coalesce(person_id, case_id)",
                        "field_class",
                        "agency_id = (select my_agency()) or "),
                shownWithout("progress_note", "one's own words are not one's own", ""),
                shownWithout("issue", "one's own words are not one's own", ""),
                alter("progress_note", "only_what_is_shown", "every kind of fact is shown", "true"),
                alter("issue", "only_what_is_shown", "every kind of fact is shown", "true"),
                alter(
                        "progress_note",
                        "only_what_is_shown",
                        "nothing is shown in part",
                        "case_id = any((select my_whole('CASE'))::uuid[]) or agency_id = (select my_agency())"),
                alter(
                        "progress_note",
                        "only_what_is_shown",
                        "whom it is about does not matter",
                        "case_id = any((select my_whole('CASE'))::uuid[]) or agency_id = (select my_agency()) or (case_id, field_class) in (select s.case_id, s.field_class from shown_class s)"),
                alter(
                        "progress_note",
                        "only_what_is_shown",
                        "what kind it is does not matter",
                        "case_id = any((select my_whole('CASE'))::uuid[]) or agency_id = (select my_agency()) or (case_id, coalesce(person_id, case_id)) in (select s.case_id, s.subject_id from shown_class s)"),
                alter("membership", "only_who_is_shown", "everybody who lives there is shown", "true"),
                alter("disclosure", "decided_by_those_who_see_it_whole", "what others are shown is seen", "true"),
                function("reach_with_the_team", "leaving ends no disclosure", "and ends_at > gone", "and false"),
                function(
                        "reach_with_the_team",
                        "leaving ends no reach",
                        "update reach set valid_until = gone",
                        "update reach set valid_until = null"),
                function(
                        "reach_is_implied",
                        "a seat shows everything",
                        "new.ground in ('TEAM', 'DISCLOSED')",
                        "new.ground in ('DISCLOSED')"),
                function(
                        "reach_is_implied",
                        "who is not seen is passed on",
                        "if new.kind <> 'CASE' and had is null then return null; end if;",
                        ""),
                function(
                        "reach_is_implied",
                        "a part is passed on as a whole",
                        "new.partial := coalesce(had = 'PART', false);",
                        ""),
                function("reach_who_joined", "who joins is shown to those who see a part", "and not r.partial", ""),
                function(
                        "reach_of_whoever_answers",
                        "who handed it over keeps it",
                        "and agency_id is distinct from answering",
                        "and false"),
                function(
                        "reach_of_whoever_answers",
                        "a role ends no reach",
                        "(new.until + 1)::timestamp at time zone 'Asia/Tokyo'",
                        "null"),
                function(
                        "reach_what_is_disclosed",
                        "kinds of facts are shown for good",
                        "update shown_class set valid_until = new.ends_at",
                        "update shown_class set valid_until = valid_until"),
                function(
                        "reach_what_is_disclosed",
                        "persons are shown for good",
                        "update reach set valid_until = new.ends_at",
                        "update reach set valid_until = valid_until"),
                function(
                        "reach_what_is_disclosed",
                        "of one is of the household",
                        "coalesce(new.person_id, new.case_id)",
                        "new.case_id"),
                function(
                        "disclosure_is_decided",
                        "ending ends nothing",
                        "if new.ended_by is not null then new.ends_at := now(); end if;",
                        ""));
    }
}
