package org.norishiro.search.store;

import java.util.Map;
import java.util.Objects;

/** How each kind of text is read again from its own table, under its own policies. */
final class WordingQueries {
    /** @param query with {@code :ids}, giving id, part, what, about, author, case_id, href, note and words */
    record Source(String table, String query) {}

    /** What belongs to the cases, consultations and referrals that the post itself holds, leads or coordinates, their people included. */
    static final String MINE = """
            with own as materialized (
              select c.id, c.household_id, c.person_id from support_case c
              where c.holder_post_id = my_post() or c.id = any(array(select r.case_id from case_role r where r.post_id = my_post() and r.until is null)))
            select own.id from own
            union all select own.person_id from own where own.person_id is not null
            union all select m.person_id from membership m where m.household_id = any(array(select household_id from own)) and m.until is null
            union all select c.id from consultation c where c.holder_post_id = my_post()
            union all select r.id from referral r where r.holder_post_id = my_post()""";

    /**
     * Whether the row is there for whoever asks, and still counts. Without {@code offset 0} the database may read all rows of the table that are
     * in reach instead of the one that was found: 150,000 notes for a page of fifty in a large office.
     */
    static final String STILL_SHOWN = """
            case f.kind
              when 'PERSON' then exists (select from person t where t.id = f.id offset 0)
              when 'NOTE' then exists (select from progress_note t where t.id = f.id and t.withdrawn_at is null offset 0)
              when 'ASSESSMENT' then exists (select from assessment t where t.id = f.id offset 0)
              when 'ISSUE' then exists (select from issue t where t.id = f.id offset 0)
              when 'CONSULTATION' then exists (select from consultation t where t.id = f.id offset 0)
              when 'CONSULTATION_ISSUE' then exists (select from consultation_issue t where t.consultation_id = f.id and t.position = f.part offset 0)
              when 'AGENDA_ITEM' then exists (select from agenda_item t where t.id = f.id offset 0)
              when 'AGENDA_PAPER' then exists (select from agenda_paper t where t.item_id = f.id and t.position = f.part offset 0)
              when 'DECISION' then exists (select from decision t where t.id = f.id offset 0)
              when 'DECIDED_ROLE' then exists (select from decided_role t where t.id = f.id offset 0)
              when 'REFERRAL' then exists (select from referral t where t.id = f.id offset 0)
              when 'REFERRAL_SHOWN' then exists (select from referral_shown t where t.referral_id = f.id and t.position = f.part offset 0)
            end""";

    private static final String BY = """
            left join post p on p.id = %s left join staff s on s.id = p.staff_id left join agency a on a.id = p.agency_id""";
    private static final String AUTHOR = "coalesce(s.name || '（' || a.name || '）', '') as author";

