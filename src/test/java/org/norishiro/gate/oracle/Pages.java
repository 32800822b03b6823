package org.norishiro.gate.oracle;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.norishiro.Browser;
import org.norishiro.gate.oracle.Facts.Post;
import org.norishiro.gate.oracle.Rules.Kind;

/** The same over HTTP: lists, the numbers above them, search, and single records, there or as if they did not exist. */
final class Pages {
    private static final Pattern CASE = Pattern.compile("class=\"one-line\" href=\"/cases/([0-9a-f-]{36})\"");
    private static final Pattern CASES = Pattern.compile("id=\"case-count\">([0-9]+)世帯のうち");
    private static final Pattern HOUSEHOLDS = Pattern.compile("<h1>世帯</h1><span class=\"sub\">([0-9]+)世帯");
    private static final Pattern FOUND = Pattern.compile("<h1>記録を探す</h1><span class=\"sub\">([0-9]+)件");
    private static final Pattern PEOPLE = Pattern.compile("<h2 id=\"found-head\">見つかった人（([0-9]+)）");
    private static final int PEOPLE_AT_MOST = 20;

    private final Browser browser;
    private final List<String> diverging;
    long asked;

    Pages(Browser browser, List<String> diverging) {
        this.browser = browser;
        this.diverging = diverging;
    }

    void compare(Town town, Post asker, String when, int skip) {
        var where = town.name + ", " + when + ": " + Answers.name(asker) + " ";
        var rules = town.rules;
        var looking = rules.of(asker);
        var q = town.name;
        var cases = rules.seen(looking, Kind.CASE);
        var list = body(asker, "/cases?whose=ALL&state=ALL&q=" + q);
        same(where + "/cases", cases, ids(CASE, list));
        same(where + "/cases by count", cases.size(), number(CASES, list));
        same(
                where + "/households by count",
                rules.seen(looking, Kind.HOUSEHOLD).size(),
                number(HOUSEHOLDS, body(asker, "/households?q=" + q)));
        var people = rules.seen(looking, Kind.PERSON).size();
        same(
                where + "/persons/search",
                Math.min(people, PEOPLE_AT_MOST),
                number(PEOPLE, body(asker, "/persons/search?q=" + q)));
        var found = Map.of(
                "PERSON",
                people,
                "NOTE",
                rules.seen(looking, Kind.NOTE).size()
                        + rules.seen(looking, Kind.ISSUE).size(),
                "CONFERENCE",
                rules.seen(looking, Kind.ITEM).size(),
                "REFERRAL",
                rules.seen(looking, Kind.REFERRAL).size());
        found.forEach((kind, number) -> same(
                where + "/search of " + kind, number, number(FOUND, body(asker, "/search?kind=" + kind + "&q=" + q))));
        each(town.facts.cases, skip).forEach(it -> page(where, asker, "/cases/" + it.id(), looking.sees(it)));
        each(town.facts.cases, skip)
                .forEach(it -> page(where, asker, "/cases/" + it.id() + "/timeline", looking.sees(it)));
        each(town.facts.persons, skip).forEach(it -> page(where, asker, "/persons/" + it.id(), looking.sees(it)));
        each(town.facts.households, skip).forEach(it -> page(where, asker, "/households/" + it.id(), looking.sees(it)));
        each(town.facts.referrals, skip).forEach(it -> page(where, asker, "/referrals/" + it.id(), looking.sees(it)));
    }

    private static <T> List<T> each(List<T> of, int skip) {
        return of.stream()
                .skip(Math.min(skip, Math.max(0, of.size() - 3)))
                .limit(3)
                .toList();
    }

    private void page(String where, Post asker, String path, boolean expected) {
        var status =
                browser.as(asker.acting()).get(path).exchange().getResponse().getStatus();
        asked++;
        if (status != (expected ? 200 : 404)) diverging.add(where + path + " answers " + status);
    }

    private String body(Post asker, String path) {
        try {
            asked++;
            return browser.as(asker.acting())
                    .get(path)
                    .exchange()
                    .getResponse()
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void same(String where, Object expected, Object answered) {
        if (!expected.equals(answered)) diverging.add(where + " answers " + answered + " for " + expected);
    }

    private static Set<UUID> ids(Pattern pattern, String page) {
        return pattern.matcher(page)
                .results()
                .map(found -> UUID.fromString(found.group(1)))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static int number(Pattern pattern, String page) {
        return pattern.matcher(page)
                .results()
                .map((MatchResult found) -> Integer.parseInt(found.group(1)))
                .findFirst()
                .orElse(-1);
    }
}
