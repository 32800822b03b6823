package org.norishiro.gate.oracle;

import static org.norishiro.gate.oracle.Books.ADDRESS;
import static org.norishiro.gate.oracle.Books.CONFERENCE;
import static org.norishiro.gate.oracle.Books.CONSENT;
import static org.norishiro.gate.oracle.Books.CONSENT_TABLE;
import static org.norishiro.gate.oracle.Books.DISCLOSURE;
import static org.norishiro.gate.oracle.Books.ENDS_WITH_CONSENT;
import static org.norishiro.gate.oracle.Books.GIVING;
import static org.norishiro.gate.oracle.Books.HIDDEN_WITH_THEM;
import static org.norishiro.gate.oracle.Books.ON_CONSENT;
import static org.norishiro.gate.oracle.Books.OPENING;
import static org.norishiro.gate.oracle.Books.PROTECTION;
import static org.norishiro.gate.oracle.Books.READING_ONLY;
import static org.norishiro.gate.oracle.Books.REFERRAL;
import static org.norishiro.gate.oracle.Books.SEAL;
import static org.norishiro.gate.oracle.Books.WHERE_THEY_LIVE;
import static org.norishiro.gate.oracle.Mutant.function;
import static org.norishiro.gate.oracle.Mutant.policy;

import java.util.stream.Stream;

/** Where the decision is broken: in seals, emergencies, consents, referrals, sittings and protected addresses. */
final class MutantsOfProtection {
    private MutantsOfProtection() {}

    static Stream<Mutant> all() {
        return Stream.of(functions(), policies()).flatMap(each -> each);
    }