    private static final Map<String, Source> SOURCES = Map.ofEntries(
            Map.entry("PERSON", new Source("person", """
                    select t.id, 0 as part, '人' as what, coalesce(nullif(concat_ws(' ', t.family_name, t.given_name), ''), t.called_by) as about, '' as author,
                      cast(null as uuid) as case_id, '/persons/' || t.id as href, '' as note,
                      concat_ws('　', concat_ws(' ', t.family_name, t.given_name), nullif(t.kana, ''), nullif(t.called_by, ''), nullif(t.other_names, '')) as words
                    from person t where t.id = any(:ids)""")),
            Map.entry(
                    "NOTE",
                    ofCase(
                            "progress_note",
                            "'経過記録・' || coalesce(k.label, t.method)",
                            "'/notes/' || t.id",
                            """
                    case when exists (select from progress_note later where later.corrects = t.id and later.withdrawn_at is null)
                      then 'このあと訂正された記録です' else '' end""",
                            "t.body, nullif(t.counterpart, ''), nullif(t.next_step, '')",
                            BY.formatted("t.written_by")
                                    + " left join code k on k.list = 'contactMethod' and k.code = t.method")),
            Map.entry(
                    "ASSESSMENT",
                    ofCase(
                            "assessment",
                            "'見立て'",
                            "'/assessments'",
                            """
                    case when exists (select from assessment later where later.succeeds = t.id) then 'このあと書き直された見立てです' else '' end""",
                            "t.view, t.ground, t.means",
                            BY.formatted("t.signed_by"))),
            Map.entry("ISSUE", ofCase("issue", "'課題'", "'/issues'", "''", "t.words, nullif(t.note, '')", """
                    left join staff s on s.id = t.changed_by left join lateral (select cast(null as text) as name) a on true""")),
            Map.entry(
                    "CONSULTATION",
                    ofConsultation(
                            "consultation",
                            "'相談 ' || c.number",
                            "t.id",
                            "0",
                            "t.complaint, nullif(t.speaker_name, ''), nullif(t.emergency_note, ''), nullif(t.outcome_reason, ''), nullif(t.next_step, '')")),
            Map.entry(
                    "CONSULTATION_ISSUE",
                    ofConsultation(
                            "consultation_issue",
                            "'相談 ' || c.number || 'の困りごと'",
                            "t.consultation_id",
                            "t.position",
                            "t.words")),
            Map.entry("AGENDA_ITEM", ofItem("agenda_item", "会議の案件", "t.id", "t.id", "0", """
                    t.title, t.reason, nullif(t.urgency_shared, ''), nullif(t.discussion, ''), nullif(t.stance, ''), nullif(t.watching, ''),
                    nullif(t.on_change, ''), nullif(t.ended_reason, '')""")),
            Map.entry(
                    "AGENDA_PAPER",
                    ofItem("agenda_paper", "会議資料", "t.item_id", "t.item_id", "t.position", "t.heading, t.body")),
            Map.entry("DECISION", ofItem("decision", "会議で決めたこと", "t.id", "t.item_id", "0", "t.words")),
            Map.entry(
                    "DECIDED_ROLE",
                    ofItem(
                            "decided_role",
                            "会議で決めた役割",
                            "t.id",
                            "t.item_id",
                            "0",
                            "t.task, t.for_whom, nullif(t.when_words, ''), nullif(t.standby_event, '')")),
            Map.entry("REFERRAL", ofReferral("referral", "依頼と回答", "t.id", "0", """
                    t.request, nullif(t.first_step, ''), nullif(t.decline_words, ''), nullif(t.question, ''),
                    nullif(t.outcome_words, ''), nullif(t.remaining, ''), nullif(t.settled_how, '')""")),
            Map.entry(
                    "REFERRAL_SHOWN",
                    ofReferral("referral_shown", "依頼で示したこと", "t.referral_id", "t.position", "t.heading, t.body")));

    private WordingQueries() {}

    static Source of(String kind) {
        return Objects.requireNonNull(SOURCES.get(kind));
    }

    private static Source ofCase(String table, String what, String path, String note, String words, String joins) {
        return new Source(table, """
                select t.id, 0 as part, %s as what, c.name as about, %s, t.case_id, '/cases/' || t.case_id || %s as href, %s as note,
                  concat_ws('　', %s) as words
                from %s t join support_case c on c.id = t.case_id %s where t.id = any(:ids)""".formatted(
                        what,
                        table.equals("issue") ? "coalesce(s.name, '') as author" : AUTHOR,
                        path,
                        note,
                        words,
                        table,
                        joins));
    }

    private static Source ofConsultation(String table, String what, String id, String part, String words) {
        return new Source(table, """
                select %2$s as id, %3$s as part, %1$s as what, coalesce(h.name, '世帯は未登録') as about, %4$s, cast(null as uuid) as case_id,
                  '/consultations/' || c.id as href, '' as note, concat_ws('　', %5$s) as words
                from %6$s t join consultation c on c.id = %2$s left join household h on h.id = c.household_id %7$s
                where %2$s = any(:ids)""".formatted(what, id, part, AUTHOR, words, table, BY.formatted("c.received_by")));
    }

    /** Spoken of by its title, which names nobody: not everybody who reads the item reaches the case. */
    private static Source ofItem(String table, String what, String id, String item, String part, String words) {
        return new Source(table, """
                select %2$s as id, %4$s as part, '%1$s・' || sitting.name as what, i.title as about, '' as author, t.case_id,
                  '/agenda-items/' || i.id as href, '' as note, concat_ws('　', %5$s) as words
                from %6$s t join agenda_item i on i.id = %3$s join sitting on sitting.id = i.sitting_id
                where %2$s = any(:ids)""".formatted(what, id, item, part, words, table));
    }

    private static Source ofReferral(String table, String what, String id, String part, String words) {
        return new Source(table, """
                select %2$s as id, %3$s as part, '%1$s' as what, coalesce(c.name, sender.name || 'からの依頼') as about, %4$s, r.case_id,
                  '/referrals/' || r.id as href, '' as note, concat_ws('　', %5$s) as words
                from %6$s t join referral r on r.id = %2$s join agency sender on sender.id = r.from_agency_id
                left join support_case c on c.id = r.case_id %7$s
                where %2$s = any(:ids)""".formatted(what, id, part, AUTHOR, words, table, BY.formatted("r.sent_by")));
    }
}
