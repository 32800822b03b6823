package org.norishiro.gate.oracle;

import static org.norishiro.gate.oracle.Books.DISCLOSURE;
import static org.norishiro.gate.oracle.Books.HIDDEN_CONSENTS;
import static org.norishiro.gate.oracle.Books.NAMELESS;
import static org.norishiro.gate.oracle.Books.ROOM;
import static org.norishiro.gate.oracle.Books.SAMENESS_LENDS;
import static org.norishiro.gate.oracle.Mutant.function;
import static org.norishiro.gate.oracle.Mutant.policy;

import java.util.stream.Stream;

/** Where the decision is broken: in what is shown to others, on what it rests, and in what is shown without names. */
final class MutantsOfGiving {
    private MutantsOfGiving() {}

    static Stream<Mutant> all() {
        return Stream.of(deciding(), resting(), naming(), askingForRoom()).flatMap(each -> each);
    }

    private static Stream<Mutant> deciding() {
        return Stream.of(
                function(
                                "disclosure_is_decided",
                                "an agency out of the team is shown something",
                                "if not exists (select from team_member t",
                                "if false and not exists (select from team_member t")
                        .noticedBy(DISCLOSURE),
                function(
                                "disclosure_is_decided",
                                "somebody is shown whom the case is not about",
                                "if new.person_id is not null and (not i_reach",
                                "if false and (not i_reach")
                        .noticedBy(DISCLOSURE),
                function(
                                "disclosure_is_decided",
                                "what has ended is prolonged",
                                "new.ends_at > old.ends_at or old.ends_at <= now()",
                                "false")
                        .noticedBy(DISCLOSURE),
                function(
                                "disclosure_is_decided",
                                "it is ended in the name of another",
                                "new.ended_by <> my_post() or old.ended_by is not null",
                                "false")
                        .noticedBy(DISCLOSURE),
                function(
                                "disclosure_is_decided",
                                "the last day is none",
                                "new.ends_at := (new.valid_until + 1)::timestamp at time zone 'Asia/Tokyo';",
                                "new.ends_at := 'infinity';")
                        .noticedBy(DISCLOSURE));
    }

    private static Stream<Mutant> resting() {
        return Stream.of(
                function(
                                "consent_covering",
                                "what is hidden from whoever decides carries it",
                                "and c.id <> all(hidden)",
                                "")
                        .noticedBy(HIDDEN_CONSENTS),
                function(
                                "consent_covering",
                                "what was refused on another record is agreed to",
                                "and not said_no_elsewhere(of_person, to_agency, told)",
                                "")
                        .noticedBy(SAMENESS_LENDS),
                function(
                                "my_barred_consents",
                                "consents in what is hidden are known",
                                "if barred is null or barred = '{}' then",
                                "if true then")
                        .noticedBy(HIDDEN_CONSENTS),
                policy(
                                "consent",
                                "not_of_what_is_hidden",
                                "consents in what is hidden are seen",
                                "using (",
                                "using (true or ")
                        .noticedBy(HIDDEN_CONSENTS),
                policy(
                        "consent",
                        "reached_through_its_subject",
                        "consents of who is out of reach are seen",
                        "WHEN (person_id IS NOT NULL) THEN",
                        "WHEN (person_id IS NOT NULL) THEN true or"));
    }

