package org.norishiro.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.norishiro.Browser;
import org.norishiro.World;
import org.norishiro.gate.Route.Rule;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * AZ-03: every address with ids in it, asked with every id its asker does not reach, alone and under a record they do reach.
 * The answer is the one for an id that does not exist, and nothing has changed anywhere.
 */
@GateWorld
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ForeignIdTest {
    private static final List<String> ASKERS = List.of("yamada", "mori");

    private static final String READABLE = """
            select relname from pg_class where relnamespace = 'norishiro'::regnamespace and relkind = 'r'
              and has_table_privilege(oid, 'select') and relname not in ('audit_entry', 'submission')""";
    private static final String STAND =
            "select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from ";

    @Autowired
    Browser browser;

    @Autowired
    World world;

    @Autowired
    JdbcClient sql;

    /** Of each kind all ids there are, each with the id of what it belongs to or nothing. */
    private final Map<Kind, Map<String, String>> all = new EnumMap<>(Kind.class);

    private final List<String> everybody = new ArrayList<>();
    private final Map<String, String> before = new TreeMap<>();

    @BeforeAll
    void look() {
        everybody.addAll(world.together(
                "admin",
                () -> sql.sql("select login from staff order by login")
                        .query(String.class)
                        .list()));
        files();
        for (var kind : Kind.values()) all.put(kind, seenBy(kind, everybody));
        before.putAll(everything());
    }

    /** The demonstration has none: one that waits for a supervisor of 社会福祉課, and one that waits to be made. */
    private void files() {
        for (var counted : List.of(150, 1))
            world.together("sato", () -> {
                var id = UUID.randomUUID();
                sql.sql(
                                "insert into export_request (id, purpose, kind, described, counted) values (?, '点検', 'CSV', '全部', ?)")
                        .params(id, counted)
                        .update();
                return sql.sql("insert into export_run (request_id) values (?)")
                        .param(id)
                        .update();
            });
    }

    private Map<String, String> seenBy(Kind kind, List<String> logins) {
        var seen = new TreeMap<String, String>();
        for (var login : logins)
            world.together(
                            login,
                            () -> sql.sql(kind.query()).query(String.class).list())
                    .forEach(row -> seen.put(row.substring(0, 36), row.substring(37)));
        return seen;
    }

    private Map<Kind, Map<String, String>> reachOf(String login) {
        var reach = new EnumMap<Kind, Map<String, String>>(Kind.class);
        for (var kind : Kind.values()) reach.put(kind, seenBy(kind, List.of(login)));
        return reach;
    }

    @Test
    void every_address_with_ids_is_asked_for_something_out_of_reach() {
        var reaches = ASKERS.stream().map(this::reachOf).toList();
        assertThat(Route.all().stream().filter(route -> route.rule() == Rule.REACHED))
                .allSatisfy(route -> assertThat(reaches.stream().flatMap(mine -> foreign(route, mine).stream()))
                        .isNotEmpty());
    }

    static List<String> askers() {
        return ASKERS;
    }

    @ParameterizedTest
    @MethodSource("askers")
    void an_id_out_of_reach_is_as_if_it_did_not_exist(String login) {
        var mine = reachOf(login);
        var wrong = new ArrayList<String>();
        var asked = 0;
        for (var route : Route.all()) {
            if (route.rule() != Rule.REACHED) continue;
            var absent = new HashMap<Map<String, String>, Answer>();
            if (answer(login, route, Map.of()).status() != 404) wrong.add(route + " is there for what does not exist");
            for (var foreign : foreign(route, mine)) {
                asked++;
                var expected = absent.computeIfAbsent(foreign.under(), under -> answer(login, route, under));
                var answer = answer(login, route, foreign.ids());
                if (!answer.equals(expected))
                    wrong.add(route + " answers " + answer.status() + " instead of " + expected.status() + " for "
                            + foreign.ids());
            }
        }
        assertThat(wrong).as(asked + " addresses asked by " + login).isEmpty();
        assertThat(asked).isGreaterThan(1000);
        assertThat(everything()).isEqualTo(before);
    }

    private record Answer(int status, String body) {}

    private Answer answer(String login, Route route, Map<String, String> ids) {
        var person = browser.as(login);
        var address = route.with(ids);
        var request = route.method() == HttpMethod.GET
                ? person.get(address)
                : person.post(address).param("_submission", UUID.randomUUID().toString());
        var response = request.exchange().getResponse();
        return new Answer(
                response.getStatus(), sameForAll(new String(response.getContentAsByteArray(), StandardCharsets.UTF_8)));
    }

    /** Without what is new in each answer: numbers of requests and of forms, and the address that was asked. */
    private static String sameForAll(String body) {
        return body.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "ID")
                .replaceAll("[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}", "NUMBER")
                .replaceAll("(name=\"_csrf\" value|name=\"(?:csrf|watch)\" content)=\"[^\"]*\"", "$1");
    }

    /**
     * One id out of reach put into an address.
     *
     * @param ids with what belongs to it in the places after it
     * @param under the records in reach before it: with nothing else the address names what does not exist
     */
    private record Foreign(Map<String, String> ids, Map<String, String> under) {}

    private List<Foreign> foreign(Route route, Map<Kind, Map<String, String>> mine) {
        var places = new ArrayList<>(route.ids().keySet());
        var substitutions = new ArrayList<Foreign>();
        for (var place = 0; place < places.size(); place++) {
            var kind = route.ids().get(places.get(place));
            for (var id : out(kind, mine)) {
                var under = new HashMap<String, String>();
                for (var before : places.subList(0, place)) {
                    var known = inReach(
                            mine.get(route.ids().get(before)),
                            Objects.requireNonNull(all.get(kind)).get(id));
                    if (known != null) under.put(before, known);
                }
                var ids = new HashMap<>(under);
                ids.put(places.get(place), id);
                for (var after : places.subList(place + 1, places.size())) {
                    var child = child(route.ids().get(after), id);
                    if (child != null) ids.put(after, child);
                }
                substitutions.add(new Foreign(ids, under));
            }
        }
        return substitutions;
    }

    private Set<String> out(Kind kind, Map<Kind, Map<String, String>> mine) {
        var out = new TreeSet<>(all.get(kind).keySet());
        out.removeAll(mine.get(kind).keySet());
        return out;
    }

    /** What the id belongs to if that can be asked for, else any record of its kind that can. */
    private static @Nullable String inReach(Map<String, String> mine, String parent) {
        return mine.containsKey(parent)
                ? parent
                : mine.keySet().stream().findFirst().orElse(null);
    }

    private @Nullable String child(Kind kind, String parent) {
        return all.get(kind).entrySet().stream()
                .filter(entry -> entry.getValue().equals(parent))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    /** What everybody together sees, of every table they may read; only that they asked is written down. */
    private Map<String, String> everything() {
        var stand = new TreeMap<String, String>();
        for (var login : everybody)
            world.together(login, () -> {
                for (var table : sql.sql(READABLE).query(String.class).list())
                    stand.put(
                            login + " " + table,
                            sql.sql(STAND + table + " t").query(String.class).single());
                return stand;
            });
        return stand;
    }
}
