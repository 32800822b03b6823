package org.norishiro.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.norishiro.ModuleWorld;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads the catalogue of the migrated database as a list of promises: every table is classified, guarded, keyed by municipality,
 * and nothing runs with the owner's rights unless it is named here.
 */
@ModuleWorld
class CatalogueTest {
    /** About residents: a row is there only for whoever reaches it. */
    private static final Set<String> PERSONAL = Set.of(
            "person",
            "household",
            "membership",
            "relation",
            "consultation",
            "consultation_person",
            "consultation_issue",
            "support_case",
            "team_member",
            "case_role",
            "case_turn",
            "issue",
            "assessment",
            "progress_note",
            "consent",
            "consent_recipient",
            "consent_scan",
            "referral",
            "referral_about",
            "referral_shown",
            "referral_told",
            "agenda_told",
            "referral_paper",
            "unmet_need",
            "referral_step",
            "agenda_item",
            "agenda_invitation",
            "agenda_paper",
            "agenda_priority",
            "decision",
            "decided_role",
            "plan",
            "plan_issue",
            "plan_role",
            "plan_role_step",
            "monitoring",
            "evaluation",
            "evaluation_change",
            "reach",
            "audit_entry",
            "exclusion",
            "same_person",
            "disclosure",
            "disclosure_consent",
            "nameless_sheet",
            "room_question",
            "case_transfer",
            "reply_invitation",
            "guest",
            "shown_class",
            "address_protection",
            "address_measure",
            "address_knower",
            "address_release",
            "case_seal",
            "seal_reader",
            "enquiry",
            "enquiry_answer",
            "enquiry_call",
            "export_request",
            "export_release",
            "export_run",
            "export_case",
            "export_chunk",
            "draft");

    /** Not about residents, but of one municipality. */
    private static final Set<String> OF_THE_MUNICIPALITY = Set.of(
            "municipality",
            "agency",
            // places of help from open data, and the files they come from
            "social_resource",
            "open_data_import",
            "open_data_change",
            // what the municipality knows better of who is there for what
            "role_correction",
            // how long answers may take
            "reply_times",
            "reply_address",
            // what is said of agencies, was said of them, and should be
            "agency_change",
            "agency_window",
            "notice_wish",
            "notice_mail",
            "agency_proposal",
            "staff",
            "post",
            "code",
            "running_number",
            "legal_basis",
            "reporting_duty",
            "conference_body",
            "conference_body_basis",
            "sitting",
            // times alone, of whatever case
            "agenda_slot",
            "submission");

    /** Out of the runtime role's sight altogether. */
    private static final Set<String> OWNER_ONLY = Set.of(
            "signing_key",
            "credential",
            "sign_in_attempt",
            "sight_change",
            "wording",
            "emergency_opening",
            "emergency_review",
            "emergency_try",
            "emergency_lock",
            "protected_address",
            "flyway_schema_history");