    private static Stream<Mutant> naming() {
        return Stream.of(
                function(
                                "nameless_sheet_is_given",
                                "who sees a part shows it",
                                "if mine_to_give('CASE', new.case_id) is distinct from 'WHOLE' then",
                                "if false then")
                        .besides(policy(
                                "nameless_sheet",
                                "of_those_who_see_the_case_whole",
                                "who sees a part reads to whom it is shown",
                                "using (",
                                "using (true or "))
                        .noticedBy(NAMELESS + "#whoever_sees_a_part_shows_nothing"),
                function(
                                "nameless_sheet_is_given",
                                "somebody in hiding is shown",
                                "if kept_from_showing(new.case_id) is not null then",
                                "if false then")
                        .noticedBy(NAMELESS),
                function(
                                "nameless_sheet_is_given",
                                "a name stands in it",
                                "if exists (select from traces_in(",
                                "if false and exists (select from traces_in(")
                        .noticedBy(NAMELESS),
                function(
                                "nameless_sheet_is_given",
                                "anybody takes it back, as often as they like",
                                "old.ended_at is not null or new.ended_by is distinct from my_post()",
                                "false")
                        .noticedBy(NAMELESS),
                function(
                                "traces_in",
                                "whoever does not reach the case tries who is in it",
                                "if mine_to_give('CASE', about) is distinct from 'WHOLE' then return; end if;",
                                "")
                        .noticedBy(NAMELESS),
                function("kept_from_showing", "what is sealed is shown", "then 'SEALED'", "then null")
                        .noticedBy(NAMELESS),
                function("kept_from_showing", "who is in hiding is shown", "then 'IN_HIDING'", "then null")
                        .noticedBy(NAMELESS),
                function("nameless_sheets_for_us", "other agencies read it", "and n.agency_id = who.agency_id", "")
                        .noticedBy(NAMELESS),
                function("nameless_sheets_for_us", "what was taken back is read", "and n.ended_at is null", "")
                        .noticedBy(NAMELESS),
                function("nameless_sheets_for_us", "it is read for good", "and n.valid_until >= today_here()", "")
                        .noticedBy(NAMELESS),
                function(
                                "nameless_sheets_for_us",
                                "who is kept out reads it",
                                "coalesce(n.case_id <> all(barred), true)",
                                "true")
                        .noticedBy(NAMELESS),
                function(
                                "nameless_sheets_for_us",
                                "what was sealed since is read",
                                "and kept_from_showing(n.case_id) is null",
                                "")
                        .noticedBy(NAMELESS),
                policy(
                                "nameless_sheet",
                                "of_those_who_see_the_case_whole",
                                "who sees a part reads to whom it is shown",
                                "using (",
                                "using (true or ")
                        .noticedBy(NAMELESS));
    }

    private static Stream<Mutant> askingForRoom() {
        return Stream.of(
                function(
                                "room_question_is_asked",
                                "who sees a part asks about it",
                                "if mine_to_give('CASE', new.case_id) is distinct from 'WHOLE' then",
                                "if false then")
                        .besides(policy(
                                "room_question",
                                "of_those_who_see_the_case_whole",
                                "who sees a part reads whom was asked",
                                "using (",
                                "using (true or "))
                        .noticedBy(ROOM),
                function(
                                "room_question_is_asked",
                                "a sealed case is asked about",
                                "if kept_from_showing(new.case_id) = 'SEALED' then",
                                "if false then")
                        .noticedBy(ROOM),
                function(
                                "room_question_is_asked",
                                "a name stands in it",
                                "if exists (select from traces_in(",
                                "if false and exists (select from traces_in(")
                        .noticedBy(ROOM),
                function(
                                "room_question_is_asked",
                                "anybody ends it, as often as they like",
                                "old.ended_at is not null or new.ended_by is distinct from my_post()",
                                "false")
                        .noticedBy(ROOM),
                function("room_questions_for_us", "other agencies read it", "and q.agency_id = who.agency_id", "")
                        .noticedBy(ROOM),
                function(
                                "room_questions_for_us",
                                "it is read for good",
                                "and q.asked_at > now() - interval '90 days'",
                                "")
                        .noticedBy(ROOM),
                function(
                                "room_questions_for_us",
                                "who is kept out reads it",
                                "coalesce(q.case_id <> all(barred), true)",
                                "true")
                        .noticedBy(ROOM),
                function(
                                "room_questions_for_us",
                                "what was sealed since is read",
                                "and kept_from_showing(q.case_id) is distinct from 'SEALED'",
                                "")
                        .noticedBy(ROOM),
                function("reply_about_room", "it is replied to after its end", "and q.ended_at is null", "")
                        .noticedBy(ROOM),
                function(
                                "reply_about_room",
                                "others reply for the agency",
                                "and q.id in (select u.id from room_questions_for_us() u)",
                                "")
                        .noticedBy(ROOM),
                policy(
                                "room_question",
                                "of_those_who_see_the_case_whole",
                                "who sees a part reads whom was asked",
                                "using (",
                                "using (true or ")
                        .noticedBy(ROOM));
    }
}
