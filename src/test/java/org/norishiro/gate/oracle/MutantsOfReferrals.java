package org.norishiro.gate.oracle;

import static org.norishiro.gate.oracle.Books.FLOW;
import static org.norishiro.gate.oracle.Books.PAPERS;
import static org.norishiro.gate.oracle.Books.REFERRAL_ON_CONSENT;
import static org.norishiro.gate.oracle.Books.UNMET;
import static org.norishiro.gate.oracle.Mutant.function;

import java.util.stream.Stream;

/** Where the decision is broken: in what a referral shows on consent, which papers go along with it, and what is counted of it. */
final class MutantsOfReferrals {
    private static final String AGREED = "agreed_to";
    private static final String IN_REFERRAL = "agreed_in";
    private static final String AS_AGREED = "shown_as_agreed";
    private static final String PAPER = "a_paper_is_sent_along";
    private static final String NEEDS_CONSENT = "a_referral_on_consent_has_it";

    private MutantsOfReferrals() {}

    static Stream<Mutant> all() {
        return Stream.of(
                function(
                                AGREED,
                                "a consent in words outlives what was said after it",
                                "n.state not in ('REQUESTED', 'NOT_ASKED')",
                                "false")
                        .noticedBy(REFERRAL_ON_CONSENT),
                function(AGREED, "a consent in words needs none", "c.state = 'GIVEN' and c.classes is null", "true")
                        .noticedBy(REFERRAL_ON_CONSENT),
                function(
                                AGREED,
                                "a question put anew is an answer",
                                "n.state not in ('REQUESTED', 'NOT_ASKED')",
                                "true")
                        .noticedBy(REFERRAL_ON_CONSENT),
                function(
                                AGREED,
                                "what is announced has happened",
                                "n.state = 'WITHDRAWN' and n.takes_effect_on > today",
                                "false")
                        .noticedBy(REFERRAL_ON_CONSENT),
                function(
                                AGREED,
                                "a no on one of two records is not heard",
                                "or not said_no_elsewhere(of_person, to_agency, array[told])",
                                "or true")
                        .noticedBy(REFERRAL_ON_CONSENT),
                function(
                                AGREED,
                                "two records of one are looked for on one side alone",
                                "s.other_id = of_person",
                                "false")
                        .noticedBy(REFERRAL_ON_CONSENT),
                function(
                                "consent_covers",
                                "anybody learns what was agreed to",
                                "i_reach('CASE'::text, in_case) AND",
                                "")
                        .noticedBy(REFERRAL_ON_CONSENT),
                function(IN_REFERRAL, "consent is not looked at", "r.basis <> 'CONSENT'", "true")
                        .noticedBy(REFERRAL_ON_CONSENT),
                function(IN_REFERRAL, "one kind is every kind", "fact.field_class = told", "true")
                        .noticedBy(REFERRAL_ON_CONSENT),
                function(AS_AGREED, "what was agreed to is not asked", "and r.basis = 'CONSENT'", "and false")
                        .noticedBy(PAPERS),
                function(AS_AGREED, "whoever sent it loses sight of it too", "and w.object_id = in_case", "and false")
                        .noticedBy(REFERRAL_ON_CONSENT),
                function(AS_AGREED, "a seat in the team is sight of the whole", "and not w.partial", "")
                        .noticedBy(REFERRAL_ON_CONSENT),
                function(NEEDS_CONSENT, "facts nobody agreed to are told", "if not covered", "if false and not covered")
                        .noticedBy(REFERRAL_ON_CONSENT),
                function("a_no_narrows_what_was_referred", "open pages stay", "r.basis = 'CONSENT'", "false")
                        .noticedBy(REFERRAL_ON_CONSENT),
                function(
                                PAPER,
                                "papers go along where an address is protected",
                                "if new.case_id = any(cases_with_protected_addresses())",
                                "if false")
                        .noticedBy(PAPERS),
                function(PAPER, "papers need no consent", "asked.basis = 'CONSENT' and", "false and")
                        .noticedBy(PAPERS),
                function(
                                PAPER,
                                "anybody takes back anybody's paper",
                                "old.agency_id is distinct from (select p.agency_id from post p where p.municipality_id = old.municipality_id and p.id = my_post())",
                                "false")
                        .noticedBy(PAPERS),
                function("note_unmet_need", "the first decline is kept", "refused < 3 and", "false and")
                        .noticedBy(UNMET),
                function(
                                "note_unmet_need",
                                "asking on is giving up",
                                "asked.settled_next not in ('KEEP', 'CONFERENCE')",
                                "false")
                        .noticedBy(UNMET),
                function("referral_flow", "nine are told", "having count(*) >= 10", "")
                        .noticedBy(FLOW),
                function("referral_flow", "nine of a pair are told", "p.declined >= 10", "true")
                        .noticedBy(FLOW),
                function(
                                "referral_flow",
                                "everybody is told",
                                "not in ('PLANNER', 'SUPERVISOR', 'COORDINATOR', 'CHAIR')",
                                "not in ('PLANNER', 'SUPERVISOR', 'COORDINATOR', 'CHAIR', 'CASEWORKER', 'PARTNER', 'CONSULTANT', 'ADMINISTRATOR')")
                        .noticedBy(FLOW));
    }
}