    /** Functions that run with the owner's rights, each for one reason. */
    private static final Set<String> MAY_ACT_AS_OWNER = Set.of(
            // who acts
            "me",
            "act_as",
            "my_municipality",
            "my_staff",
            "my_post",
            "my_agency",
            "my_caseworking_staff",
            // what one reaches, of all or of one case
            "my_reach",
            "my_whole",
            "my_shown",
            "my_part_of",
            "look_at_case",
            // sign-in, before anybody is known
            "sign_in_lookup",
            "sign_in_failures",
            "sign_in_note",
            "set_password",
            "my_password_is_given",
            "my_password_since",
            "demo_people",
            "is_demo",
            // reach follows from facts
            "reach_what_was_added",
            "reach_who_joined",
            "reach_what_one_holds",
            "reach_who_is_concerned",
            "reach_who_is_concerned_no_more",
            "reach_the_subject_of_a_case",
            "reach_with_the_team",
            "reach_what_was_referred",
            "reach_what_is_tabled",
            "reach_with_the_sitting",
            "reach_what_one_is_invited_to",
            "reach_ones_role",
            "who_reaches",
            // who sees a part, and what of it
            "my_partly",
            "my_preview",
            "my_previewed",
            "my_own_reachers",
            "my_own_agency",
            "reach_whole",
            "reach_of_whoever_answers",
            "reach_what_is_disclosed",
            "disclosure_is_decided",
            "consent_covering",
            "not_shown_among",
            "consent_words",
            "disclosure_words",
            "consent_follows_its_line",
            "recipients_come_with_the_consent",
            "consent_missing",
            "whose_consent_it_takes",
            "disclosure_rests_on_consent",
            "disclosures_fall_with_their_consent",
            // what still tells of somebody in a text without names, whoever writes it; and what of it is shown to whom
            "nameless_lack",
            "traces_in",
            "nameless_sheet_is_given",
            "nameless_sheets_for_us",
            // and what agencies are asked before anybody is named
            "room_question_is_asked",
            "room_questions_for_us",
            "reply_about_room",
            // who comes in without an account, and how they are asked
            "has_accounts",
            // what stood in the entry of an agency
            "remember_agency_change",
            "remember_window_change",
            // a case goes from one hand to another
            "agency_has",
            "agency_sees_case",
            "answers_for",
            "a_transfer_is_between_colleagues",
            "a_transfer_on_consent_has_it",
            "a_transfer_opens_the_case",
            "taken_over_now",
            "charge_is_handed_over",
            "answers_go_to_who_took_over",
            "nothing_is_left_behind",
            "reply_invitation_is_issued",
            "guests_leave",
            "invitations_end_with_it",
            "links_go_where_registered",
            "reply_link_at",
            "new_reply_code",
            "come_in_by_link",
            "guest_now",
            "record_slip",
            "only_who_is_asked_answers",
            "guests_stay_guests",
            // who is kept out, whatever they reach
            "told_of",
            "barred_from",
            "my_barred",
            "my_barred_consents",
            "my_reachers",
            "i_reach",
            "within_reach",
            "held_about",
            "posts_kept_out",
            "home_is_held_against",
            "case_is_held_against",
            "holds_what_is_kept_from",
            "can_take_post",
            "to_be_handed_over",
            "agencies_kept_out",
            "can_be_handed",
            "can_join",
            "can_be_key_person",
            "nobody_kept_out_holds_it",
            "nothing_is_asked_of_the_kept_out",
            // which records are of one person, to spread what denies; it tells of records that whoever acts may not
            // know
            "same_as",
            "sameness_narrows_sight",
            "to_be_handed_over_if_same",
            "spread_protection",
            "withdraw_protection",
            "sameness_spreads_protection",
            // a no on one of these records, for triggers whoever acts and as a yes or no to whoever reaches the other
            "said_no_elsewhere",
            "contradicted_elsewhere",
            "disclosures_fall_with_a_no",
            "sameness_ends_disclosures",
            // where somebody lives, if it is not protected
            "protected_among",
            "knows_address_of",
            "asker_still_knows",
            "release_in_ones_own_name",
            "release_narrows_sight",
            "reached_among",
            "shown_addresses",
            "shown_dwellings",
            "person_keeps_its_address",
            "household_keeps_its_address",
            // who lives where somebody protected lives
            "put_together_again",
            "protect_addresses",
            "who_lives_with",
            "address_becomes_protected",
            "who_moves_in_is_protected",
            "address_is_open_again",
            "cases_with_protected_addresses",
            "no_paper_tells_a_protected_address",
            "clear_paper",
            // whom somebody fled, where that was decided to be shown
            "told_of_violence",
            "exclusion_words",
            "address_measure_words",
            // who may read what is sealed
            "told_of_cases",
            "sealed_from",
            "staff_today_of",
            "excluded_from",
            "in_hands_of_others",
            "to_be_settled",
            "who_may_read",
            "readers_hold_what_is_sealed",
            "readers_can_open_it",
            "can_be_opened",
            "seal_case",
            // what is closed with a sealed person, who is absent elsewhere, and what is settled before
            "closed_with",
            "persons_sealed_from",
            "my_absent",
            "my_absent_rows",
            "my_cases_around_absent",
            "names_absent",
            "my_cases_changed_by_a_seal",
            "left_to_others",
            "to_be_settled_about",
            "seal_over",
            "seal_person",
            "one_seal_over_one_record",
            "are_under_two_seals",
            "home_is_closed_against",
            "a_closed_home_stays_closed",
            "tells_of_sealed",
            "reader_in_ones_own_name",
            "seal_narrows_sight",
            // who sees less than before
            "knower_narrows_sight",
            "exclusion_narrows_sight",
            "lost_reach_narrows_sight",
            "my_sight_is_narrower",
            // whether a disclosure rests on a consent, for triggers whoever acts
            "consent_in_force",
            // what somebody agreed to, for whom a referral goes to: decided on by those who reach the case, told to
            // both sides as what is there
            "agreed_to",
            "agreed_in",
            "consent_covers",
            "listeners",
            "said_no_to_the_body",
            "agreed_to_in",
            "lacking_consent",
            "lacking_consent_of",
            "a_tabling_on_consent_has_it",
            "still_agreed_in",
            "papers_as_agreed",
            "lapsed_in",
            "speak_of_nobody",
            "a_no_narrows_what_was_tabled",
            "still_agreed",
            "shown_as_agreed",
            "lapsed_kinds",
            "takes_papers",
            "note_unmet_need",
            "what_nobody_took_is_kept",
            "a_paper_is_sent_along",
            "no_longer_shown",
            "a_referral_on_consent_has_it",
            "a_no_narrows_what_was_referred",
            // one case in an emergency: found out of reach, told to whoever looks at it afterwards, and changed in
            // nothing
            "open_in_emergency",
            "reach_in_emergency",
            "my_emergency_is_locked",
            "end_emergency",
            "emergency_openings_in_sight",
            "review_emergency",
            "emergency_locks_in_sight",
            "release_emergency_lock",
            "reached_how",
            "not_in_an_emergency",
            "a_note_in_an_emergency_is_one_more",
            // whether somebody is known elsewhere: what the asker sees themselves, and what whoever reads sees
            // themselves
            "enquiry_lack",
            "consents_to_being_asked_about",
            "enquiries_of_today",
            "enquiry_is_asked",
            "questions_for_me",
            "answer_question",
            "answers_to_us",
            "withdrawal_narrows_sight",
            // how much is asked and read, in numbers
            "enquiry_use",
            "i_look_after_privacy",
            // files: made for whoever asked before anybody is known, ended when they are nobody any more, released by
            // somebody who sees nothing of them
            "claim_export",
            // mails that tell how much waits: each handed out once
            "claim_notice",
            "stop_export",
            "discard_export",
            "sweep_exports",
            "exports_to_release",
            "release_export",
            "export_can_be_released",
            "export_answered",
            // what is in a file and whether it takes two: settled by the database, over all posts of who asks
            "my_exports_taken",
            "export_is_settled",
            "no_case_comes_later",
            // drafts of those who left
            "forget_old_drafts",
            // words found among what one reaches: no index answers under row-level security; every hit is read again
            // under it
            "keep_wording",
            "wordings_with",
            // counts without persons
            "figures",
            "referral_flow",
            // what became of referrals, counted over at least five cases
            "referral_experience");

