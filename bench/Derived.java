import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What follows from the facts, derived in whole sets, and whether it is what the triggers derive one by one. */
final class Derived {
    private static final int LOOKED_AT = 200;

    private static final String REACH = "insert into reach (municipality_id, id, kind, object_id, agency_id, ground, source_id, valid_until, implied, partial) ";

    /** The same id for the same seed. */
    private static final String ID = "md5(%s)::uuid";

    static final List<String> STEPS = List.of(
            registered("PERSON", "person"),
            registered("HOUSEHOLD", "household"),
            REACH + "select m.municipality_id, " + ID.formatted("'joined' || m.id") + ", 'PERSON', m.person_id, h.agency_id, 'REGISTERED', h.id, null, h.agency_id = p.agency_id, false "
                    + "from membership m join household h on h.id = m.household_id join person p on p.id = m.person_id",
            REACH + "select c.municipality_id, " + ID.formatted("'owned' || c.id") + ", 'CASE', c.id, c.agency_id, 'OWNER', c.id, null, false, false from support_case c",
            REACH + "select c.municipality_id, " + ID.formatted("'subject' || c.id") + ", 'HOUSEHOLD', h.id, c.agency_id, 'OWNER', c.id, null, h.agency_id = c.agency_id, false "
                    + "from support_case c join household h on h.id = c.household_id",
            REACH + "select c.municipality_id, " + ID.formatted("'member' || m.id") + ", 'PERSON', m.person_id, c.agency_id, 'OWNER', c.id, null, p.agency_id = c.agency_id, false "
                    + "from support_case c join membership m on m.household_id = c.household_id join person p on p.id = m.person_id",
            REACH + "select t.municipality_id, " + ID.formatted("r.kind || t.id") + ", r.kind, r.id, t.agency_id, 'TEAM', t.id, null, false, true "
                    + "from team_member t join support_case c on c.id = t.case_id cross join lateral (values ('CASE', c.id), ('HOUSEHOLD', c.household_id)) r (kind, id) "
                    + "where t.agency_id <> c.agency_id",
            REACH + "select d.municipality_id, " + ID.formatted("'shown' || d.id") + ", 'PERSON', d.person_id, d.agency_id, 'DISCLOSED', d.id, d.ends_at, p.agency_id = d.agency_id, true "
                    + "from disclosure d join person p on p.id = d.person_id",
            "insert into shown_class (municipality_id, id, agency_id, case_id, subject_id, field_class, disclosure_id, valid_from, valid_until) "
                    + "select d.municipality_id, " + ID.formatted("d.id || c") + ", d.agency_id, d.case_id, coalesce(d.person_id, d.case_id), c, d.id, d.decided_at, d.ends_at "
                    + "from disclosure d cross join lateral unnest(d.classes || 'BASIC'::field_class) c");

    private static String registered(String kind, String table) {
        return REACH + "select o.municipality_id, " + ID.formatted("'registered' || o.id") + ", '" + kind + "', o.id, o.agency_id, 'REGISTERED', o.id, null, false, false from " + table + " o";
    }

    /** Which rows belong to the cases looked at. In the order in which they are recorded. */
    private static final Map<String, String> RECORDED = new java.util.LinkedHashMap<>();

    static {
        RECORDED.put("person", "id in (select person_id from those_members)");
        RECORDED.put("household", "id in (select household_id from those)");
        RECORDED.put("membership", "household_id in (select household_id from those)");
        RECORDED.put("support_case", "id in (select id from those)");
        for (var part : List.of("team_member", "case_role", "disclosure", "issue", "assessment", "progress_note")) RECORDED.put(part, "case_id in (select id from those)");
    }

    /** What is compared: everything but when and under which id it was derived. */
    private static final Map<String, String> COMPARED = Map.of(
            "reach", "select kind, object_id, agency_id, staff_id, ground, source_id, valid_from, valid_until, implied, partial from reach where object_id in ("
                    + "select id from those union select household_id from those union select person_id from those_members)",
            "shown_class", "select agency_id, case_id, subject_id, field_class, disclosure_id, valid_until from shown_class where case_id in (select id from those)",
            "wording", "select kind, id, part, reached_by, on_day, folded from wording where id in (select id from those_words)",
            "names of persons", "select id, named_text, located_text, search_text from person where id in (select person_id from those_members)",
            "names of households", "select id, named_text, located_text, search_text, listed_area from household where id in (select household_id from those)");

    private final Connection sql;

    Derived(Connection sql) {
        this.sql = sql;
    }

