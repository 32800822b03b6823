package org.norishiro.gate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.norishiro.gate.Field.Type;
import org.springframework.http.HttpMethod;

/** Words to fill forms with: by what each field takes, or as {@code gate/forms.csv} says of a form. */
final class FilledIn {
    private static final Map<String, Type> TYPES =
            Field.all().stream().collect(Collectors.toMap(Field::toString, Field::type, (one, other) -> one));
    private static final Map<String, Map<String, String>> SAID = said();

    private FilledIn() {}

    private static Map<String, Map<String, String>> said() {
        try (var lines = Files.lines(Path.of("src/test/resources/gate/forms.csv"))) {
            return lines.skip(1)
                    .map(line -> line.split(",", 3))
                    .collect(Collectors.groupingBy(
                            cells -> cells[0],
                            Collectors.toMap(cells -> cells[1], cells -> cells[2], (one, two) -> two)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String words(Route route, String name) {
        return switch (type(route, name)) {
            case DATE -> "今日";
            case NUMBER, VERSION -> "1";
            case CODE -> "03-1234-5678";
            case SECRET -> "norishiro";
            default -> "架空の記入";
        };
    }

    private static Type type(Route route, String name) {
        var exact = TYPES.get(route + " " + name);
        return exact == null ? TYPES.getOrDefault(route + " " + name.replaceAll("\\d+$", "*"), Type.TEXT) : exact;
    }

    /** Who is shown this form. */
    static Optional<String> sender(Route route) {
        return Optional.ofNullable(SAID.getOrDefault(route.toString(), Map.of()).get("_login"));
    }

    /** On which page, if that is known: with what a question in its address names, {@code /cases/new?household={HOUSEHOLD}}. */
    static @Nullable Route page(Route route) {
        var page = SAID.getOrDefault(route.toString(), Map.of()).get("_page");
        if (page == null) return null;
        var ids = new LinkedHashMap<String, Kind>();
        for (var each : Route.all())
            if (each.method() == HttpMethod.GET && each.pattern().equals(page.replaceAll("\\?.*", "")))
                ids.putAll(each.ids());
        Pattern.compile("\\{([A-Z_]+)}")
                .matcher(page)
                .results()
                .forEach(kind -> ids.put(kind.group(1), Kind.valueOf(kind.group(1))));
        return new Route(HttpMethod.GET, page, route.rule(), ids);
    }

    /** What one who knows the form would fill in otherwise. */
    static Map<String, List<String>> knowingly(String form, Map<String, List<String>> sent) {
        var known = new LinkedHashMap<>(sent);
        SAID.getOrDefault(form, Map.of()).forEach((name, value) -> {
            if (value.equals("-")) known.remove(name);
            else known.put(name, List.of(value.split("\\|")));
        });
        return known;
    }
}
