package org.norishiro.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.norishiro.gate.Asked.Answer;
import org.norishiro.gate.Route.Rule;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * AZ-03: every address with ids in it, asked with ids its asker does not reach: in each place alone, in all places together, and in
 * every choice of them; with some ids of each kind in the build, with every one there is if asked to ({@link Sample}). The answer is the one for an id that does not exist, and nothing has changed anywhere.
 */
@GateWorld
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ForeignIdTest {
    private static final List<String> ASKERS = List.of("yamada", "mori");

    /** In each choice of places so many ids out of reach, unless all are asked for. */
    private static final int MOST_IDS = 12;

    private static final List<Route> ROUTES =
            Route.all().stream().filter(route -> route.rule() == Rule.REACHED).toList();

    @Autowired
    Records records;

    @Autowired
    Asked asked;

    private final Map<String, String> before = new TreeMap<>();

    @BeforeAll
    void look() {
        before.putAll(records.everything());
    }

    @Test
    void every_address_with_ids_is_asked_for_something_out_of_reach() {
        assertThat(ROUTES)
                .allSatisfy(route -> assertThat(ASKERS.stream().flatMap(login -> foreign(route, login).stream()))
                        .isNotEmpty());
    }

    static List<String> askers() {
        return ASKERS;
    }

    @ParameterizedTest
    @MethodSource("askers")
    void an_id_out_of_reach_is_as_if_it_did_not_exist(String login) {
        var absent = new ConcurrentHashMap<String, Answer>();
        var questions = new ArrayList<Callable<@Nullable String>>();
        for (var route : ROUTES) {
            questions.add(() -> answer(login, route, Map.of()).status() == 404
                    ? null
                    : route + " is there for what does not exist");
            for (var foreign : foreign(route, login))
                questions.add(() -> {
                    var expected = absent.computeIfAbsent(
                            route + " " + foreign.reached(), any -> answer(login, route, foreign.reached()));
                    var answer = answer(login, route, foreign.ids());
                    // what changes with the clock is asked for again, side by side
                    if (!answer.equals(expected)) {
                        expected = answer(login, route, foreign.reached());
                        answer = answer(login, route, foreign.ids());
                    }
                    return answer.equals(expected) && !answer.acted()
                            ? null
                            : route + " for " + foreign.ids() + ": " + answer.differenceFrom(expected);
                });
        }
        var wrong =
                Asked.together(questions).stream().filter(each -> each != null).toList();
        System.out.println("addresses asked by " + login + " with ids out of reach: " + questions.size());
        assertThat(wrong).isEmpty();
        assertThat(questions).hasSizeGreaterThan(1000);
        assertThat(records.everything()).isEqualTo(before);
    }

    private Answer answer(String login, Route route, Map<String, String> ids) {
        return asked.ask(new Sending(login, route.method(), route.with(ids), Map.of()));
    }

    /**
     * Ids out of reach put into an address.
     *
     * @param ids all of them
     * @param reached those in reach alone: with nothing else the address names what does not exist
     */
    private record Foreign(Map<String, String> ids, Map<String, String> reached) {}

    /** For every choice of places, with ids out of reach in the first of them. */
    private Set<Foreign> foreign(Route route, String login) {
        var mine = records.reachOf(login);
        var places = List.copyOf(route.ids().keySet());
        var all = new HashSet<Foreign>();
        for (var choice = 1; choice < 1 << places.size(); choice++) {
            var first = Integer.numberOfTrailingZeros(choice);
            var out = records.outOf(mine, route.ids().get(places.get(first)));
            for (var id : Sample.of(login + route + choice, out, MOST_IDS)) {
                var ids = new HashMap<String, String>();
                var reached = new HashMap<String, String>();
                for (var at = 0; at < places.size(); at++) {
                    var place = places.get(at);
                    var kind = route.ids().get(place);
                    var foreign = (choice & 1 << at) != 0;
                    var chosen = at == first
                            ? id
                            : foreign
                                    ? below(kind, id, mine)
                                    : near(
                                            kind,
                                            at > 0 ? ids.get(places.get(at - 1)) : parent(route, places, first, id),
                                            mine);
                    if (chosen == null) continue;
                    ids.put(place, chosen);
                    if (!foreign) reached.put(place, chosen);
                }
                all.add(new Foreign(ids, reached));
            }
        }
        return all;
    }

    private String parent(Route route, List<String> places, int place, String id) {
        return records.all().get(route.ids().get(places.get(place))).get(id);
    }

    /** What belongs to the one out of reach, or else another one out of reach. */
    private @Nullable String below(Kind kind, String parent, Map<Kind, Map<String, String>> mine) {
        var child = records.child(kind, parent);
        return child != null && !mine.get(kind).containsKey(child)
                ? child
                : records.outOf(mine, kind).stream().findFirst().orElse(null);
    }

    /** One in reach: the one asked for, or what belongs to it, or else any. */
    private static @Nullable String near(Kind kind, @Nullable String other, Map<Kind, Map<String, String>> mine) {
        var reached = mine.get(kind);
        if (other != null && reached.containsKey(other)) return other;
        return reached.entrySet().stream()
                .filter(each -> each.getValue().equals(other))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(reached.keySet().stream().findFirst().orElse(null));
    }
}
