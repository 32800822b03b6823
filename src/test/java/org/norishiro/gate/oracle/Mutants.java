package org.norishiro.gate.oracle;

import static org.norishiro.gate.oracle.Books.CASEWORK;
import static org.norishiro.gate.oracle.Books.CONFERENCE;
import static org.norishiro.gate.oracle.Books.DISCLOSURE;
import static org.norishiro.gate.oracle.Books.DISCLOSURE_SCREEN;
import static org.norishiro.gate.oracle.Books.GIVING;
import static org.norishiro.gate.oracle.Books.HOUSEHOLD;
import static org.norishiro.gate.oracle.Books.PART_SEEN_WHOLE;
import static org.norishiro.gate.oracle.Books.READING_ONLY;
import static org.norishiro.gate.oracle.Mutant.function;
import static org.norishiro.gate.oracle.Mutant.policy;

import java.util.List;
import java.util.stream.Stream;

/** Where the decision is broken: in what each agency reaches, whole and in part. */
final class Mutants {
    private static final String OWN = "(agency_id = ( SELECT my_agency() AS my_agency))";
    private static final String ALL = "using (true or ";

    private Mutants() {}

    static List<Mutant> all() {
        return Stream.of(
                        ofReach(),
                        ofWhatIsShown(),
                        MutantsOfProtection.all(),
                        MutantsOfSameness.all(),
                        MutantsOfDoors.all(),
                        MutantsOfGiving.all(),
                        MutantsOfGuests.all(),
                        MutantsOfEntries.all(),
                        MutantsOfReferrals.all(),
                        MutantsOfConferences.all(),
                        MutantsOfTransfers.all(),
                        MutantsOfNotices.all(),
                        MutantsOfActing.all())
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
                function("my_reach", "what is reached of one kind is of every kind", " and r.kind = wanted_kind", "")
                        .noticedBy(CONFERENCE),
                function(
                                "my_part_of",
                                "whole and partial sight are one",
                                "and not w.implied and not w.partial",
                                "and not w.implied")
                        .noticedBy(DISCLOSURE_SCREEN),
                function(
                                "my_part_of",
                                "a part once seen is a part for good",
                                "and not exists (\n      select from reach w where",
                                "and not exists (\n      select from reach w where false and")
                        .noticedBy(PART_SEEN_WHOLE),
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
                function("reach_with_the_team", "leaving ends no disclosure", "and ends_at > gone", "and false")
                        .noticedBy(CASEWORK, DISCLOSURE),
                function(
                                "reach_with_the_team",
                                "leaving ends no reach",
                                "update reach set valid_until = gone",
                                "update reach set valid_until = null")
                        .noticedBy(CASEWORK, DISCLOSURE),
                function(
                                "reach_is_implied",
                                "a seat shows everything",
                                "new.ground in ('TEAM', 'DISCLOSED')",
                                "new.ground in ('DISCLOSED')")
                        .noticedBy(DISCLOSURE, GIVING, CASEWORK),
                function(
                                "reach_is_implied",
                                "who is not seen is passed on",
                                "if new.kind <> 'CASE' and had is null then return null; end if;",
                                "")
                        .noticedBy(DISCLOSURE, GIVING, CASEWORK),
                function(
                                "reach_is_implied",
                                "a part is passed on as a whole",
                                "new.partial := coalesce(had = 'PART', false);",
                                "")
                        .noticedBy(DISCLOSURE, GIVING, CASEWORK),
                function("reach_who_joined", "who joins is shown to those who see a part", "and not r.partial", "")
                        .noticedBy(DISCLOSURE, HOUSEHOLD, READING_ONLY),
                function(
                                "reach_of_whoever_answers",
                                "who handed it over keeps it",
                                "and agency_id is distinct from answering",
                                "and false")
                        .noticedBy(CASEWORK, DISCLOSURE, GIVING),
                function(
                                "reach_of_whoever_answers",
                                "a role ends no reach",
                                "(new.until + 1)::timestamp at time zone 'Asia/Tokyo'",
                                "null")
                        .noticedBy(CASEWORK, DISCLOSURE, GIVING),
                function(
                                "reach_what_is_disclosed",
                                "kinds of facts are shown for good",
                                "update shown_class set valid_until = new.ends_at",
                                "update shown_class set valid_until = valid_until")
                        .noticedBy(DISCLOSURE, CASEWORK),
                function(
                                "reach_what_is_disclosed",
                                "persons are shown for good",
                                "update reach set valid_until = new.ends_at",
                                "update reach set valid_until = valid_until")
                        .noticedBy(DISCLOSURE, CASEWORK),
                function(
                                "reach_what_is_disclosed",
                                "of one is of the household",
                                "coalesce(new.person_id, new.case_id)",
                                "new.case_id")
                        .noticedBy(DISCLOSURE, CASEWORK),
                function(
                                "disclosure_is_decided",
                                "ending ends nothing",
                                "if new.ended_by is not null then new.ends_at := now(); end if;",
                                "")
                        .noticedBy(DISCLOSURE, GIVING));
    }

    private static Stream<Mutant> ofWhatIsShown() {
        return Stream.of(
                policy(
                        "reach",
                        "own_reach",
                        "reach does not end",
                        "(valid_from <= now()) AND ((valid_until IS NULL) OR (valid_until > now()))",
                        "true"),
                policy(
                        "reach",
                        "own_reach",
                        "nobody is kept out",
                        "AND ((( SELECT my_barred() AS my_barred) IS NULL) OR (object_id <> ALL (( SELECT my_barred() AS my_barred)::uuid[])))",
                        ""),
                policy(
                        "reach",
                        "own_reach",
                        "everybody's reach is mine",
                        "(reacher_id = ANY (( SELECT my_reachers() AS my_reachers)::uuid[]))",
                        "true"),
                policy(
                        "progress_note",
                        "only_what_is_shown",
                        "whole sight is no sight",
                        "(case_id = ANY (( SELECT my_whole('CASE'::text) AS my_whole)::uuid[])) OR",
                        ""),
                policy("progress_note", "only_what_is_shown", "one's own words are not one's own", OWN + " OR", ""),
                policy("issue", "only_what_is_shown", "one's own words are not one's own", OWN + " OR", ""),
                policy("progress_note", "only_what_is_shown", "every kind of fact is shown", "using (", ALL),
                policy("issue", "only_what_is_shown", "every kind of fact is shown", "using (", ALL),
                policy("assessment", "only_what_is_shown", "every kind of fact is shown", "using (", ALL)
                        .noticedBy(DISCLOSURE),
                policy("relation", "only_what_is_shown", "everybody's family is shown", "using (", ALL)
                        .noticedBy(DISCLOSURE),
                policy(
                        "progress_note",
                        "only_what_is_shown",
                        "nothing is shown in part",
                        "((case_id, COALESCE(person_id, case_id), (field_class)::text) IN",
                        "false AND ((case_id, COALESCE(person_id, case_id), (field_class)::text) IN"),
                policy(
                        "progress_note",
                        "only_what_is_shown",
                        "whom it is about does not matter",
                        "COALESCE(person_id, case_id), (field_class)::text) IN ( SELECT s.case_id, s.subject_id,",
                        "(field_class)::text) IN ( SELECT s.case_id,"),
                policy(
                        "progress_note",
                        "only_what_is_shown",
                        "what kind it is does not matter",
                        "COALESCE(person_id, case_id), (field_class)::text) IN ( SELECT s.case_id, s.subject_id, s.field_class",
                        "COALESCE(person_id, case_id)) IN ( SELECT s.case_id, s.subject_id"),
                policy("membership", "only_who_is_shown", "everybody who lives there is shown", "using (", ALL),
                policy(
                        "disclosure",
                        "decided_by_those_who_see_it_whole",
                        "what others are shown is seen",
                        "using (",
                        ALL),
                policy(
                                "disclosure",
                                "decided_by_those_who_see_it_whole",
                                "who sees a part decides what others see",
                                "mine_to_give('CASE'::text, case_id) = 'WHOLE'::text",
                                "true")
                        .noticedBy(DISCLOSURE, GIVING));
    }
}