    @Autowired
    JdbcClient sql;

    private List<String> names(String query) {
        return sql.sql(query).query(String.class).list();
    }

    private static final String TABLES =
            "select c.relname from pg_class c where c.relnamespace = 'norishiro'::regnamespace and c.relkind in ('r', 'p')";

    @Test
    void every_table_is_classified() {
        var known = new TreeSet<>(PERSONAL);
        known.addAll(OF_THE_MUNICIPALITY);
        known.addAll(OWNER_ONLY);
        assertThat(new TreeSet<>(names(TABLES))).isEqualTo(known);
    }

    @Test
    void every_table_the_program_works_with_has_row_level_security_on_and_forced() {
        assertThat(names(TABLES + " and not (c.relrowsecurity and c.relforcerowsecurity)"))
                .isSubsetOf("signing_key", "flyway_schema_history");
    }

    @Test
    void every_guarded_table_has_a_policy() {
        var guarded = names(
                TABLES + " and c.relrowsecurity and not exists (select 1 from pg_policy p where p.polrelid = c.oid)");
        assertThat(guarded).isEmpty();
    }

    @Test
    void what_belongs_to_the_owner_alone_is_not_granted_to_the_runtime_role() {
        var granted = names(TABLES + " and has_table_privilege(current_user, c.oid, 'select, insert, update, delete')");
        assertThat(granted).doesNotContainAnyElementsOf(OWNER_ONLY);
    }

