package org.norishiro.journey;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** Follows links as one person, a few times for each kind of page, and collects what can be filled in. */
final class Crawl {
    private static final int EACH = 3;
    private static final int MOST = 400;
    private static final Pattern LINK = Pattern.compile("<a\\b[^>]*\\bhref=\"(/[^\"#]*)");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern CHANGING =
            Pattern.compile("value=\"[^\"]*\"|content=\"[^\"]*\"|（受付番号[^）]*）|[A-Z0-9]{4}-[A-Z0-9]{4}(-[A-Z0-9]{4})?");

    record Found(PlainBrowser browser, String login, String path, PlainForm form) {
        String pattern() {
            return Crawl.pattern(form.action());
        }

        /** Which form it is: where it is sent, and what there is to fill. */
        String key() {
            return pattern() + " "
                    + form.fields().stream()
                            .filter(field -> !field.hidden())
                            .map(field ->
                                    ID.matcher(field.name()).replaceAll("{id}").replaceAll("\\d+$", ""))
                            .distinct()
                            .limit(4)
                            .collect(Collectors.joining(","));
        }

        boolean guarded() {
            return ID.matcher(path).find()
                    && path.matches("/(cases|households|persons|consultations|referrals|agenda-items|plan-roles)/.*");
        }

        String unknown() {
            return ID.matcher(path).replaceAll(id -> UUID.randomUUID().toString());
        }

        String nonsense() {
            return ID.matcher(path).replaceAll("nonsense");
        }
    }

    private final PlainBrowser browser;
    private final String login;
    private final Map<String, Found> forms = new LinkedHashMap<>();
    private final Map<String, Found> pages = new LinkedHashMap<>();

    Crawl(PlainBrowser browser, String login) {
        this.browser = browser;
        this.login = login;
    }

    void walk() {
        var seen = new HashSet<String>();
        var kinds = new HashMap<String, Integer>();
        var waiting = new ArrayDeque<String>();
        waiting.add("/today");
        while (!waiting.isEmpty() && seen.size() < MOST) {
            var path = waiting.poll();
            if (!seen.add(path) || kinds.merge(pattern(path), 1, Integer::sum) > EACH) continue;
            var answer = browser.get(path);
            // a file is no page
            if (answer.status() != 200 || !answer.body().stripLeading().startsWith("<!doctype html>")) continue;
            pages.putIfAbsent(
                    pattern(path), new Found(browser, login, path, new PlainForm("", "", java.util.List.of())));
            PlainForm.of(answer.body()).stream().filter(PlainForm::fillable).forEach(form -> {
                var found = new Found(browser, login, path, form);
                forms.putIfAbsent(found.key(), found);
            });
            waiting.addAll(links(answer.body()));
        }
    }

    private static Set<String> links(String html) {
        return LINK.matcher(html)
                .results()
                .map(link -> HtmlUtils.htmlUnescape(link.group(1)))
                .filter(path -> !path.startsWith("/webjars") && !path.startsWith("/css"))
                .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    }

    static String pattern(String path) {
        return ID.matcher(path.replaceFirst("\\?.*", "")).replaceAll("{id}");
    }

    /** What of a page does not change from one request to the next. */
    static String alike(String html) {
        return CHANGING.matcher(html).replaceAll("");
    }

    Map<String, Found> forms() {
        return forms;
    }

    Map<String, Found> pages() {
        return pages;
    }
}
