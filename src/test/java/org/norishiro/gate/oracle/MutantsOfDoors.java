package org.norishiro.gate.oracle;

import static org.norishiro.gate.oracle.Books.ADDRESS;
import static org.norishiro.gate.oracle.Books.CASEWORK;
import static org.norishiro.gate.oracle.Books.DIRECT;
import static org.norishiro.gate.oracle.Books.DISCLOSURE;
import static org.norishiro.gate.oracle.Books.GIVING;
import static org.norishiro.gate.oracle.Books.HIDDEN_WITH_THEM;
import static org.norishiro.gate.oracle.Books.HOLDING;
import static org.norishiro.gate.oracle.Books.NAMELESS;
import static org.norishiro.gate.oracle.Books.OPENING;
import static org.norishiro.gate.oracle.Books.PLAN;
import static org.norishiro.gate.oracle.Books.PLAN_ROLE;
import static org.norishiro.gate.oracle.Books.PROTECTION;
import static org.norishiro.gate.oracle.Books.READING_ONLY;
import static org.norishiro.gate.oracle.Books.REFERRAL;
import static org.norishiro.gate.oracle.Books.REFERRAL_SCREEN;
import static org.norishiro.gate.oracle.Books.SEAL;
import static org.norishiro.gate.oracle.Books.UNSHIELDING;
import static org.norishiro.gate.oracle.Books.WHERE_THEY_LIVE;
import static org.norishiro.gate.oracle.Mutant.function;
import static org.norishiro.gate.oracle.Mutant.policy;

import java.util.stream.Stream;

/** Where the decision is broken: in who asks, in what is asked before a page is read, in what takes two, and in who holds what. */
final class MutantsOfDoors {
    private static final String LEADS = "or (select (me()).role) not in ('SUPERVISOR', 'COORDINATOR')";

    private MutantsOfDoors() {}

    static Stream<Mutant> all() {
        return Stream.of(asking(), entering(), roles(), answering(), holding()).flatMap(each -> each);
    }

    private static Stream<Mutant> asking() {
        return Stream.of(
                function(
                                "my_reachers",
                                "administrators see what their office sees",
                                "when who.role in ('PLANNER', 'ADMINISTRATOR') then '{}'::uuid[]",
                                "when false then '{}'::uuid[]")
                        .noticedBy(DIRECT),
                function(
                                "my_reachers",
                                "an emergency shows nothing",
                                "array[who.agency_id, who.staff_id]",
                                "array[who.agency_id]")
                        .noticedBy(OPENING),
                function(
                        "my_reachers",
                        "who asks belongs to no agency",
                        "array[who.agency_id, who.staff_id]",
                        "array[who.staff_id]"),
                function(
                        "my_agency",
                        "one's own agency is nobody's",
                        "coalesce((my_preview()).agency_id, who.agency_id)",
                        "(my_preview()).agency_id"),
                function(
                        "reached_among",
                        "an address is shown to who is kept out",
                        "and ((select my_barred()) is null or r.object_id <> all((select my_barred())::uuid[]))",
                        ""),
                function(
                        "reached_among",
                        "an address is shown for good",
                        "and r.valid_from <= now() and (r.valid_until is null or r.valid_until > now())",
                        ""),
                function(
                        "reached_among",
                        "an address is shown to everybody",
                        "and r.reacher_id = any((select my_reachers())::uuid[])",
                        ""),
                function(
                                "not_shown_among",
                                "what is shown of a case is not shown of its household",
                                "s.subject_id = w.id or (s.subject_id = s.case_id and c.household_id = w.id)",
                                "s.subject_id = w.id")
                        .noticedBy(WHERE_THEY_LIVE),
                function(
                                "not_shown_among",
                                "what is shown to others is shown",
                                "and s.agency_id = (select my_agency()) ",
                                "")
                        .noticedBy(WHERE_THEY_LIVE),
                function(
                        "shown_addresses",
                        "who sees a part sees where they live",
                        "p.id = any((select ids from hidden)::uuid[]) as not_shown",
                        "false as not_shown"),
                function(
                        "shown_dwellings",
                        "who sees a part sees where it is",
                        "h.id = any((select ids from hidden)::uuid[]) as not_shown",
                        "false as not_shown"));
    }

