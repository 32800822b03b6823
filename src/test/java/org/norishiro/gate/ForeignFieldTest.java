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
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.norishiro.gate.Field.Type;
import org.norishiro.gate.Trial.Came;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

/**
 * AZ-03, in what is sent: every field that names a record of a resident, with ids its sender does not reach, in an otherwise
 * filled form of a page they can open. The answer is the one for an id that does not exist, and what
 * is written is the same: nothing, or a form without it.
 */
@GateWorld
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ForeignFieldTest {
    private static final List<String> ASKERS = List.of("yamada", "mori");
    private static final String NOBODY = "00000000-0000-4000-8000-000000000000";

    /** Choices of fields grow with each: with more than four, those with the first four. */
    private static final int MOST_FIELDS = 4;

    /** Of each kind so many ids out of reach; {@link ForeignIdTest} tries all of them in addresses. */
    private static final int MOST_IDS = 8;

    private static final Set<Kind> KNOWN_TO_EVERYBODY =
            Set.of(Kind.AGENCY, Kind.POST, Kind.STAFF, Kind.BODY, Kind.SITTING);

    @Autowired
    Records records;

    @Autowired
    Trial trial;

    @Autowired
    SeenForms forms;

    private final Map<String, List<Field>> byRoute = Field.all().stream()
            .filter(field -> field.type() == Type.ID && !KNOWN_TO_EVERYBODY.contains(field.names()))
            .collect(Collectors.groupingBy(Field::route, TreeMap::new, Collectors.toList()));
    private final Map<String, Came> forNobody = new ConcurrentHashMap<>();
    private final Map<String, String> before = new TreeMap<>();

    @BeforeAll
    void look() {
        before.putAll(records.everything());
        records.known();
    }

    static List<String> askers() {
        return ASKERS;
    }

    /** What is asked: an address, with these ids put into a form. */
    private record Question(String login, HttpMethod method, String address, Map<String, List<String>> form) {}

    @ParameterizedTest
    @MethodSource("askers")
    void an_id_out_of_reach_in_a_field_is_as_if_it_did_not_exist(String login) {
        var questions = new ArrayList<Callable<@Nullable String>>();
        for (var route : Route.all()) {
            var fields = byRoute.getOrDefault(route.toString(), List.of());
            if (fields.isEmpty()) continue;
            for (var base : bases(route, login))
                for (var ids : foreign(fields, login)) questions.add(() -> wrong(base, ids));
        }
        assertThat(Asked.together(questions).stream().filter(wrong -> wrong != null))
                .as(questions.size() + " forms sent by " + login)
                .isEmpty();
        assertThat(questions).hasSizeGreaterThan(100);
        assertThat(records.everything()).isEqualTo(before);
    }

    private @Nullable String wrong(Question base, Map<String, String> ids) {
        var absent = new LinkedHashMap<>(ids);
        absent.replaceAll((name, id) -> NOBODY);
        var expected = forNobody.computeIfAbsent(base + " " + absent, any -> answer(base, absent));
        var answer = answer(base, ids);
        if (answer.equals(expected) && answer.answer().status() < 500) return null;
        return base.method() + " " + base.address() + " answers "
                + answer.answer().status() + " instead of " + expected.answer().status() + " for " + ids
                + " having written "
                + answer.written().keySet() + " instead of "
                + expected.written().keySet();
    }

    private Came answer(Question base, Map<String, String> ids) {
        var form = new LinkedHashMap<>(base.form());
        ids.forEach((name, id) -> form.put(name, List.of(id)));
        return trial.send(base.login(), base.method(), base.address(), form);
    }

    @Test
    void every_field_with_an_id_is_sent_by_somebody() {
        Set<String> asked = new TreeSet<>();
        for (var login : ASKERS)
            for (var route : Route.all()) if (!bases(route, login).isEmpty()) asked.add(route.toString());
        assertThat(byRoute.keySet()).isSubsetOf(asked);
    }

    /** A form of that address as it stands in a page, or the address alone with ids in reach. */
    private List<Question> bases(Route route, String login) {
        if (route.method() == HttpMethod.GET)
            return forms.near(route, login).stream()
                    .limit(1)
                    .map(ids -> new Question(login, route.method(), route.with(ids), Map.of()))
                    .toList();
        var seen = forms.of(login).getOrDefault(route.toString(), List.of());
        if (!seen.isEmpty())
            return List.of(new Question(
                    login,
                    route.method(),
                    seen.getFirst().action(),
                    seen.getFirst().sent(FilledIn::words, true)));
        return forms.near(route, login).stream()
                .limit(1)
                .map(ids -> new Question(login, route.method(), route.with(ids), Map.of()))
                .toList();
    }

    /** Each field with each id out of reach; then every choice of two and more fields, with the first ones. */
    private List<Map<String, String>> foreign(List<Field> fields, String login) {
        var mine = records.reachOf(login);
        var all = new ArrayList<Map<String, String>>();
        for (var field : fields) for (var id : records.outOf(mine, field.names())) all.add(put(Map.of(), field, id));
        var few = fields.subList(0, Math.min(MOST_FIELDS, fields.size()));
        for (var choice = 1; choice < 1 << few.size(); choice++) {
            if (Integer.bitCount(choice) < 2) continue;
            var ids = Map.<String, String>of();
            for (var at = 0; at < few.size(); at++)
                if ((choice & 1 << at) != 0) {
                    var out = records.outOf(mine, few.get(at).names());
                    if (!out.isEmpty())
                        ids = put(ids, few.get(at), out.iterator().next());
                }
            if (!ids.isEmpty()) all.add(ids);
        }
        return all;
    }

    private static Map<String, String> put(Map<String, String> ids, Field field, String id) {
        var more = new LinkedHashMap<>(ids);
        more.put(field.name().replace("*", field.name().contains("-") ? "0" : "1"), id);
        return more;
    }
}
