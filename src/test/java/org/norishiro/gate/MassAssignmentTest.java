package org.norishiro.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.norishiro.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * AZ-03: every form, sent once as it is and once with a field for each column there is in the database, does the same. Each sending is a
 * transaction that is looked at and taken back.
 */
@GateWorld
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MassAssignmentTest {
    /** Found nowhere unless it was taken from what was sent. */
    private static final String WORD = "INTRUDER";

    @Autowired
    World world;

    @Autowired
    Records records;

    @Autowired
    ValidForms forms;

    @Autowired
    JdbcClient sql;

    @Autowired
    Trial trial;

    private final Map<String, List<String>> columns = new TreeMap<>();
    private final Set<String> fields = Field.all().stream().map(Field::toString).collect(Collectors.toSet());

    @BeforeAll
    void know_every_column() {
        records.known();
        var agency = world.agency("hokubu").toString();
        world.together(
                "admin",
                () -> sql.sql("""
                        select distinct on (a.attname) a.attname, format_type(a.atttypid, null) as type
                        from pg_class c join pg_attribute a on a.attrelid = c.oid
                        where c.relnamespace = 'norishiro'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped""")
                        .query((row, n) -> columns.put(row.getString(1), List.of(value(row.getString(2), agency))))
                        .list());
        for (var name : List.copyOf(columns.keySet())) columns.put(camel(name), columns.get(name));
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
        var taken = new TreeSet<String>();
        var questions = new ArrayList<Callable<@Nullable String>>();
        for (var route : Sample.of("columns", posted(), Sample.ROUTES))
            questions.add(() -> {
                var found = forms.of(route);
                if (found.steps().isEmpty()) return null;
                if (found.taken())
                    synchronized (taken) {
                        taken.add(route.toString());
                    }
                var last = found.steps().getLast();
                var with = last.and(besides(route, last));
                var expected = found.came();
                var came = trial.send(with);
                // what changes with the clock is asked for again, side by side
                if (!came.didAs(expected)) {
                    expected = trial.send(last);
                    came = trial.send(with);
                }
                return came.didAs(expected) ? null : route + ": " + came.differenceFrom(expected);
            });
        var wrong =
                Asked.together(questions).stream().filter(each -> each != null).toList();
        System.out.println("forms sent with " + columns.size() + " fields besides: " + questions.size()
                + ", taken as they stand: " + taken.size());
        assertThat(wrong).isEmpty();
        assertThat(taken).hasSizeGreaterThan(3);
        assertThat(columns).hasSizeGreaterThan(300);
    }

    /** Signing in is no form of somebody signed in. */
    private static List<Route> posted() {
        return Route.all().stream()
                .filter(route ->
                        route.method() == HttpMethod.POST && !route.pattern().equals("/sign-in"))
                .toList();
    }

    private Map<String, List<String>> besides(Route route, Sending form) {
        var more = new LinkedHashMap<String, List<String>>();
        columns.forEach((name, value) -> {
            if (!fields.contains(route + " " + name) && !form.fields().containsKey(name)) more.put(name, value);
        });
        return more;
    }
}
