package org.norishiro.gate.oracle;

import static org.norishiro.gate.oracle.Books.DIRECT;
import static org.norishiro.gate.oracle.Books.HIDDEN_WITH_THEM;
import static org.norishiro.gate.oracle.Books.HOLDING;
import static org.norishiro.gate.oracle.Books.IDENTITY;
import static org.norishiro.gate.oracle.Books.OPENING;
import static org.norishiro.gate.oracle.Books.PREVIEW;
import static org.norishiro.gate.oracle.Books.PROTECTION;
import static org.norishiro.gate.oracle.Books.RELEASE;
import static org.norishiro.gate.oracle.Books.REVIEW;
import static org.norishiro.gate.oracle.Books.SEAL;
import static org.norishiro.gate.oracle.Books.TAKING_POSTS;
import static org.norishiro.gate.oracle.Mutant.function;

import java.util.stream.Stream;

/** Where the decision is broken: in who acts, what tells of somebody, who holds what is shielded or sealed, and who opens in an emergency. */
final class MutantsOfActing {
    private MutantsOfActing() {}

    static Stream<Mutant> all() {
        return Stream.of(acting(), telling(), holding(), opening()).flatMap(each -> each);
    }

    private static Stream<Mutant> acting() {
        return Stream.of(
                function(
                                "act_as",
                                "anybody says who they are",
                                "where part[5] = encode(sha256(k.outer_pad || sha256(k.inner_pad || convert_to(array_to_string(part[1:4], '|'), 'UTF8'))), 'hex')",
                                "")
                        .noticedBy(IDENTITY),
                function(
                                "act_as",
                                "what was said long ago still holds",
                                "abs(extract(epoch from now()) * 1000 - said.at) <= 600000 and",
                                "")
                        .noticedBy(IDENTITY),
                function(
                                "act_as",
                                "without a post one acts in one",
                                "(said.post_id is null or p.id is not null)",
                                "true")
                        .noticedBy(IDENTITY + "#whose_post_has_ended_is_nobody_in_it"),
                function(
                                "who_acts",
                                "what was found out in one transaction holds in the next",
                                "and part[7] = extract(epoch from now())::text",
                                "")
                        .noticedBy(IDENTITY),
                function(
                                "who_acts",
                                "anybody says what was found out of them",
                                "currval('acting_mark') = mark_of(taken) and",
                                "")
                        .noticedBy(IDENTITY),
                function(
                                "my_municipality",
                                "anybody says whose they are",
                                "currval('acting_mark') = mark_of(taken) and",
                                "")
                        .noticedBy(IDENTITY),
                function(
                                "my_reach",
                                "who plans or administers reaches something",
                                "if who.municipality_id is null or who.role in ('PLANNER', 'ADMINISTRATOR') then return '{}'; end if;",
                                "")
                        .noticedBy(IDENTITY, DIRECT),
                function(
                                "my_reach",
                                "looking as an agency shows what else it sees",
                                "and (looking is null or r.object_id = any(looking))",
                                "")
                        .noticedBy(PREVIEW));
    }

    private static Stream<Mutant> telling() {
        return Stream.of(
                function(
                        "kept_from",
                        "an agency one has left keeps one out",
                        "and (now() at time zone 'Asia/Tokyo')::date between p.valid_from and coalesce(p.valid_until, 'infinity')",
                        ""),
                function(
                                "told_of",
                                "consultations about somebody are forgotten",
                                "select c.consultation_id from consultation_person c where c.municipality_id = here and c.person_id = any(persons)",
                                "select null::uuid where false")
                        .noticedBy(PROTECTION, HIDDEN_WITH_THEM),
                function(
                                "told_of",
                                "what a case came from is forgotten",
                                "select s.consultation_id from support_case s",
                                "select null::uuid from support_case s")
                        .noticedBy(HIDDEN_WITH_THEM),
                function(
                                "told_of_cases",
                                "what a sealed case came from is forgotten",
                                "|| array(select c.consultation_id from support_case c where c.municipality_id = here and c.id = any(cases) and c.consultation_id is not null)",
                                "")
                        .noticedBy(HIDDEN_WITH_THEM),
                function(
                                "told_of_cases",
                                "the sealed case itself is forgotten",
                                "return cases ||",
                                "return '{}'::uuid[] ||")
                        .noticedBy(SEAL),
                function(
                                "who_reaches",
                                "who is kept out stands among those who see it",
                                "and wanted_id <> all(barred_from(o.staff_id, array[o.agency_id]))",
                                "")
                        .noticedBy(PROTECTION));
    }

    private static Stream<Mutant> holding() {
        return Stream.of(
                function(
                                "nobody_kept_out_holds_it",
                                "an issue names whom the holder is kept out of",
                                "held := case_is_held_against(new.person_id, new.case_id);",
                                "held := false;")
                        .noticedBy(HOLDING),
                function(
                                "nobody_kept_out_holds_it",
                                "a post is taken in an agency kept out of what one holds",
                                "held := (new.valid_until is null or new.valid_until >= today) and holds_what_is_kept_from(new.staff_id, new.agency_id);",
                                "held := false;")
                        .noticedBy(HOLDING, TAKING_POSTS),
                function(
                                "nothing_is_asked_of_the_kept_out",
                                "who is kept out is asked for help",
                                "if asked is not null and",
                                "if false and")
                        .noticedBy(PROTECTION),
                function(
                                "readers_hold_what_is_sealed",
                                "who may not read it holds what is sealed",
                                "if exists ( select from case_seal s cross join lateral",
                                "if false and exists (select from case_seal s cross join lateral")
                        .noticedBy(SEAL),
                function(
                                "readers_can_open_it",
                                "nobody is left who could open it",
                                "if exists (select from case_seal s",
                                "if false and exists (select from case_seal s")
                        .noticedBy(SEAL),
                function(
                                "release_in_ones_own_name",
                                "who does not know an address releases it",
                                "or not knows_address_of(new.person_id, my_staff()) or not knows_address_of(new.person_id, new.asked_by)",
                                "")
                        .noticedBy(RELEASE),
                function(
                                "release_in_ones_own_name",
                                "who does not know an address asks for it",
                                "or not knows_address_of(new.person_id, my_staff()) then",
                                "then")
                        .noticedBy(RELEASE));
    }

    private static Stream<Mutant> opening() {
        return Stream.of(
                function(
                                "open_in_emergency",
                                "who was stopped opens the next",
                                "if exists (select from emergency_lock l",
                                "if false and exists (select from emergency_lock l")
                        .noticedBy(OPENING),
                function(
                                "open_in_emergency",
                                "of two that are meant the first is opened",
                                "if cardinality(unreached) <> 1 then",
                                "if unreached = '{}' then")
                        .noticedBy(OPENING),
                function("open_in_emergency", "what is reached anyway is opened", "where not i_reach('CASE', m.id)", "")
                        .noticedBy(OPENING),
                function(
                                "review_emergency",
                                "one reviews oneself",
                                "if about.opened_by = who.staff_id then return 'OWN'; end if;",
                                "")
                        .noticedBy(REVIEW));
    }
}
