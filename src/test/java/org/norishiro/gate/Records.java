package org.norishiro.gate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.norishiro.World;
import org.norishiro.database.OwnerWork;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All records of 架空市 that an id may name, and which of them somebody reaches. */
@TestComponent
final class Records {
    private static final String READABLE = """
            select string_agg(format('select %L, count(*) || '' '' || coalesce(md5(string_agg(t::text, ''|'' order by t::text)), '''') from %I t',
                                     relname, relname), ' union all ' order by relname)
            from pg_class where relnamespace = 'norishiro'::regnamespace and relkind = 'r'
              and has_table_privilege(oid, 'select') and relname not in ('audit_entry', 'submission')""";

    private final World world;
    private final OwnerWork owner;
    private final JdbcClient sql;
    private final List<String> everybody = new ArrayList<>();
    private final Map<Kind, Map<String, String>> all = new EnumMap<>(Kind.class);
    private final Map<String, Map<Kind, Map<String, String>>> reached = new ConcurrentHashMap<>();
    private final Set<String> known = new TreeSet<>();

    Records(World world, OwnerWork owner, JdbcClient sql) {
        this.world = world;
        this.owner = owner;
        this.sql = sql;
    }

    List<String> everybody() {
        if (everybody.isEmpty()) {
            files();
            sheet();
            roomQuestion();
            slip();
            transfer();
            everybody.addAll(world.together(
                    "admin",
                    () -> sql.sql("select login from staff where not is_guest order by login")
                            .query(String.class)
                            .list()));
        }
        return everybody;
    }

    /** Of each kind all ids there are, each with the id of what it belongs to or nothing. */
    synchronized Map<Kind, Map<String, String>> all() {
        if (all.isEmpty())
            for (var login : everybody())
                reachOf(login)
                        .forEach((kind, ids) -> all.computeIfAbsent(kind, any -> new TreeMap<>())
                                .putAll(ids));
        return all;
    }

    /** The demonstration has none: one that waits for a supervisor of 社会福祉課, and one that waits to be made. */
    private void files() {
        var waits = file();
        owner.run(all -> all.sql("update export_run set takes_two = true where request_id = ?")
                .param(waits)
                .update());
        file();
    }

    /** Nor has it a case told without names. */
    private void sheet() {
        world.together("mizuno", () -> sql.sql("""
                                insert into nameless_sheet (id, case_id, agency_id, title, words, purpose, reason, valid_until)
                                select gen_random_uuid(), c.id, a.id, '相談', 'どう支えるかを考えたい。', '事例検討', '名前も場所も書いていない', current_date + 30
                                from (select c.id from support_case c
                                      where mine_to_give('CASE', c.id) = 'WHOLE' and nameless_lack(c.id) is null order by c.id limit 1) c,
                                  (select a.id from agency a where a.id not in (
                                     select p.agency_id from post p join staff s on s.id = p.staff_id where s.login in ('mizuno', 'mori', 'yamada'))
                                   order by a.id limit 1) a""").update());
    }

    /** Nor has it an agency asked for room. */
    private void roomQuestion() {
        world.together("mizuno", () -> sql.sql("""
                                insert into room_question (id, asking_id, case_id, agency_id, words, reply_by)
                                select gen_random_uuid(), gen_random_uuid(), c.id, a.id, '見守りの空きはありますか。', current_date + 3
                                from (select c.id from support_case c
                                      where mine_to_give('CASE', c.id) = 'WHOLE' and nameless_lack(c.id) is null order by c.id limit 1) c,
                                  (select a.id from agency a where a.id not in (
                                     select p.agency_id from post p join staff s on s.id = p.staff_id where s.login in ('mizuno', 'mori', 'yamada'))
                                   order by a.id limit 1) a""").update());
    }

