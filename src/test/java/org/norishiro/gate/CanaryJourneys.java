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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.norishiro.Browser;
import org.norishiro.gate.Route.Rule;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;

/** Walks through every address as one person after the other, sends every form they are shown filled in wrongly, and keeps which words they saw where. */
final class CanaryJourneys {
    /** Without a session. */
    static final String STRANGER = "nobody at all";

    private static final Pattern FORM = Pattern.compile("<form\\b([^>]*)>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern ACTION = Pattern.compile("action=\"([^\"?#]+)");
    private static final Pattern NAME = Pattern.compile("<(?:input|select|textarea)\\b[^>]*\\bname=\"([^\"]+)\"");
    private static final Pattern WRITTEN = Pattern.compile("<textarea|type=\"text\"|<select");

    /** What is no part of the other (a role under a plan of another case): every so many of these choices, unless all are wanted. */
    private static final int OF_STRANGE_CHOICES = Boolean.getBoolean("norishiro.canary.everything") ? 1 : 5;

    private final Browser browser;
    private final Map<Kind, Map<String, String>> ids;
    private final List<String> lists;
    final Map<String, Map<String, String>> seen = new TreeMap<>();
    final Map<Integer, Integer> statuses = new TreeMap<>();
    final Map<String, Set<String>> forms = new TreeMap<>();
    /** In what kinds of content words were found. */
    final Set<String> kinds = new TreeSet<>();

    /**
     * @param ids of each kind, and to what each belongs
     * @param lists addresses with questions in them, beside those of the inventory
     */
    CanaryJourneys(Browser browser, Map<Kind, Map<String, String>> ids, List<String> lists) {
        this.browser = browser;
        this.ids = ids;
        this.lists = lists;
    }

    /** Everybody everywhere, several at once. */
    void walk(List<String> logins) {
        var addresses = new ArrayList<>(lists);
        for (var route : Route.all())
            if (route.method() == HttpMethod.GET) substitutions(route).forEach(each -> addresses.add(route.with(each)));
        Asked.each(
                logins.stream().flatMap(login -> addresses.stream().map(address -> List.of(login, address))),
                step -> opens(step.getFirst(), step.getLast()));
    }

    /** Every id of the town that may stand in each place: under what it belongs to, and under others. */
    private List<Map<String, String>> substitutions(Route route) {
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
        var strange = new AtomicInteger();
        return all.stream()
                .filter(each -> belongTogether(places, each) || strange.getAndIncrement() % OF_STRANGE_CHOICES == 0)
                .toList();
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
        if (response.getStatus() == 200) collect(new String(response.getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    private void collect(String page) {
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
                forms.computeIfAbsent(action.group(1), each -> new TreeSet<>()).addAll(names);
            }
        }
    }

    /** Every form anybody was shown, with the same words in all its fields, several at once. */
    void fillsInWrongly(List<String> logins, String words) {
        Asked.each(
                logins.stream().flatMap(login -> forms.keySet().stream().map(action -> List.of(login, action))),
                step -> fillsIn(step.getFirst(), step.getLast(), words));
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
