package org.norishiro.gate;

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

    private final Browser browser;
    private final Map<Kind, Set<String>> ids;
    private final List<String> lists;
    final Map<String, Map<String, String>> seen = new TreeMap<>();
    final Map<Integer, Integer> statuses = new TreeMap<>();
    final Map<String, Set<String>> forms = new LinkedHashMap<>();

    /** @param lists addresses with questions in them, beside those of the inventory */
    CanaryJourneys(Browser browser, Map<Kind, Set<String>> ids, List<String> lists) {
        this.browser = browser;
        this.ids = ids;
        this.lists = lists;
    }

    void walk(String login) {
        for (var route : Route.all())
            if (route.method() == HttpMethod.GET) substitutions(route).forEach(each -> opens(login, route.with(each)));
        for (var address : lists) opens(login, address);
    }

    /** Every id of the town that may stand in each place, under every other. */
    private List<Map<String, String>> substitutions(Route route) {
        List<Map<String, String>> all = List.of(Map.of());
        var places = new LinkedHashMap<>(route.ids());
        if (route.rule() == Rule.SITTING) places.putIfAbsent("sittingId", Kind.SITTING);
        for (var place : places.entrySet()) {
            var more = new ArrayList<Map<String, String>>();
            for (var before : all)
                for (var id : ids.getOrDefault(place.getValue(), Set.of())) {
                    var further = new HashMap<>(before);
                    further.put(place.getKey(), id);
                    more.add(further);
                }
            all = more;
        }
        return all;
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
            var names = forms.computeIfAbsent(action.group(1), each -> new TreeSet<>());
            NAME.matcher(form.group(2)).results().forEach(name -> names.add(name.group(1)));
        }
    }

    /** Every form anybody was shown, with the same words in all its fields. */
    void fillsInWrongly(String login, String words) {
        forms.forEach((action, names) -> {
            var request = login.equals(STRANGER)
                    ? browser.nobody().post().uri(action).with(csrf())
                    : browser.as(login).post(action);
            for (var name : names) if (!name.startsWith("_")) request = request.param(name, words);
            keep(
                    login,
                    "POST " + action,
                    request.param("_submission", UUID.randomUUID().toString())
                            .exchange()
                            .getResponse());
        });
    }

    private void keep(String login, String address, MockHttpServletResponse response) {
        statuses.merge(response.getStatus(), 1, Integer::sum);
        for (var word : CanaryScan.words(response))
            seen.computeIfAbsent(login, each -> new TreeMap<>()).putIfAbsent(word, address);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