    /** Takes some cases away, records them anew with every trigger at work, compares, and leaves everything as it was. */
    boolean isWhatTriggersDerive() throws SQLException {
        sql.setAutoCommit(false);
        try {
            run("create temp table those on commit drop as select c.id, c.household_id, c.agency_id from support_case c "
                    + "order by (exists (select from team_member t where t.case_id = c.id and t.agency_id <> c.agency_id)) desc, md5(c.id::text) limit " + LOOKED_AT / 2);
            run("insert into those select c.id, c.household_id, c.agency_id from support_case c where c.id not in (select id from those) order by md5(c.id::text) limit " + LOOKED_AT / 2);
            run("create temp table those_members on commit drop as select m.person_id from membership m join those t on t.household_id = m.household_id");
            run("create temp table those_words on commit drop as select person_id as id from those_members union all select id from progress_note where case_id in (select id from those) "
                    + "union all select id from issue where case_id in (select id from those) union all select id from assessment where case_id in (select id from those)");
            for (var each : COMPARED.entrySet()) run("create temp table " + had(each.getKey()) + " on commit drop as " + each.getValue());
            for (var each : RECORDED.entrySet()) run("create temp table told_" + each.getKey() + " on commit drop as select * from " + each.getKey() + " where " + each.getValue());
            run("analyze those; analyze those_members; analyze those_words");
            var begun = System.nanoTime();
            takeAway();
            recordAnew();
            run("set constraints all immediate");
            System.out.printf("recorded anew with every trigger: %d cases in %.1f s%n", LOOKED_AT, Municipality.seconds(begun));
            return compare();
        } finally {
            sql.rollback();
            sql.setAutoCommit(true);
        }
    }

    private void takeAway() throws SQLException {
        run("set local session_replication_role = replica");
        run("delete from reach where object_id in (select id from those union select household_id from those union select person_id from those_members)");
        run("delete from shown_class where case_id in (select id from those)");
        run("delete from wording where id in (select id from those_words)");
        for (var each : RECORDED.entrySet()) run("delete from " + each.getKey() + " where " + each.getValue());
        run("set local session_replication_role = origin");
    }

    /** Each in the name of somebody of the agency that answers for the case. */
    private void recordAnew() throws SQLException {
        var agencies = new ArrayList<String>();
        for (var rows = sql.createStatement().executeQuery("select distinct agency_id from those"); rows.next(); ) agencies.add(rows.getString(1));
        for (var agency : agencies) {
            run("select act_as(claim || '|' || signature(claim)) from (select concat_ws('|', municipality_id, staff_id, id, "
                    + "(extract(epoch from now()) * 1000)::bigint) as claim from post where agency_id = '" + agency + "' order by id limit 1) c");
            for (var table : RECORDED.keySet()) record(table, agency);
        }
    }

    private void record(String table, String agency) throws SQLException {
        var columns = new Facts(sql, 0, 0, 0, 0).one("select string_agg(quote_ident(column_name), ', ') from information_schema.columns where table_schema = 'norishiro' and table_name = '"
                + table + "' and is_generated = 'NEVER'");
        var whose = switch (table) {
            case "person" -> "id in (select m.person_id from told_membership m join those c on c.household_id = m.household_id where c.agency_id = '%s')";
            case "household" -> "id in (select household_id from those where agency_id = '%s')";
            case "membership" -> "household_id in (select household_id from those where agency_id = '%s')";
            case "support_case" -> "agency_id = '%s'";
            default -> "case_id in (select id from those where agency_id = '%s')";
        };
        run("insert into " + table + " (" + columns + ") select " + columns + " from told_" + table + " where " + whose.formatted(agency));
    }

    private boolean compare() throws SQLException {
        var fine = true;
        for (var each : COMPARED.entrySet()) {
            try (var counted = sql.createStatement().executeQuery("select (select count(*) from " + had(each.getKey()) + "), "
                    + "(select count(*) from (table " + had(each.getKey()) + " except all (" + each.getValue() + ")) a), "
                    + "(select count(*) from ((" + each.getValue() + ") except all table " + had(each.getKey()) + ") b)")) {
                counted.next();
                System.out.printf("  %-19s %,6d rows of %d cases derived in bulk; not by the triggers: %d, by the triggers alone: %d%n",
                        each.getKey(), counted.getLong(1), LOOKED_AT, counted.getLong(2), counted.getLong(3));
                fine &= counted.getLong(1) > 0 && counted.getLong(2) == 0 && counted.getLong(3) == 0;
            }
        }
        System.out.println(fine ? "derived in bulk as the triggers derive it" : "NOT derived as the triggers derive it");
        return fine;
    }

    private static String had(String what) {
        return "had_" + what.replace(' ', '_');
    }

    private void run(String command) throws SQLException {
        try (var statement = sql.createStatement()) {
            statement.execute(command);
        }
    }
}