    private static Stream<Mutant> entering() {
        return Stream.of(
                function(
                        "within_reach",
                        "who is kept out is let in",
                        "and (barred is null or r.object_id <> all(barred))",
                        ""),
                function(
                        "within_reach",
                        "whoever was in once is let in for good",
                        "and r.valid_from <= now() and (r.valid_until is null or r.valid_until > now())",
                        ""),
                function(
                        "within_reach",
                        "the team is let in to what was asked of others",
                        "and not (whole and r.kind = 'CASE' and r.partial)",
                        ""),
                function("within_reach", "everybody is let in", "and r.reacher_id = any(mine)", ""),
                function(
                                "within_reach",
                                "who sees the case is not let in to its referrals",
                                "kinds := '{REFERRAL,CASE}';",
                                "kinds := '{REFERRAL}';")
                        .noticedBy(REFERRAL, REFERRAL_SCREEN),
                function(
                                "i_reach",
                                "a person is joined by who is kept out of them",
                                "coalesce(wanted_id <> all(barred), true) and",
                                "")
                        .noticedBy(DIRECT),
                function(
                                "mine_to_give",
                                "who is kept out passes on",
                                "and coalesce(wanted_id <> all(my_barred()), true)",
                                "")
                        .noticedBy(NAMELESS),
                function(
                                "mine_to_give",
                                "what one had is passed on",
                                "and r.valid_from <= now() and (r.valid_until is null or r.valid_until > now())",
                                "")
                        .noticedBy(NAMELESS),
                function(
                                "not_in_an_emergency",
                                "an emergency is for writing",
                                "if only_in_emergency then",
                                "if false then")
                        .noticedBy(READING_ONLY),
                function(
                                "reach_whole",
                                "who answers does not see who lives there",
                                "where m.municipality_id = about.municipality_id and m.household_id = about.household_id",
                                "where false")
                        .noticedBy(GIVING, CASEWORK, DISCLOSURE),
                function(
                                "reach_whole",
                                "what became whole stays a part",
                                "where reach.partial and not excluded.partial",
                                "where false")
                        .noticedBy(GIVING, CASEWORK, DISCLOSURE),
                function(
                                "reach_the_subject_of_a_case",
                                "who opens a case sees everybody in it",
                                "not i_reach('HOUSEHOLD', new.household_id)",
                                "false")
                        .noticedBy(DIRECT),
                function(
                                "reach_who_joined",
                                "anybody is put into a household",
                                "if not i_reach('PERSON', new.person_id) then",
                                "if false then")
                        .noticedBy(DIRECT));
    }

    private static Stream<Mutant> roles() {
        return Stream.of(
                function(
                                "reach_ones_role",
                                "who was asked first goes on seeing it",
                                "agency_id is distinct from new.agency_id or ",
                                "")
                        .noticedBy(PLAN_ROLE, PLAN),
                function(
                                "reach_ones_role",
                                "who is asked is not told",
                                "if new.agency_id is not null and",
                                "if false and")
                        .noticedBy(PLAN_ROLE, PLAN),
                function(
                                "told_of",
                                "roles about somebody are forgotten",
                                "|| array(select p.id from plan_role p where p.municipality_id = here and p.case_id = any(cases))",
                                "")
                        .noticedBy(HIDDEN_WITH_THEM),
                function(
                                "told_of_cases",
                                "roles in a sealed case are forgotten",
                                "|| array(select p.id from plan_role p where p.municipality_id = here and p.case_id = any(cases))",
                                "")
                        .noticedBy(HIDDEN_WITH_THEM),
                function(
                        "within_reach",
                        "who sees the case is not let in to its roles",
                        "kinds := '{PLAN_ROLE,CASE}';",
                        "kinds := '{PLAN_ROLE}';"));
    }

    private static Stream<Mutant> answering() {
        return Stream.of(
                function("exclusion_in_ones_own_name", "who does not lead lets in", LEADS, "")
                        .noticedBy(PROTECTION),
                function("protection_in_ones_own_name", "who does not lead ends a protection", LEADS, "")
                        .noticedBy(ADDRESS),
                function(
                                "seal_in_ones_own_name",
                                "who does not lead opens what is sealed",
                                "(new.lifted_by <> my_staff() " + LEADS + ")",
                                "(new.lifted_by <> my_staff())")
                        .noticedBy(SEAL),
                function("reader_in_ones_own_name", "who does not lead agrees to a reader", LEADS, "")
                        .noticedBy(SEAL),
                function("knower_in_ones_own_name", "who does not lead agrees to who knows an address", LEADS, "")
                        .noticedBy(ADDRESS),
                opened("exclusion", "who sees a part lets in"),
                opened("address_protection", "who sees a part ends a protection"),
                opened("address_knower", "who sees a part agrees to who knows an address"));
    }

    private static Mutant opened(String table, String what) {
        return policy(
                        table,
                        "opened_by_those_who_see_them_whole",
                        what,
                        "mine_to_give('PERSON'::text, person_id) = 'WHOLE'::text",
                        "true")
                .noticedBy(UNSHIELDING);
    }

    private static Stream<Mutant> holding() {
        return Stream.of(
                function(
                                "nobody_kept_out_holds_it",
                                "who holds it is kept out of it",
                                "if tg_table_name = 'exclusion' then\n    held := exists",
                                "if tg_table_name = 'exclusion' then\n    held := false and exists")
                        .noticedBy(PROTECTION, HOLDING),
                function(
                                "nobody_kept_out_holds_it",
                                "somebody moves in with whom they are shielded from",
                                "held := (new.until is null or new.until > today) and home_is_held_against(new.person_id, new.household_id);",
                                "held := false;")
                        .noticedBy(PROTECTION, HOLDING),
                function(
                                "nobody_kept_out_holds_it",
                                "it is handed to who is kept out of it",
                                "and h.id = new.id);",
                                "and false);")
                        .noticedBy(PROTECTION, HOLDING),
                function(
                                "posts_kept_out",
                                "who also works for an agency that is kept out holds on",
                                "where w.municipality_id = my_municipality() and w.agency_id = by_agency",
                                "where false")
                        .noticedBy(PROTECTION));
    }
}