    /** Nor has it anything asked of an agency without accounts. */
    private void slip() {
        world.together("mizuno", () -> {
            var referral = UUID.randomUUID();
            sql.sql("""
                            insert into referral (id, case_id, to_agency_id, request, basis, article, basis_note, handover, reply_due, state, next_due,
                              holder_post_id)
                            select ?, c.id, a.id, '仕事の相談', 'EMERGENCY', '', '急ぐ', 'PHONE', current_date + 7, 'SENT', current_date + 7, my_post()
                            from (select c.id from support_case c
                                  where mine_to_give('CASE', c.id) = 'WHOLE' and nameless_lack(c.id) is null order by c.id limit 1) c,
                              (select a.id from agency a where not has_accounts(a.id) order by a.id limit 1) a""").param(referral).update();
            sql.sql("""
                            insert into referral_paper (id, referral_id, case_id, title, kind, content)
                            select gen_random_uuid(), r.id, r.case_id, '意見書', 'PDF', '%PDF-1.4' from referral r where r.id = ?""").param(referral).update();
            return sql.sql("""
                            insert into reply_invitation (id, referral_id, case_id, agency_id, way, slip_code, until)
                            select gen_random_uuid(), r.id, r.case_id, r.to_agency_id, 'SLIP', 'K7MQ2XRD', now() + interval '9 days'
                            from referral r where r.id = ?""").param(referral).update();
        });
    }

    /** Nor is anything offered to be taken over. */
    private void transfer() {
        world.together("mizuno", () -> sql.sql("""
                                insert into case_transfer (id, case_id, from_post_id, to_post_id, charge, stays, next_step, next_on, briefing, reply_due)
                                select gen_random_uuid(), c.id, c.holder_post_id, p.id, false, true, '訪問', current_date + 5, '玄関では話さない', current_date + 3
                                from support_case c join post h on h.id = c.holder_post_id join post p on p.agency_id = h.agency_id and p.id <> h.id
                                where c.state <> 'CLOSED' and h.agency_id = my_agency() and mine_to_give('CASE', c.id) = 'WHOLE'
                                  and p.role <> 'GUEST' and can_be_handed(array[c.id], p.id)
                                order by c.id, p.id limit 1""").update());
    }

    private UUID file() {
        var id = UUID.randomUUID();
        return world.together("sato", () -> {
            sql.sql(
                            "insert into export_request (id, purpose, kind, described, counted) values (?, '点検', 'CSV', '全部', 1)")
                    .param(id)
                    .update();
            sql.sql(
                            "insert into export_case (request_id, ordinal, case_id) select ?, 1, c.id from support_case c order by c.id limit 1")
                    .param(id)
                    .update();
            sql.sql("insert into export_run (request_id) values (?)").param(id).update();
            return id;
        });
    }

    /** The ids of all of them. */
    synchronized Set<String> known() {
        if (known.isEmpty()) all().values().forEach(ids -> known.addAll(ids.keySet()));
        return known;
    }

    Map<Kind, Map<String, String>> reachOf(String login) {
        return reached.computeIfAbsent(
                login,
                any -> world.together(login, () -> {
                    var reach = new EnumMap<Kind, Map<String, String>>(Kind.class);
                    for (var kind : Kind.values()) reach.put(kind, seen(kind));
                    return reach;
                }));
    }

    private Map<String, String> seen(Kind kind) {
        var seen = new TreeMap<String, String>();
        sql.sql(kind.query())
                .query(String.class)
                .list()
                .forEach(row -> seen.put(row.substring(0, 36), row.substring(37)));
        return seen;
    }

    /** What somebody does not reach. */
    Set<String> outOf(Map<Kind, Map<String, String>> mine, Kind kind) {
        var out = new TreeSet<>(all().get(kind).keySet());
        out.removeAll(mine.get(kind).keySet());
        return out;
    }

    @Nullable
    String child(Kind kind, String parent) {
        return all().get(kind).entrySet().stream()
                .filter(entry -> entry.getValue().equals(parent))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    /** What everybody together sees, of every table they may read; only that they asked is written down elsewhere. */
    Map<String, String> everything() {
        var stand = new TreeMap<String, String>();
        for (var login : everybody())
            world.together(login, () -> {
                var tables = sql.sql(READABLE).query(String.class).single();
                sql.sql(tables)
                        .query((row, n) -> Map.entry(login + " " + row.getString(1), row.getString(2)))
                        .list()
                        .forEach(table -> stand.put(table.getKey(), table.getValue()));
                return stand;
            });
        return stand;
    }
}
