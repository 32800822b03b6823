import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The same data without the gate, for a role above row-level security: every table as a view that asks for the municipality alone, as one would
 * write it by hand, and in place of the functions that look up what is reached, what they would answer to somebody who may see everything.
 * What is written goes into tables of its own, with the same indexes, keys and triggers but those of the gate.
 */
final class Bare {
    private static final Pattern WRITTEN = Pattern.compile("\\b(insert into|update|delete from) (?!set\\b)([a-z_]+)\\b", Pattern.CASE_INSENSITIVE);
    /** Triggers that do the work of the program, not of the gate. */
    private static final Set<String> KEPT = Set.of("words_are_kept");
    private static final int COPIED = 200_000;

    private static final List<String> FUNCTIONS = List.of(
            "my_municipality() returns uuid language sql stable return current_setting('bare.municipality')::uuid",
            "my_staff() returns uuid language sql stable return current_setting('bare.staff')::uuid",
            "my_post() returns uuid language sql stable return current_setting('bare.post')::uuid",
            "my_agency() returns uuid language sql stable return current_setting('bare.agency')::uuid",
            "my_own_agency() returns uuid language sql stable return current_setting('bare.agency')::uuid",
            "my_partly(wanted text) returns uuid[] language sql immutable return '{}'::uuid[]",
            "my_part_of(kind text, wanted uuid) returns boolean language sql immutable return false",
            "within_reach(kind text, wanted uuid) returns boolean language sql immutable return true",
            "look_at_case(wanted uuid) returns boolean language sql immutable return true",
            "my_password_is_given() returns boolean language sql stable return (select is_given from norishiro.credential where municipality_id = bare.my_municipality() and staff_id = bare.my_staff())",
            "my_password_since() returns timestamptz language sql stable return (select changed_at from norishiro.credential where municipality_id = bare.my_municipality() and staff_id = bare.my_staff())",
            """
            who_reaches(wanted_kind text, wanted_id uuid) returns table (agency_id uuid, staff_id uuid, ground text, valid_from timestamptz, valid_until timestamptz)
            language sql stable begin atomic
              select o.agency_id, o.staff_id, o.ground, o.valid_from, o.valid_until from norishiro.reach o
              where o.municipality_id = bare.my_municipality() and o.kind = wanted_kind and o.object_id = wanted_id
                and o.valid_from <= now() and (o.valid_until is null or o.valid_until > now());
            end""",
            """
            consent_words(wanted uuid[]) returns table (id uuid, scope text, reason text, purpose text, readable boolean) language sql stable begin atomic
              select c.id, c.scope, c.reason, c.purpose, true from norishiro.consent c
              where c.municipality_id = bare.my_municipality() and c.id = any(wanted);
            end""",
            """
            disclosure_words(wanted uuid) returns table (reason text, ended_reason text) language sql stable begin atomic
              select reason, ended_reason from norishiro.disclosure where municipality_id = bare.my_municipality() and id = wanted;
            end""",
            """
            questions_for_me() returns table (id uuid, person_id uuid, purpose text, words text, asked_at timestamptz, valid_until date, agency_id uuid, agency text,
              phone text, asker text, title text) language sql stable begin atomic
              select e.id, ours.id, e.purpose, e.words, e.asked_at, e.valid_until, g.id, g.name, g.phone, s.name, p.title
              from norishiro.enquiry e
              join norishiro.person theirs on theirs.municipality_id = e.municipality_id and theirs.id = e.person_id
              join norishiro.person ours on ours.municipality_id = e.municipality_id and ours.name_sound = theirs.name_sound
              join norishiro.agency g on g.municipality_id = e.municipality_id and g.id = e.agency_id
              join norishiro.staff s on s.municipality_id = e.municipality_id and s.id = e.asker_id
              join norishiro.post p on p.municipality_id = e.municipality_id and p.id = e.asked_by
              where e.municipality_id = bare.my_municipality() and e.withdrawn_at is null and e.valid_until >= (now() at time zone 'Asia/Tokyo')::date
                and e.agency_id <> bare.my_agency() and e.asker_id <> bare.my_staff() and norishiro.is_the_same(theirs, ours)
                and not exists (select from norishiro.enquiry_answer r where r.municipality_id = e.municipality_id and r.enquiry_id = e.id
                  and r.agency_id = bare.my_agency() and r.person_id = ours.id)
              order by e.valid_until, e.asked_at, e.id;
            end""",
            """
            answers_to_us() returns table (enquiry_id uuid, agency text, phone text, caller text, title text, words text, promised_at timestamptz)
            language sql stable begin atomic
              select e.id, g.name, g.phone, s.name, p.title, a.words, a.promised_at
              from norishiro.enquiry e
              join norishiro.enquiry_call a on a.municipality_id = e.municipality_id and a.enquiry_id = e.id
              join norishiro.agency g on g.municipality_id = a.municipality_id and g.id = a.agency_id
              join norishiro.post p on p.municipality_id = a.municipality_id and p.id = a.promised_by
              join norishiro.staff s on s.municipality_id = p.municipality_id and s.id = p.staff_id
              where e.municipality_id = bare.my_municipality() and e.agency_id = bare.my_agency()
              order by a.promised_at, g.name, a.person_id;
            end""",
            """
            wordings_with(asked text[], kinds text[], among uuid[], since date, until date, skip int, most int)
            returns table (kind text, id uuid, part int, on_day date)
            language plpgsql stable set plan_cache_mode = force_custom_plan set work_mem = '64MB' as $$
            declare
              here uuid := bare.my_municipality();
              pairs text[] := array(select distinct pair from unnest(asked) word, unnest(norishiro.letter_pairs(word)) with ordinality each (pair, n)
                where n in (1, 1 + length(word) / 2));
            begin
              if pairs = '{}' then return; end if;
              return query select f.kind, f.id, f.part, f.on_day from norishiro.wording f
                where norishiro.letter_pairs(f.folded) collate "C" @> pairs and f.municipality_id = here and f.kind = any(kinds)
                  and f.on_day between coalesce(since, '-infinity') and coalesce(until, 'infinity')
                  and (select bool_and(strpos(f.folded, word) > 0) from unnest(asked) word)
                order by f.on_day desc, f.id desc, f.kind, f.part offset skip limit most;
            end $$""");