    @Test
    void a_policy_on_personal_data_is_an_array_of_what_is_reached_never_a_question_per_row() {
        var policies = sql.sql("""
                        select c.relname, p.polname, pg_get_expr(coalesce(p.polqual, p.polwithcheck), p.polrelid) as rule
                        from pg_policy p join pg_class c on c.oid = p.polrelid
                        where p.polpermissive and p.polcmd <> 'a'
                          and (p.polroles = '{0}' or p.polname like 'reached\\_by\\_%')""")
                .query((rs, n) -> Map.entry(rs.getString(1) + "." + rs.getString(2), rs.getString(3)))
                .list();
        var personal = policies.stream()
                .filter(policy -> PERSONAL.contains(policy.getKey().split("\\.")[0]))
                .filter(policy -> !Set.of("reach.own_reach").contains(policy.getKey()))
                .filter(policy -> !policy.getKey().startsWith("draft."))
                .toList();
        assertThat(personal)
                .isNotEmpty()
                .allSatisfy(policy -> assertThat(policy.getValue())
                        .as(policy.getKey())
                        .contains("= ANY (( SELECT my_reach(", "( SELECT claimed_municipality()")
                        .doesNotContain("EXISTS"));
    }

    /** These let nothing be seen: they take away what the others let be seen. */
    @Test
    void what_only_narrows_is_listed() {
        assertThat(names("""
                        select c.relname || '.' || p.polname from pg_policy p join pg_class c on c.oid = p.polrelid
                        where not p.polpermissive""").stream().filter(policy -> PERSONAL.contains(policy.split("\\.")[0])))
                .containsExactlyInAnyOrder(
                        "referral_shown.without_protected_addresses",
                        "agenda_paper.without_protected_addresses",
                        "referral.what_is_sent_now_has_its_article_chosen",
                        "nameless_sheet.of_those_who_see_the_case_whole",
                        "room_question.of_those_who_see_the_case_whole",
                        "case_transfer.told_to_both_sides",
                        "case_transfer.offered_by_those_who_see_it_whole",
                        "reply_invitation.of_those_who_see_the_case_whole",
                        "referral_told.of_those_who_see_the_case_whole",
                        "agenda_told.of_those_who_see_the_case_whole",
                        "agenda_paper.as_far_as_consent_goes",
                        "unmet_need.of_those_who_see_the_case_whole",
                        "referral_paper.of_both_sides_and_those_who_see_the_case_whole",
                        "referral_paper.without_what_is_about_who_is_sealed",
                        "referral_paper.without_those_who_are_sealed",
                        "referral_paper.without_protected_addresses",
                        "referral_paper.as_far_as_consent_goes",
                        "referral_paper.of_the_sender_once_taken_back",
                        "guest.of_those_who_see_the_case_whole",
                        // what an agency in a team sees of a case
                        "progress_note.only_what_is_shown",
                        "assessment.only_what_is_shown",
                        "issue.only_what_is_shown",
                        "monitoring.only_what_is_shown",
                        "evaluation.only_what_is_shown",
                        "evaluation_change.only_what_is_shown",
                        "case_turn.only_what_is_shown",
                        "plan_issue.only_what_is_shown",
                        "relation.only_what_is_shown",
                        "membership.only_who_is_shown",
                        "consent_recipient.only_what_is_shown",
                        "consent_scan.only_what_is_shown",
                        "consent_recipient.told_in_its_case",
                        "consent_scan.told_in_its_case",
                        "address_release.told_to_who_sees_them_whole",
                        // what is recorded in a case that is sealed, or that one is kept out of
                        "consent.not_of_what_is_hidden",
                        "consent_recipient.not_of_what_is_hidden",
                        "consent_scan.not_of_what_is_hidden",
                        // who is sealed, in what is about others too
                        "membership.without_who_is_sealed",
                        "consultation_person.without_who_is_sealed",
                        "issue.without_who_is_sealed",
                        "progress_note.without_who_is_sealed",
                        "assessment.without_who_is_sealed",
                        "disclosure.without_who_is_sealed",
                        "decided_role.without_who_is_sealed",
                        "plan_role.without_who_is_sealed",
                        "referral_about.without_who_is_sealed",
                        "referral_told.without_who_is_sealed",
                        "agenda_told.without_who_is_sealed",
                        "referral_shown.as_far_as_consent_goes",
                        "shown_class.without_who_is_sealed",
                        "plan_issue.without_what_is_about_who_is_sealed",
                        "agenda_priority.without_what_is_about_who_is_sealed",
                        "decided_role.without_what_is_about_who_is_sealed",
                        "plan_role.without_what_is_about_who_is_sealed",
                        "referral_about.without_what_is_about_who_is_sealed",
                        "plan_role_step.without_what_is_about_who_is_sealed",
                        "referral.without_what_is_about_who_is_sealed",
                        "referral_shown.without_what_is_about_who_is_sealed",
                        "referral_step.without_what_is_about_who_is_sealed",
                        "audit_entry.without_what_is_about_who_is_sealed",
                        "progress_note.without_the_name_of_who_is_sealed",
                        "agenda_paper.without_the_name_of_who_is_sealed",
                        "referral_shown.without_the_name_of_who_is_sealed",
                        "case_turn.without_turns_of_issues_of_who_is_sealed",
                        // and what it may write
                        "progress_note.written_for_ones_own_agency",
                        "assessment.written_for_ones_own_agency",
                        "issue.written_for_ones_own_agency",
                        "disclosure.decided_by_those_who_see_it_whole",
                        "enquiry.asked_by_those_who_see_the_person_whole",
                        "person.changed_by_those_who_see_it_whole",
                        "household.changed_by_those_who_see_it_whole",
                        // what shields somebody is opened by who sees them whole
                        "exclusion.opened_by_those_who_see_them_whole",
                        "address_protection.opened_by_those_who_see_them_whole",
                        "address_knower.opened_by_those_who_see_them_whole",
                        "address_knower.named_by_those_who_see_them_whole",
                        "exclusion.written_for_ones_own_agency",
                        "address_measure.written_for_ones_own_agency");
    }

