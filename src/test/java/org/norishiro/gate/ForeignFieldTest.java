package org.norishiro.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.norishiro.gate.Field.Type;
import org.norishiro.gate.ForeignIds.Foreign;
import org.norishiro.gate.Trial.Came;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

/**
 * AZ-03, in what is sent: forms as they stand in pages, with ids their sender does not reach in every field that takes one, and in every
 * choice of such fields and of the places of the address. The answer is the one for an id that does not exist, and nothing is written;
 * what {@code docs/security/passed-over.csv} lists is not looked at, and the form does what it does without it. Some of them in the
 * build, all if asked to ({@link Sample}).
 */
@GateWorld
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ForeignFieldTest {
    private static final List<String> WORKERS = List.of("yamada", "saeki", "mori", "kobayashi", "mizuno");

    @Autowired
    Records records;

    @Autowired
    Trial trial;

    @Autowired
    ValidForms forms;

    private final Map<String, List<Field>> byRoute = Field.all().stream()
            .filter(field -> field.type() == Type.ID)
            .collect(Collectors.groupingBy(Field::route, TreeMap::new, Collectors.toList()));
    private final List<Route> routes = Route.all().stream()
            .filter(route -> byRoute.containsKey(route.toString()))
            .toList();
    private final Map<String, Came> absent = new ConcurrentHashMap<>();
    private Map<String, String> before;

    @BeforeAll
    void look() {
        records.known();
        before = records.everything();
    }

    private static List<String[]> listed(String file) throws IOException {
        try (var lines = Files.lines(Path.of("docs/security", file))) {
            return lines.skip(1).map(line -> line.split(",", -1)).toList();
        }
    }

    private static Set<String> passedOver() throws IOException {
        return listed("passed-over.csv").stream()
                .map(cells -> cells[0] + " " + cells[1] + " " + cells[2])
                .collect(Collectors.toSet());
    }

    @Test
    void what_everybody_may_name_is_seen_by_everybody_and_all_else_is_out_of_somebodys_reach() throws IOException {
        var open = listed("known-to-everybody.csv").stream()
                .map(cells -> Kind.valueOf(cells[0]))
                .collect(Collectors.toSet());
        var named = byRoute.values().stream()
                .flatMap(List::stream)
                .map(Field::names)
                .collect(Collectors.toSet());
        assertThat(named).containsAll(open);
        assertThat(open)
                .allSatisfy(kind -> assertThat(WORKERS)
                        .allSatisfy(login -> assertThat(records.outOf(records.reachOf(login), kind))
                                .isEmpty()));
    }

    @Test
    void what_is_passed_over_is_a_field_that_takes_an_id() throws IOException {
        assertThat(byRoute.values().stream().flatMap(List::stream).map(Field::toString))
                .containsAll(passedOver());
    }

    @Test
    void an_id_out_of_reach_in_a_field_is_as_if_it_did_not_exist() throws IOException {
        var over = passedOver();
        var questions = new ArrayList<Callable<@Nullable String>>();
        var taken = 0;
        for (var route : Sample.of("fields", routes, Sample.ROUTES)) {
            var strict = byRoute.get(route.toString()).stream()
                    .filter(field -> !over.contains(field.toString()))
                    .toList();
            for (var valid : valid(route)) {
                var ids = new ForeignIds(records, route, valid, byRoute.get(route.toString()));
                for (var foreign : ids.each()) questions.add(() -> wrong(ids, foreign, ids.anyOf(strict, foreign)));
            }
            if (route.method() == HttpMethod.POST && forms.of(route).taken()) taken++;
        }
        var wrong =
                Asked.together(questions).stream().filter(each -> each != null).toList();
        System.out.println("forms and questions sent with ids out of reach: " + questions.size() + ", at " + taken
                + " addresses whose form is taken as it stands");
        assertThat(wrong).isEmpty();
        assertThat(questions).hasSizeGreaterThan(40);
        assertThat(records.everything()).isEqualTo(before);
    }

    @Test
    void an_id_in_a_header_names_nothing() {
        var questions = new ArrayList<Callable<@Nullable String>>();
        for (var route : Sample.of("headers", routes, Sample.ROUTES / 2))
            for (var valid : valid(route))
                questions.add(() -> {
                    var hidden = records.outOf(records.reachOf(valid.login()), Kind.CASE)
                            .iterator()
                            .next();
                    var came = trial.send(valid.under(headers(hidden)));
                    var expected = trial.send(valid.under(headers("00000000-0000-4000-8000-000000000000")));
                    return came.equals(expected) ? null : valid + ": " + came.differenceFrom(expected);
                });
        assertThat(Asked.together(questions).stream().filter(each -> each != null))
                .isEmpty();
        assertThat(questions).isNotEmpty();
    }

    private static Map<String, String> headers(String id) {
        var page = "http://localhost/cases/" + id;
        return Map.of(
                "HX-Request", "true", "HX-Current-URL", page, "Referer", page, "X-Original-URL", page, "X-Case", id);
    }

    private List<Sending> valid(Route route) {
        if (route.method() == HttpMethod.GET) return forms.page(route);
        var steps = forms.of(route).steps();
        return steps.isEmpty() ? forms.blind(route) : steps;
    }

    private @Nullable String wrong(ForeignIds ids, Foreign foreign, boolean strict) {
        var none = ids.put(ids.nobody(foreign)).sending();
        var expected = absent.computeIfAbsent(none + " " + foreign.ids().keySet(), any -> trial.send(none));
        var came = trial.send(foreign.sending());
        // what changes with the clock is asked for again, side by side
        if (!came.equals(expected)) {
            expected = trial.send(none);
            came = trial.send(foreign.sending());
        }
        if (!came.equals(expected)) return foreign + ": " + came.differenceFrom(expected);
        if (came.answer().status() >= 500)
            return foreign + " ends in " + came.answer().status();
        if (came.written().isEmpty() && !came.answer().acted()) return null;
        if (strict) return foreign + ": " + came.answer().status() + " " + came.written();
        var without = trial.send(ids.without(foreign));
        return came.written().equals(without.written())
                ? null
                : foreign + " writes " + came.written() + " instead of " + without.written();
    }
}
