package org.norishiro.gate.oracle;

import static org.norishiro.gate.oracle.Books.GUESTS;
import static org.norishiro.gate.oracle.Mutant.function;

import java.util.stream.Stream;

/** Where the decision is broken: in who is asked for an answer without an account, who comes in so, and what they reach. */
final class MutantsOfGuests {
    private MutantsOfGuests() {}

    static Stream<Mutant> all() {
        return Stream.of(inviting(), comingIn(), staying(), recording()).flatMap(each -> each);
    }

    private static Stream<Mutant> inviting() {
        return Stream.of(
                issued(
                        "whoever does not see the case issues it",
                        "mine_to_give('CASE', new.case_id) is distinct from 'WHOLE'"),
                issued("another agency is asked", "asked.to_agency_id is distinct from new.agency_id"),
                issued("whoever has an account is let in by the mailbox", "has_accounts(new.agency_id)"),
                function(
                                "reply_invitation_is_issued",
                                "it goes to any address",
                                "if new.way = 'LINK' and new.address",
                                "if false and new.address")
                        .noticedBy(GUESTS),
                issued("it holds for good", "new.until > now() + interval '31 days'"));
    }

    private static Mutant issued(String mistake, String condition) {
        return function("reply_invitation_is_issued", mistake, condition, "false")
                .noticedBy(GUESTS);
    }

    private static Stream<Mutant> comingIn() {
        return Stream.of(
                function("reply_link_at", "what was taken back still stands", "and i.ended_at is null", "")
                        .noticedBy(GUESTS),
                function("reply_link_at", "what has run out still stands", "and i.until > now()", "")
                        .noticedBy(GUESTS),
                function(
                                "new_reply_code",
                                "codes are sent as fast as one clicks",
                                "interval '1 minute'",
                                "interval '0'")
                        .noticedBy(GUESTS),
                function("new_reply_code", "codes are sent without end", "i.codes_sent < 12", "true")
                        .noticedBy(GUESTS),
                function("come_in_by_link", "a code holds for good", "interval '10 minutes'", "interval '10 years'")
                        .noticedBy(GUESTS),
                function("come_in_by_link", "a code is tried as often as one likes", "or door.code_tries >= 5", "")
                        .noticedBy(GUESTS),
                function("come_in_by_link", "any code opens", "if door.code_hash <> code then", "if false then")
                        .noticedBy(GUESTS),
                function(
                                "come_in_by_link",
                                "a code opens twice",
                                "set code_hash = null, code_at = null",
                                "set code_tries = 0")
                        .noticedBy(GUESTS));
    }

    private static Stream<Mutant> staying() {
        return Stream.of(
                function(
                                "act_as",
                                "a guest reaches what the agency reaches",
                                "case when p.role = 'GUEST' then '' else coalesce(p.agency_id::text, '') end",
                                "coalesce(p.agency_id::text, '')")
                        .noticedBy(GUESTS),
                function(
                                "guests_leave",
                                "who came in stays when it is taken back",
                                "set valid_until = clock_timestamp()",
                                "set valid_until = r.valid_until")
                        .noticedBy(GUESTS),
                function("invitations_end_with_it", "it outlives the referral", "and i.ended_at is null", "and false")
                        .noticedBy(GUESTS),
                function(
                                "links_go_where_registered",
                                "who reads an address of yesterday stays",
                                "and i.address <> new.mail",
                                "and false")
                        .noticedBy(GUESTS),
                function("guest_now", "who was recorded from a slip comes in", "and g.recorded_by is null", "")
                        .noticedBy(GUESTS),
                function("guest_now", "an hour never ends", "and g.until > now()", "")
                        .noticedBy(GUESTS),
                function("guest_now", "a link taken back still lets one stay", "and i.ended_at is null", "")
                        .noticedBy(GUESTS));
    }

    private static Stream<Mutant> recording() {
        return Stream.of(
                function(
                                "record_slip",
                                "whoever does not see the case records it",
                                "or mine_to_give('CASE', door.case_id) is distinct from 'WHOLE'",
                                "")
                        .noticedBy(GUESTS),
                function(
                                "only_who_is_asked_answers",
                                "whoever asked answers",
                                "and not exists (select from guest g",
                                "and exists (select from referral where false) and not exists (select from guest g")
                        .noticedBy(GUESTS),
                function(
                                "guests_stay_guests",
                                "a guest becomes staff",
                                "if whose.is_guest is distinct from",
                                "if false and whose.is_guest is distinct from")
                        .noticedBy(GUESTS));
    }
}