    @Test
    void whatever_hangs_on_a_case_is_shown_by_decision_unless_it_is_the_frame() {
        assertThat(names("""
                        select distinct c.relname from pg_policy p join pg_class c on c.oid = p.polrelid
                        where p.polpermissive and pg_get_expr(p.polqual, p.polrelid) like '%''CASE''%'
                          and pg_get_expr(p.polqual, p.polrelid) not like '%my_reach(''CASE''::text, true)%'
                          and not exists (select from pg_policy r where r.polrelid = p.polrelid and not r.polpermissive
                                            and pg_get_expr(r.polqual, r.polrelid) like '%my_whole(%')"""))
                .containsExactlyInAnyOrder(
                        "support_case",
                        "team_member",
                        "case_role",
                        "plan",
                        "plan_role",
                        "plan_role_step",
                        "case_seal",
                        "seal_reader",
                        // about a person where one is named, and then by that person
                        "consent");
    }

    @Test
    void every_policy_for_the_program_asks_for_the_municipality_once_per_statement() {
        var rules = names("""
                select pg_get_expr(coalesce(p.polqual, p.polwithcheck), p.polrelid)
                from pg_policy p where p.polroles = '{0}'""");
        assertThat(rules).isNotEmpty().allSatisfy(rule -> assertThat(rule).contains("( SELECT "));
    }

    @Test
    void every_view_sees_with_the_eyes_of_whoever_looks() {
        assertThat(names("""
                        select c.relname from pg_class c
                        where c.relnamespace = 'norishiro'::regnamespace and c.relkind = 'v'
                          and not coalesce(c.reloptions @> array['security_invoker=true'], false)""")).isEmpty();
    }

    @Test
    void there_is_no_materialized_view() {
        assertThat(
                        names(
                                "select relname from pg_class where relnamespace = 'norishiro'::regnamespace and relkind = 'm'"))
                .isEmpty();
    }

    @Test
    void only_named_functions_act_as_the_owner() {
        assertThat(names("select proname from pg_proc where pronamespace = 'norishiro'::regnamespace and prosecdef"))
                .isNotEmpty()
                .isSubsetOf(MAY_ACT_AS_OWNER);
    }

    /** The owner's own policy on these lets all rows be read, so that asking what one reaches does not find out twice who acts. */
    @Test
    void whatever_reads_reach_seals_or_exclusions_as_the_owner_names_the_municipality() {
        assertThat(names("""
                        select proname from pg_proc
                        where pronamespace = 'norishiro'::regnamespace and prosecdef
                          and pg_get_functiondef(oid) ~* '(from|join|update|into) (reach|case_seal|exclusion)\\y'
                          and pg_get_functiondef(oid) !~ 'municipality_id'""")).isEmpty();
    }

