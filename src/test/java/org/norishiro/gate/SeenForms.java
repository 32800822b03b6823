package org.norishiro.gate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.norishiro.gate.Route.Rule;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;

/** The forms that stand in the pages somebody can open, by the address they are sent to. */
@TestComponent
final class SeenForms {
    /** Of each kind so many records are opened; pages of the same kind offer the same forms, in a few states. */
    private static final int OPENED = 6;

    private static final List<Route> ROUTES = Route.all();

    private final Records records;
    private final Asked asked;
    private final Map<String, Map<String, List<SeenForm>>> seen = new TreeMap<>();

    SeenForms(Records records, Asked asked) {
        this.records = records;
        this.asked = asked;
    }

    /** By route: {@code POST /cases/{caseId}/notes}. */
    Map<String, List<SeenForm>> of(String login) {
        return seen.computeIfAbsent(login, any -> {
            var addresses = new ArrayList<Callable<List<SeenForm>>>();
            for (var route : ROUTES)
                if (route.method() == HttpMethod.GET && route.rule() != Rule.ANYBODY)
                    for (var ids : near(route, login)) addresses.add(() -> formsAt(login, route.with(ids)));
            var forms = new TreeMap<String, List<SeenForm>>();
            for (var found : Asked.together(addresses))
                for (var form : found)
                    forms.computeIfAbsent(route(form.action()), none -> new ArrayList<>())
                            .add(form);
            return forms;
        });
    }

    private List<SeenForm> formsAt(String login, String address) {
        var response = asked.plain(login, HttpMethod.GET, address, Map.of()).getResponse();
        return response.getStatus() == 200
                ? SeenForm.in(new String(response.getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8))
                : List.of();
    }

    /** Ids in reach for an address, each but the first belonging to the one before it. */
    List<Map<String, String>> near(Route route, String login) {
        var mine = records.reachOf(login);
        List<Map<String, String>> all = List.of(Map.of());
        String before = null;
        for (var place : route.ids().entrySet()) {
            var further = new ArrayList<Map<String, String>>();
            for (var ids : all) {
                var above = before == null ? null : ids.get(before);
                mine.get(place.getValue()).entrySet().stream()
                        .filter(each -> above == null
                                || each.getValue().equals(above)
                                || place.getValue() == Kind.AGENDA_ITEM
                                || place.getValue() == Kind.AGENCY)
                        .limit(OPENED)
                        .forEach(each -> {
                            var more = new LinkedHashMap<>(ids);
                            more.put(place.getKey(), each.getKey());
                            further.add(more);
                        });
            }
            all = further;
            before = place.getKey();
        }
        return all;
    }

    private static String route(String action) {
        var path = PathContainer.parsePath(action.replaceAll("[?#].*", ""));
        return ROUTES.stream()
                .filter(route -> route.method() == HttpMethod.POST)
                .filter(route ->
                        PathPatternParser.defaultInstance.parse(route.pattern()).matches(path))
                .map(Route::toString)
                .findFirst()
                .orElse(action);
    }
}
