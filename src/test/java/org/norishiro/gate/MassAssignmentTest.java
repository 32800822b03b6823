package org.norishiro.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.norishiro.World;
import org.norishiro.gate.Trial.Came;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * AS-07: every form, sent once as it is and once with a field for each column there is in the database, does the same. Each sending
 * is a transaction that is looked at and taken back.
 */
@GateWorld
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MassAssignmentTest {
    private static final List<String> SENDERS = List.of("yamada", "saeki", "mori", "admin");

    /** Found nowhere unless it was taken from what was sent. */
    private static final String WORD = "INTRUDER";

    @Autowired
    World world;

    @Autowired
    SeenForms forms;

    @Autowired
    JdbcClient sql;

    @Autowired
    Trial trial;

    private final Map<String, List<String>> columns = new TreeMap<>();
    private final Set<String> fields = Field.all().stream()
            .map(field -> field.route() + " " + field.name())
            .collect(Collectors.toSet());

    @BeforeAll
    void know_every_column() {
        var agency = world.agency("hokubu").toString();
        world.together(
                "admin",
                () -> sql.sql("""
                        select distinct on (a.attname) a.attname, format_type(a.atttypid, null)
                        from pg_class c join pg_attribute a on a.attrelid = c.oid
                        where c.relnamespace = 'norishiro'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped""")
                        .query((row, n) -> columns.put(row.getString(1), List.of(value(row.getString(2), agency))))
                        .list());
        for (var name : List.copyOf(columns.keySet()))
            columns.put(camel(name), Objects.requireNonNull(columns.get(name)));
    }

    private static String value(String type, String agency) {
        return switch (type) {
            case "uuid" -> agency;
            case "integer", "bigint", "smallint" -> "987654";
            case "boolean" -> "true";
            case "date" -> "2001-01-01";
            case "timestamp with time zone" -> "2001-01-01T00:00:00Z";
            default -> WORD;
        };
    }

    private static String camel(String name) {
        return Pattern.compile("_([a-z])")
                .matcher(name)
                .replaceAll(found -> found.group(1).toUpperCase());
    }

    @Test
    void a_field_for_each_column_changes_nothing_more_than_the_form_does() {
        var acted = new TreeSet<String>();
        var sent = new TreeSet<String>();
        var wrong = new ArrayList<String>();
        for (var login : SENDERS)
            forms.of(login).forEach((route, seen) -> {
                if (acted.contains(route) || route.equals("POST /sign-in")) return;
                for (var form : seen.stream().limit(4).toList()) {
                    for (var everything : List.of(false, true)) {
                        var plain = form.sent(FilledIn::words, everything);
                        var came = trial.send(login, HttpMethod.POST, form.action(), plain);
                        sent.add(route);
                        if (!came.answer().acted() && (!everything || form != seen.getFirst())) continue;
                        var with = trial.send(login, HttpMethod.POST, form.action(), and(route, plain));
                        if (!with.equals(came)) wrong.add(route + " by " + login + ": " + difference(came, with));
                        if (came.answer().acted()) acted.add(route);
                        if (acted.contains(route)) return;
                    }
                }
            });
        System.out.println("MASS sent " + sent.size() + " acted " + acted.size() + " " + acted);
        var not = new TreeSet<>(sent);
        not.removeAll(acted);
        System.out.println("MASS not acted " + not);
        assertThat(wrong).isEmpty();
        assertThat(acted).hasSizeGreaterThan(40);
    }

    private static String difference(Came came, Came with) {
        if (!came.answer().equals(with.answer()))
            return came.answer().status() + " and " + with.answer().status() + " "
                    + came.answer().headers() + with.answer().headers();
        return came.written() + " and " + with.written();
    }

    private Map<String, List<String>> and(String route, Map<String, List<String>> form) {
        var more = new LinkedHashMap<>(form);
        columns.forEach((name, value) -> {
            if (!fields.contains(route + " " + name)) more.putIfAbsent(name, value);
        });
        return more;
    }
}