    @Test
    void a_function_that_acts_as_the_owner_pins_its_search_path() {
        assertThat(names("""
                        select proname from pg_proc
                        where pronamespace = 'norishiro'::regnamespace and prosecdef
                          and not exists (select 1 from unnest(proconfig) setting where setting like 'search_path=%')""")).isEmpty();
    }

    @Test
    void no_function_calls_itself_leakproof() {
        assertThat(names("select proname from pg_proc where pronamespace = 'norishiro'::regnamespace and proleakproof"))
                .isEmpty();
    }

    @Test
    void every_key_begins_with_the_municipality() {
        var keys = names("""
                select c.conrelid::regclass || ' ' || c.conname
                from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
                where c.connamespace = 'norishiro'::regnamespace and c.contype in ('p', 'u', 'f') and a.attname <> 'municipality_id'""");
        assertThat(keys.stream().filter(key -> OWNER_ONLY.stream().noneMatch(key::startsWith)))
                // a code names the municipality itself
                .containsOnly("municipality municipality_code_key");
    }

    @Test
    void every_unique_index_begins_with_the_municipality() {
        var indexes = names("""
                select i.indrelid::regclass || ' ' || i.indexrelid::regclass
                from pg_index i join pg_class c on c.oid = i.indrelid
                left join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
                where c.relnamespace = 'norishiro'::regnamespace and i.indisunique
                  and coalesce(a.attname, '') <> 'municipality_id'""");
        assertThat(indexes.stream().filter(index -> OWNER_ONLY.stream().noneMatch(index::startsWith)))
                .containsOnly("municipality municipality_code_key");
    }

    @Test
    void no_foreign_key_deletes_or_empties_rows() {
        assertThat(names("""
                        select conrelid::regclass || ' ' || conname from pg_constraint
                        where connamespace = 'norishiro'::regnamespace and contype = 'f' and (confdeltype <> 'r' or confupdtype <> 'a')""")).isEmpty();
    }

    @Test
    void the_runtime_role_owns_nothing_creates_nothing_and_bypasses_nothing() {
        var powers = sql.sql("""
                        select r.rolsuper, r.rolbypassrls, r.rolcreaterole, r.rolcreatedb,
                          has_schema_privilege(current_user, 'norishiro', 'create'),
                          has_database_privilege(current_user, current_database(), 'create'),
                          exists (select 1 from pg_class c where c.relowner = r.oid)
                        from pg_roles r where r.rolname = current_user""")
                .query((rs, n) -> {
                    var all = new TreeMap<Integer, Boolean>();
                    for (var i = 1; i <= 7; i++) all.put(i, rs.getBoolean(i));
                    return all;
                })
                .single();
        assertThat(powers.values().stream().filter(power -> power).collect(Collectors.toList()))
                .isEmpty();
    }

    @Test
    void nothing_is_deleted_from_the_trail_nor_changed_in_it() {
        assertThat(names("select privilege_type from information_schema.role_table_grants "
                        + "where grantee = current_user and table_name = 'audit_entry'"))
                .containsExactlyInAnyOrder("SELECT", "INSERT");
    }

    /** Where people live is read through {@code shown_addresses} and {@code shown_dwellings} alone. */
    @Test
    void the_program_cannot_select_where_anybody_lives() {
        assertThat(names("""
                        select c.relname || '.' || a.attname from pg_class c join pg_attribute a on a.attrelid = c.oid
                        where c.relnamespace = 'norishiro'::regnamespace and c.relname in ('person', 'household') and a.attnum > 0
                          and not has_column_privilege(current_user, c.oid, a.attnum, 'select')"""))
                .containsExactlyInAnyOrder(
                        "person.address",
                        "person.address_state",
                        "person.phone",
                        "person.phone_state",
                        "person.contact_note",
                        "person.located_text",
                        "household.address",
                        "household.area",
                        "household.dwelling",
                        "household.located_text",
                        "household.circumstances",
                        "household.key_person_note");
    }

    @Test
    void the_runtime_role_grants_no_reach_to_anybody() {
        assertThat(names("select privilege_type from information_schema.role_table_grants "
                        + "where grantee = current_user and table_name = 'reach'"))
                .containsExactly("SELECT");
    }
}