    private static Stream<Mutant> functions() {
        return Stream.of(
                function(
                        "kept_from",
                        "sealing closes nothing",
                        "sealed := sealed_from(array[who.staff_id]);",
                        "sealed := '{}';"),
                function(
                                "kept_from",
                                "the agencies of other posts are forgotten",
                                "p.staff_id = who.staff_id",
                                "p.id = who.post_id")
                        .noticedBy(PROTECTION),
                function(
                        "act_as",
                        "a post that is over still acts",
                        "and (now() at time zone 'Asia/Tokyo')::date between p.valid_from and coalesce(p.valid_until, 'infinity')",
                        ""),
                function("sealed_from", "whoever read it once reads it for good", " and r.ended_at is null", ""),
                function(
                        "sealed_from",
                        "whoever is named reads it before a second agreed",
                        "and r.agreed_at is not null",
                        ""),
                function(
                                "sealed_from",
                                "what was opened stays closed",
                                "and s.lifted_at is null and not exists",
                                "and not exists")
                        .noticedBy(SEAL),
                function("sealed_from", "one reader is every reader", "and r.staff_id = any(any_of)", ""),
                function(
                                "told_of_cases",
                                "referrals of a sealed case are forgotten",
                                "|| array(select r.id from referral r where r.municipality_id = here and r.case_id = any(cases))",
                                "")
                        .noticedBy(HIDDEN_WITH_THEM),
                function(
                                "told_of_cases",
                                "what was tabled of a sealed case is forgotten",
                                "|| array(select a.id from agenda_item a where a.municipality_id = here and a.case_id = any(cases))",
                                "")
                        .noticedBy(HIDDEN_WITH_THEM),
                function(
                                "told_of",
                                "referrals about somebody are forgotten",
                                "|| array(select r.id from referral r where r.municipality_id = here and r.case_id = any(cases))",
                                "")
                        .noticedBy(HIDDEN_WITH_THEM),
                function(
                                "told_of",
                                "what was tabled about somebody is forgotten",
                                "|| array(select a.id from agenda_item a where a.municipality_id = here and a.case_id = any(cases))",
                                "")
                        .noticedBy(HIDDEN_WITH_THEM),
                function(
                                "reach_in_emergency",
                                "ending an emergency ends nothing",
                                "update reach set valid_until = new.ended_at",
                                "update reach set valid_until = valid_until")
                        .noticedBy(OPENING),
                function(
                                "reach_in_emergency",
                                "an emergency shows who has moved out",
                                "and (m.until is null or m.until > (now() at time zone 'Asia/Tokyo')::date)",
                                "")
                        .noticedBy(OPENING),
                function(
                                "cases_meant",
                                "what is hidden is opened in an emergency",
                                " where coalesce(meant.id <> all(my_barred()), true)",
                                "")
                        .noticedBy(OPENING),
                function("reach_who_joined", "who joins is shown in an emergency", " and r.ground <> 'EMERGENCY'", "")
                        .noticedBy(READING_ONLY),
                function("mine_to_give", "an emergency makes a part a whole", " and r.ground <> 'EMERGENCY'", "")
                        .noticedBy(GIVING, READING_ONLY),
                function(
                                "disclosure_is_decided",
                                "a part of a case decides",
                                "mine_to_give('CASE', new.case_id) is distinct from 'WHOLE'",
                                "false")
                        .besides(policy(
                                "disclosure",
                                "decided_by_those_who_see_it_whole",
                                "who sees a part decides what others see",
                                "mine_to_give('CASE'::text, case_id) = 'WHOLE'::text",
                                "true"))
                        .noticedBy(GIVING),
                function(
                                "disclosure_is_decided",
                                "where somebody lives is shown on by who sees a part",
                                "whose) = 'PART'",
                                "whose) = 'NOTHING'")
                        .noticedBy(DISCLOSURE, GIVING),
                function(
                                "disclosure_rests_on_consent",
                                "a disclosure outlasts the consent",
                                "and id = new.id and lasts is not null",
                                "and false")
                        .noticedBy(ON_CONSENT, ENDS_WITH_CONSENT),
                function(
                                "disclosure_rests_on_consent",
                                "nothing rests on the consent",
                                "if new.basis <> 'CONSENT' then",
                                "if true then")
                        .noticedBy(ON_CONSENT, ENDS_WITH_CONSENT),
                function("consent_covering", "a consent is to everybody", "r.agency_id = to_agency or", "true or")
                        .noticedBy(ON_CONSENT, ENDS_WITH_CONSENT),
                function("consent_covering", "a consent is to everything", "and c.classes @> told", "")
                        .noticedBy(ON_CONSENT, ENDS_WITH_CONSENT),
                function("consent_covering", "any consent ever given will do", "and consent_in_force(c.id, now())", "")
                        .noticedBy(ON_CONSENT, ENDS_WITH_CONSENT),
                function(
                                "consent_covering",
                                "the first to end carries it",
                                "order by consent_last_day(c) desc nulls first",
                                "order by consent_last_day(c)")
                        .noticedBy(ON_CONSENT, ENDS_WITH_CONSENT),
                function(
                                "consent_last_day",
                                "what is announced does not end it",
                                "select min(w.takes_effect_on) - 1 from consent w",
                                "select null::date from consent w")
                        .noticedBy(ON_CONSENT, ENDS_WITH_CONSENT),
                function(
                                "consent_last_day",
                                "a renewal to come does not end it",
                                "select min(coalesce(r.valid_from, r.on_date)) - 1 from consent r",
                                "select null::date from consent r")
                        .noticedBy(ON_CONSENT, ENDS_WITH_CONSENT),
                function(
                                "whose_consent_it_takes",
                                "of a household nobody is asked",
                                "where told.person_id is null and",
                                "where false and")
                        .noticedBy(ON_CONSENT),
                function(
                                "consent_standing",
                                "a consent does not end",
                                "when c.valid_until < (at at time zone 'Asia/Tokyo')::date then 'EXPIRED'",
                                "")
                        .noticedBy(CONSENT, CONSENT_TABLE),
                function("consent_standing", "what is withdrawn holds", "then 'WITHDRAWN'", "then 'GIVEN'")
                        .noticedBy(CONSENT, CONSENT_TABLE),
                function("consent_standing", "what was renewed holds besides", "then 'RENEWED'", "then 'GIVEN'")
                        .noticedBy(CONSENT, CONSENT_TABLE),
                function("consent_standing", "what begins later holds", "then 'NOT_YET'", "then 'GIVEN'")
                        .noticedBy(CONSENT, CONSENT_TABLE),
                function(
                                "disclosures_fall_with_their_consent",
                                "withdrawing ends nothing",
                                "new.state in ('WITHDRAWN', 'GIVEN')",
                                "new.state in ('GIVEN')")
                        .noticedBy(ON_CONSENT, ENDS_WITH_CONSENT),
                function(
                                "disclosures_fall_with_their_consent",
                                "renewing ends nothing",
                                "new.state in ('WITHDRAWN', 'GIVEN')",
                                "new.state in ('WITHDRAWN')")
                        .noticedBy(ON_CONSENT, ENDS_WITH_CONSENT),
                function(
                                "disclosures_fall_with_their_consent",
                                "what is withdrawn for later ends at once",
                                "greatest(now(), falls_on::timestamp at time zone 'Asia/Tokyo')",
                                "now()")
                        .noticedBy(ON_CONSENT, ENDS_WITH_CONSENT),
                function(
                                "reach_what_was_referred",
                                "whoever is asked is forgotten",
                                "(new.municipality_id, 'REFERRAL', new.id, new.to_agency_id, 'REFERRED', new.id),",
                                "")
                        .noticedBy(REFERRAL),
                function(
                                "reach_what_is_tabled",
                                "the chair is forgotten",
                                "p.id = s.chair_post_id",
                                "p.id = s.convener_post_id")
                        .noticedBy(CONFERENCE),
                function(
                                "reach_what_one_is_invited_to",
                                "who is no longer invited stays",
                                "delete from reach where",
                                "delete from reach where false and")
                        .noticedBy(CONFERENCE),
                function("not_shown_among", "any kind of fact shows where they live", "and s.field_class = told", "")
                        .noticedBy(WHERE_THEY_LIVE),
                function(
                                "not_shown_among",
                                "an address once shown is shown for good",
                                "and s.valid_from <= now() and s.valid_until > now()",
                                "")
                        .noticedBy(WHERE_THEY_LIVE),
                function("protected_among", "whoever knew it once knows it for good", " and k.ended_at is null", "")
                        .noticedBy(ADDRESS),
                function(
                        "protected_among",
                        "whoever is named knows it before a second agreed",
                        " and k.agreed_at is not null",
                        ""),
                function("protected_among", "one protection of two is enough", "bool_and(", "bool_or("),
                function("protected_among", "a protection does not end", " and p.ended_at is null", "")
                        .noticedBy(ADDRESS),
                function(
                                "address_becomes_protected",
                                "who lives with them tells where they live",
                                "array[new.person_id] || who_lives_with(new.person_id)",
                                "array[new.person_id]")
                        .noticedBy(ADDRESS),
                function(
                                "who_moves_in_is_protected",
                                "who moves in tells where they live",
                                "perform protect_addresses(hit.protection_id, array[new.person_id], hit.through_id);",
                                "perform 1;")
                        .noticedBy(ADDRESS),
                function(
                                "who_moves_in_is_protected",
                                "who is protected leaves the protection behind",
                                "perform protect_addresses(hit.protection_id, array[new.household_id] || who_lives_with(new.person_id), new.person_id);",
                                "perform 1;")
                        .noticedBy(ADDRESS));
    }

    private static Stream<Mutant> policies() {
        return Stream.of(
                ofTheCase("referral", "the team sees every referral"),
                ofTheCase("agenda_item", "the team sees what is tabled"),
                ofTheCase("agenda_invitation", "the team sees who is invited"),
                policy(
                        "consent_recipient",
                        "only_what_is_shown",
                        "to whom else somebody lets things be told is seen",
                        "using (",
                        "using (true or "),
                function("my_shown", "what others are shown is shown", "and s.agency_id = office", ""),
                function("my_shown", "what was shown once is shown for good", "and s.valid_until > now()", ""));
    }

    private static Mutant ofTheCase(String table, String what) {
        return policy(
                table, "reached_by_case_id_as_case", what, "my_reach('CASE'::text, true)", "my_reach('CASE'::text)");
    }
}
