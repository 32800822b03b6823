package org.norishiro.gate;

import static java.util.Objects.requireNonNull;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.norishiro.Browser;
import org.norishiro.gate.Route.Rule;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;

/** Walks through every address as everybody, sends every form they are shown filled in wrongly, and keeps which words they saw where. */
final class CanaryJourneys {
    /** Without a session. */
    static final String STRANGER = "nobody at all";

    private static final Pattern FORM = Pattern.compile("<form\\b([^>]*)>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern ACTION = Pattern.compile("action=\"([^\"?#]+)");
    private static final Pattern NAME = Pattern.compile("<(?:input|select|textarea)\\b[^>]*\\bname=\"([^\"]+)\"");
    private static final Pattern WRITTEN = Pattern.compile("<textarea|type=\"text\"|<select");

    /** Of what is out of somebody's reach, and of ids that do not belong together: one of so many, unless all are wanted. */
    private static final int OF_SO_MANY = Boolean.getBoolean("norishiro.canary.everything") ? 1 : 5;

    private final Browser browser;
    private final Map<Kind, Map<String, String>> ids;
    private final Map<String, Set<String>> reach;
    private final List<String> lists;
    final Map<String, Map<String, String>> seen = new TreeMap<>();
    final Map<Integer, Integer> statuses = new TreeMap<>();
    final Map<String, Set<String>> forms = new TreeMap<>();
    private final Map<String, Set<String>> shown = new TreeMap<>();
    /** In what kinds of content words were found. */
    final Set<String> kinds = new TreeSet<>();

    /**
     * @param ids of each kind, and to what each belongs
     * @param reach the ids that each person reaches
     * @param lists addresses with questions in them, beside those of the inventory
     */
    CanaryJourneys(
            Browser browser, Map<Kind, Map<String, String>> ids, Map<String, Set<String>> reach, List<String> lists) {
        this.browser = browser;
        this.ids = ids;
        this.reach = reach;
        this.lists = lists;
    }

    /** Everybody everywhere, several at once. */
    void walk(List<String> logins) {
        var steps = new ArrayList<List<String>>();
        for (var login : logins) {
            for (var address : lists) steps.add(List.of(login, address));
            for (var route : Route.all())
                if (route.method() == HttpMethod.GET)
                    substitutions(route, login, logins.indexOf(login))
                            .forEach(each -> steps.add(List.of(login, route.with(each))));
        }
        Asked.each(steps.stream(), step -> opens(step.getFirst(), step.getLast()));
    }

    /** Every id that they reach in each place, under what it belongs to; and, each person others, some of all that is left. */
    private List<Map<String, String>> substitutions(Route route, String login, int turn) {
        List<Map<String, String>> all = List.of(Map.of());
        var places = new LinkedHashMap<>(route.ids());
        if (route.rule() == Rule.SITTING) places.putIfAbsent("sittingId", Kind.SITTING);
        for (var place : places.entrySet()) {
            var more = new ArrayList<Map<String, String>>();
            for (var before : all)
                for (var id : named(place.getValue()).keySet()) {
                    var further = new HashMap<>(before);
                    further.put(place.getKey(), id);
                    more.add(further);
                }
            all = more;
        }
        var reached = reach.getOrDefault(login, Set.of());
        var plain = all.stream()
                .collect(Collectors.partitioningBy(
                        each -> reached.containsAll(each.values()) && belongTogether(places, each)));
        var chosen = new ArrayList<>(requireNonNull(plain.get(true)));
        chosen.addAll(some(requireNonNull(plain.get(false)), turn));
        return chosen;
    }

    /** At least one, if there is any. */
    private static <T> List<T> some(List<T> all, int turn) {
        var some = new ArrayList<T>();
        var apart = Math.max(1, Math.min(OF_SO_MANY, all.size()));
        for (var at = turn % apart; at < all.size(); at += apart) some.add(all.get(at));
        return some;
    }

    /** Nothing in it belongs to another than is named beside it, and nothing is asked for beside its like. */
    private boolean belongTogether(Map<String, Kind> places, Map<String, String> chosen) {
        return Set.copyOf(places.values()).size() == places.size()
                && places.entrySet().stream().allMatch(place -> {
                    var of = named(place.getValue()).get(chosen.get(place.getKey()));
                    return places.entrySet().stream()
                            .noneMatch(other -> named(other.getValue()).containsKey(of)
                                    && !chosen.get(other.getKey()).equals(of));
                });
    }

    private Map<String, String> named(Kind kind) {
        return ids.getOrDefault(kind, Map.of());
    }

    void opens(String login, String address) {
        var request = login.equals(STRANGER)
                ? browser.nobody().get().uri(address)
                : browser.as(login).get(address);
        var response = request.exchange().getResponse();
        keep(login, "GET " + address, response);
        if (response.getStatus() == 200)
            collect(login, new String(response.getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    private void collect(String login, String page) {
        var form = FORM.matcher(page);
        while (form.find()) {
            var action = ACTION.matcher(form.group(1));
            if (!form.group(1).contains("method=\"post\"")
                    || !action.find()
                    || !WRITTEN.matcher(form.group(2)).find()) continue;
            var names = NAME.matcher(form.group(2))
                    .results()
                    .map(name -> name.group(1))
                    .toList();
            synchronized (this) {
                shown.computeIfAbsent(login, each -> new TreeSet<>()).add(action.group(1));
                forms.computeIfAbsent(action.group(1), each -> new TreeSet<>()).addAll(names);
            }
        }
    }

    /** Every form they were shown and some of those shown to others, with the same words in all its fields, several at once. */
    void fillsInWrongly(List<String> logins, String words) {
        var steps = new ArrayList<List<String>>();
        for (var login : logins) {
            var theirs = shown.getOrDefault(login, Set.of());
            var others = forms.keySet().stream()
                    .filter(form -> !theirs.contains(form))
                    .toList();
            theirs.forEach(form -> steps.add(List.of(login, form)));
            some(others, logins.indexOf(login)).forEach(form -> steps.add(List.of(login, form)));
        }
        Asked.each(steps.stream(), step -> fillsIn(step.getFirst(), step.getLast(), words));
    }

    private void fillsIn(String login, String action, String words) {
        var request = login.equals(STRANGER)
                ? browser.nobody().post().uri(action).with(csrf())
                : browser.as(login).post(action);
        for (var name : requireNonNull(forms.get(action)))
            if (!name.startsWith("_")) request = request.param(name, words);
        keep(
                login,
                "POST " + action,
                request.param("_submission", UUID.randomUUID().toString())
                        .exchange()
                        .getResponse());
    }

    private void keep(String login, String address, MockHttpServletResponse response) {
        var words = CanaryScan.words(response);
        synchronized (this) {
            statuses.merge(response.getStatus(), 1, Integer::sum);
            if (!words.isEmpty())
                kinds.add(String.valueOf(response.getContentType()).split(";")[0]);
            for (var word : words)
                seen.computeIfAbsent(login, each -> new TreeMap<>()).putIfAbsent(word, address);
        }
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