    private final Connection sql;
    private final Set<String> functions = new TreeSet<>();
    private final Set<String> written = new TreeSet<>();
    private final Set<String> asTheyAre = new TreeSet<>();

    Bare(Connection superuser) throws SQLException {
        this.sql = superuser;
        run("set search_path = norishiro");
        run("drop schema if exists bare cascade");
        run("drop schema if exists bare_written cascade");
        run("create schema bare");
        run("create schema bare_written");
        var here = list("select municipality_id::text from municipality").getFirst();
        for (var function : FUNCTIONS) run("create function bare." + function);
        for (var table : list("select table_name from information_schema.columns join information_schema.tables using (table_schema, table_name) "
                + "where table_schema = 'norishiro' and table_type = 'BASE TABLE' and column_name = 'municipality_id'"))
            run("create view bare." + table + " as select * from norishiro." + table + " where municipality_id = '" + here + "'");
        functions.addAll(list("select distinct proname from pg_proc where pronamespace = 'norishiro'::regnamespace and prosecdef"));
    }

    /** The statement without the gate; what it writes to is made ready. */
    String of(String statement) throws SQLException {
        for (var found = WRITTEN.matcher(statement); found.find(); ) if (written.add(found.group(2))) copy(found.group(2));
        for (var function : functions)
            if (statement.matches("(?s).*\\b" + function + "\\(.*") && FUNCTIONS.stream().noneMatch(each -> each.strip().startsWith(function + "("))) asTheyAre.add(function);
        return WRITTEN.matcher(statement).replaceAll("$1 bare_written.$2");
    }

    /** Functions with the owner's rights that are asked without the gate as well, for want of another form: none makes the gate look dearer. */
    Set<String> asTheyAre() {
        return asTheyAre;
    }

    void act(Connection on, People who) throws SQLException {
        try (var acting = on.createStatement()) {
            acting.execute("set search_path = bare, norishiro");
            acting.execute("set bare.municipality = '" + list("select municipality_id::text from norishiro.municipality").getFirst() + "'");
            acting.execute("set bare.staff = '" + who.staff() + "'");
            acting.execute("set bare.post = '" + who.post() + "'");
            acting.execute("set bare.agency = '" + who.agency() + "'");
        }
    }

    private void copy(String table) throws SQLException {
        var its = "bare_written." + table;
        run("create table " + its + " (like norishiro." + table + " including all)");
        for (var column : list("select column_name || ' set default ' || regexp_replace(column_default, '(norishiro\\.)?my_', 'bare.my_') from information_schema.columns "
                + "where table_schema = 'norishiro' and table_name = '" + table + "' and column_default ~ 'my_'")) run("alter table " + its + " alter " + column);
        for (var key : list("select pg_get_constraintdef(oid) from pg_constraint where contype = 'f' and conrelid = 'norishiro." + table + "'::regclass")) run("alter table " + its + " add " + key);
        for (var trigger : list("select tgname || '\n' || replace(pg_get_triggerdef(oid), ' ON norishiro." + table + " ', ' ON " + its + " ') from pg_trigger where not tgisinternal "
                + "and tgrelid = 'norishiro." + table + "'::regclass")) {
            var named = trigger.split("\n", 2);
            if (KEPT.contains(named[0])) run(named[1]);
        }
        run("alter table " + its + " disable trigger user");
        var columns = list("select string_agg(quote_ident(column_name), ', ') from information_schema.columns where table_schema = 'norishiro' and table_name = '" + table
                + "' and is_generated = 'NEVER'").getFirst();
        run("insert into " + its + " (" + columns + ") select " + columns + " from norishiro." + table + " limit " + COPIED);
        run("alter table " + its + " enable trigger user");
        run("analyze " + its);
    }

    private List<String> list(String question) throws SQLException {
        var found = new ArrayList<String>();
        try (var rows = sql.createStatement().executeQuery(question)) {
            while (rows.next()) found.add(rows.getString(1));
        }
        return found;
    }

    private void run(String command) throws SQLException {
        try (var statement = sql.createStatement()) {
            statement.execute(command);
        }
    }

    void remove() throws SQLException {
        run("drop schema bare cascade");
        run("drop schema bare_written cascade");
    }
}
