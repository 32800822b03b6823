package org.norishiro.gate;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.pattern.PathPatternParser;

/** For each address of the program a form that is taken: as it stands in a page somebody opens, filled in, and tried. */
@TestComponent
final class ValidForms {
    private static final List<String> SENDERS =
            List.of("yamada", "saeki", "mori", "kobayashi", "okabe", "mizuno", "nagai", "nishi", "admin");

    /** Of each kind so many records are opened: pages of the same kind offer the same forms, in a few states. */
    private static final int OPENED = 3;

    private static final int NEAREST = 4;

    private static final Map<String, Kind> SHARED = Map.of(
            "agency", Kind.AGENCY,
            "bodyId", Kind.BODY,
            "sittingId", Kind.SITTING,
            "post", Kind.POST,
            "proposal", Kind.AGENCY_PROPOSAL,
            "window", Kind.AGENCY_WINDOW);

    private static final List<String> ACTS =
            List.of("accept", "decline", "ask", "progress", "outcome", "reply", "remind", "take-back", "settle");

    private final Records records;
    private final Asked asked;
    private final Trial trial;
    private final Map<String, List<SeenForm>> pages = new ConcurrentHashMap<>();
    private final Map<String, Found> found = new ConcurrentHashMap<>();

    ValidForms(Records records, Asked asked, Trial trial) {
        this.records = records;
        this.asked = asked;
        this.trial = trial;
    }

    /**
     * A form for an address.
     *
     * @param steps as it is sent: once, or once for each of its pages; none if nobody who was asked is shown one
     * @param came what came of the last
     */
    record Found(List<Sending> steps, Trial.@Nullable Came came) {
        boolean taken() {
            return came != null && came.answer().acted();
        }
    }

    Found of(Route route) {
        return found.computeIfAbsent(route.toString(), any -> look(route));
    }

    private Found look(Route route) {
        var best = new Found(List.of(), null);
        var known = FilledIn.page(route);
        for (var login : FilledIn.sender(route).map(List::of).orElse(SENDERS))
            for (var page : known == null ? pages(route, login) : addresses(known, login))
                for (var form : forms(login, page))
                    if (leadsTo(route, form))
                        for (var everything : List.of(false, true)) {
                            var tried = tried(route, login, form, everything);
                            if (tried.taken()) return tried;
                            if (best.steps().isEmpty() || known != null) best = tried;
                        }
        return best;
    }

    /** Where another page follows in which it is looked over, that is sent too. */
    private Found tried(Route route, String login, SeenForm form, boolean everything) {
        var first = sending(route, route.toString(), login, form, everything);
        var came = trial.send(first);
        if (came.answer().status() != 200) return new Found(List.of(first), came);
        return SeenForm.in(body(asked.plain(first))).stream()
                .filter(next -> leadsTo(route, next))
                .map(next -> sending(route, "then " + route, login, next, everything))
                .map(then -> new Found(List.of(first, then), trial.send(then)))
                .filter(Found::taken)
                .findFirst()
                .orElse(new Found(List.of(first), came));
    }

    private static Sending sending(Route route, String which, String login, SeenForm form, boolean everything) {
        var fields = form.sent(name -> FilledIn.words(route, name), everything);
        return new Sending(login, HttpMethod.POST, form.action(), FilledIn.knowingly(which, fields));
    }

    /** Where nobody is shown a form, since nothing is in that state: its fields, with ids in reach. */
    List<Sending> blind(Route route) {
        for (var login : SENDERS)
            for (var ids : near(route, login)) {
                var fields = new LinkedHashMap<String, List<String>>();
                for (var field : Field.all())
                    if (field.route().equals(route.toString()) && !field.name().contains("*"))
                        fields.put(field.name(), List.of(word(route, field, login)));
                return List.of(new Sending(login, HttpMethod.POST, route.with(ids), fields));
            }
        return List.of();
    }

    private String word(Route route, Field field, String login) {
        if (field.names() == null) return FilledIn.words(route, field.name());
        return records.reachOf(login).get(field.names()).keySet().stream()
                .findFirst()
                .orElse("");
    }

    /** A page that opens, if one does. */
    List<Sending> page(Route route) {
        for (var login : SENDERS)
            for (var ids : near(route, login)) {
                var sending = new Sending(login, HttpMethod.GET, route.with(ids), Map.of());
                if (asked.ask(sending).status() == 200) return List.of(sending);
            }
        return List.of();
    }

    private static boolean leadsTo(Route route, SeenForm form) {
        return PathPatternParser.defaultInstance
                .parse(route.pattern())
                .matches(PathContainer.parsePath(form.action().replaceAll("[?#].*", "")));
    }

    private List<SeenForm> forms(String login, String address) {
        return pages.computeIfAbsent(login + " " + address, any -> {
            var page = asked.plain(new Sending(login, HttpMethod.GET, address, Map.of()));
            return page.getResponse().getStatus() == 200 ? SeenForm.in(body(page)) : List.of();
        });
    }

    private static String body(MvcTestResult page) {
        return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    /** Those whose address is most like it. */
    private List<String> pages(Route route, String login) {
        return Route.all().stream()
                .filter(each -> each.method() == HttpMethod.GET)
                .sorted(Comparator.comparingInt(each -> -alike(each.pattern(), route.pattern())))
                .limit(NEAREST)
                .flatMap(each -> addresses(each, login).stream())
                .toList();
    }

    private List<String> addresses(Route page, String login) {
        return near(page, login).stream().flatMap(ids -> addresses(page, ids)).toList();
    }

    private static Stream<String> addresses(Route route, Map<String, String> ids) {
        if (!route.pattern().endsWith("/{act}")) return Stream.of(route.with(ids));
        return ACTS.stream().map(act -> {
            var with = new LinkedHashMap<>(ids);
            with.put("act", act);
            return route.with(with);
        });
    }

    private static int alike(String one, String other) {
        var at = 0;
        while (at < Math.min(one.length(), other.length()) && one.charAt(at) == other.charAt(at)) at++;
        return at * 100 - Math.abs(one.length() - other.length());
    }

    /** Ids in reach for an address, each but the first belonging to the one before it. */
    List<Map<String, String>> near(Route route, String login) {
        var mine = records.reachOf(login);
        List<Map<String, String>> all = List.of(Map.of());
        var above = Optional.<String>empty();
        for (var place : kinds(route).entrySet()) {
            var further = new ArrayList<Map<String, String>>();
            for (var ids : all) {
                var parent = above.map(ids::get).orElse("");
                var reached = mine.get(place.getValue());
                var below = reached.keySet().stream()
                        .filter(id -> parent.equals(reached.get(id)))
                        .toList();
                (below.isEmpty() ? reached.keySet() : below)
                        .stream().limit(OPENED).forEach(id -> {
                            var more = new LinkedHashMap<>(ids);
                            more.put(place.getKey(), id);
                            further.add(more);
                        });
            }
            all = further;
            above = Optional.of(place.getKey());
        }
        return all;
    }

    /** Also of what is no secret. */
    private static Map<String, Kind> kinds(Route route) {
        var kinds = new LinkedHashMap<String, Kind>();
        for (var part : route.pattern().split("[{}]")) {
            var kind = route.ids().getOrDefault(part, SHARED.get(part));
            if (kind != null) kinds.put(part, kind);
            else if (part.equals("id")) kinds.put(part, Kind.STAFF);
        }
        return kinds;
    }
}
