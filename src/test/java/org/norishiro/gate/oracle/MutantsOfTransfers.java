package org.norishiro.gate.oracle;

import static org.norishiro.gate.oracle.Books.TRANSFERS;
import static org.norishiro.gate.oracle.Mutant.function;

import java.util.stream.Stream;

/** Where the decision is broken: in who hands a case over to whom, and what each of them sees and answers for afterwards. */
final class MutantsOfTransfers {
    private static final String OFFERED = "a_transfer_is_between_colleagues";
    private static final String ANSWERED = "a_transfer_is_answered_once";

    private MutantsOfTransfers() {}

    static Stream<Mutant> all() {
        return Stream.of(
                broken(
                        OFFERED,
                        "an agency hands over more than it sees",
                        "agency_has(new.from_agency_id, 'CASE', new.case_id) is distinct from 'WHOLE'",
                        "false"),
                broken(
                        OFFERED,
                        "somebody outside the team is offered it",
                        "agency_has(new.to_agency_id, 'CASE', new.case_id) is null",
                        "false"),
                broken(OFFERED, "another agency sees more on no grounds", "new.basis is null and", "false and"),
                broken(
                        ANSWERED,
                        "anybody takes it",
                        "(new.state in ('TAKEN', 'DECLINED') and new.to_post_id is distinct from my_post())",
                        "false"),
                broken("a_transfer_on_consent_has_it", "consent is not looked at", "if exists", "if false and exists"),
                broken("agency_has", "a part is whole", "bool_and(r.partial)", "false"),
                broken(
                        "charge_is_handed_over",
                        "anybody puts another agency in charge",
                        "not taken_over_now",
                        "false and not taken_over_now"),
                broken(
                        "charge_is_handed_over",
                        "who gave up the charge sees it for good",
                        "and agency_id = old.agency_id and ground = 'OWNER';",
                        "and false;"),
                broken(
                        "charge_is_handed_over",
                        "a colleague who goes on leading sees a part",
                        "perform reach_whole(new, old.agency_id, answers.source)",
                        "perform 1"),
                broken(
                        "answers_go_to_who_took_over",
                        "anybody asks in place of another",
                        "not taken_over_now",
                        "false and not taken_over_now"),
                broken(
                        "nothing_is_left_behind",
                        "something stays with who handed it over",
                        "if answers_for",
                        "if false and answers_for"),
                broken(
                        "nothing_is_left_behind",
                        "what it was taken over with stays",
                        "delete from reach",
                        "delete from reach where false; perform 1 from reach"));
    }

    private static Mutant broken(String function, String mistake, String from, String to) {
        return function(function, mistake, from, to).noticedBy(TRANSFERS);
    }
}
