package org.norishiro.gate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpMethod;

/** One address of the program and the rule by which it opens, as {@code docs/security/routes.csv} lists them. */
record Route(HttpMethod method, String pattern, Rule rule, Map<String, Kind> ids) {
    /** By what an address opens. */
    enum Rule {
        /** Before signing in. */
        ANYBODY,
        /** Came in by a link, without an account: the one record they were asked about, which is not named in the address. */
        GUEST,
        /** Signed in: one's own things. */
        OWN,
        /** Signed in: nothing about residents in it. */
        SHARED,
        /** For work on cases: shows what one reaches among all there is. */
        LISTED,
        /** For work on cases: a sitting (会議の日), of which one sees the items one reaches. */
        SITTING,
        /** For work on cases: what each id names has to be reached; otherwise it is as if there were none. */
        REACHED,
        /** Counts without persons. */
        FIGURES,
        ADMINISTRATOR
    }

    static List<Route> all() {
        try (var lines = Files.lines(Path.of("docs/security/routes.csv"))) {
            return lines.skip(1).map(Route::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Route of(String line) {
        var cells = line.split(",", -1);
        var ids = new LinkedHashMap<String, Kind>();
        Arrays.stream(cells[3].split(" "))
                .filter(id -> !id.isEmpty())
                .map(id -> id.split("="))
                .forEach(id -> ids.put(id[0], Kind.valueOf(id[1])));
        return new Route(HttpMethod.valueOf(cells[0]), cells[1], Rule.valueOf(cells[2]), ids);
    }

    /** The address with these ids in it; what is no id becomes the first word it may be. */
    String with(Map<String, ?> values) {
        var address = new StringBuilder();
        var rest = pattern;
        for (var from = rest.indexOf('{'); from >= 0; from = rest.indexOf('{')) {
            var to = rest.indexOf('}', from);
            var place = rest.substring(from + 1, to);
            address.append(rest, 0, from).append(values.containsKey(place) ? values.get(place) : word(place));
            rest = rest.substring(to + 1);
        }
        return address.append(rest).toString();
    }

    private static String word(String place) {
        if (place.contains(":")) return place.substring(place.indexOf(':') + 1).split("\\|")[0];
        return switch (place) {
            case "act" -> "accept";
            case "list" -> "overdue";
            default -> "00000000-0000-4000-8000-000000000000";
        };
    }

    @Override
    public String toString() {
        return method + " " + pattern;
    }
}
