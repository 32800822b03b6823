package org.norishiro.gate;

import org.jspecify.annotations.Nullable;

/** What an id in an address may name. */
enum Kind {
    CASE("support_case", null),
    CONSULTATION("consultation", null),
    HOUSEHOLD("household", null),
    PERSON("person", null),
    AGENDA_ITEM("agenda_item", "sitting_id"),
    REFERRAL("referral", null),
    PLAN_ROLE("plan_role", "case_id"),
    SITTING("sitting", null),
    ISSUE("issue", "case_id"),
    NOTE("progress_note", "case_id"),
    PLAN("plan", "case_id"),
    TEAM_MEMBER("team_member", "case_id"),
    MEMBERSHIP("membership", "household_id"),
    RELATION("relation", "person_id"),
    EXCLUSION("exclusion", "person_id"),
    SAME_PERSON("same_person", "person_id"),
    DISCLOSURE("disclosure", "case_id"),
    NAMELESS_SHEET("nameless_sheet", "case_id"),
    RECEIVED_SHEET("nameless_sheets_for_us()", null),
    ROOM_QUESTION("room_question", "case_id"),
    RECEIVED_ROOM_QUESTION("room_questions_for_us()", null),
    TRANSFER("case_transfer", "case_id"),
    REFERRAL_PAPER("referral_paper", "referral_id"),
    REPLY_INVITATION("reply_invitation", "referral_id"),
    CONSENT("consent", "person_id"),
    CONSENT_SCAN("consent_scan", "consent_id"),
    EMERGENCY("emergency_openings_in_sight()", null),
    EXPORT("export_request", null),
    EXPORT_TO_RELEASE("exports_to_release()", null),
    SEAL_READER("seal_reader", "coalesce(case_id, person_id)"),
    ENQUIRY("enquiry", "person_id"),
    QUESTION("questions_for_me()", "person_id"),
    ADDRESS_KNOWER("address_knower", "person_id"),
    ADDRESS_SHEET("address_release", "person_id"),
    INVITATION("agenda_invitation", "item_id"),
    DECISION("decision", "item_id"),
    DECIDED_ROLE("decided_role", "item_id"),
    ASSESSMENT("assessment", "case_id"),
    EMERGENCY_LOCK("emergency_locks_in_sight()", null),
    // known to everybody
    AGENCY_PROPOSAL("agency_proposal", null),
    AGENCY_WINDOW("agency_window", null),
    POST("post", null),
    STAFF("staff", null),
    BODY("conference_body", null),
    /** Known to everybody; what is tried with it is every case out of reach. */
    AGENCY("agency", null);

    private final String table;
    private final @Nullable String parent;

    Kind(String table, @Nullable String parent) {
        this.table = table;
        this.parent = parent;
    }

    /** Of each row its id and, after a blank, that of the record it belongs to. */
    String query() {
        return "select id || ' ' || " + (parent == null ? "''" : "coalesce(" + parent + "::text, '')") + " from "
                + table;
    }
}
