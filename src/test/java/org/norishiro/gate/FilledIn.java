package org.norishiro.gate;

import java.util.Map;
import java.util.stream.Collectors;

/** Words to fill a form with, by what its fields are called. */
final class FilledIn {
    private static final Map<String, Field.Type> TYPES = Field.all().stream()
            .filter(field -> field.route().startsWith("POST"))
            .collect(Collectors.toMap(Field::name, Field::type, (one, other) -> one));

    private FilledIn() {}

    static String words(String name) {
        return switch (TYPES.getOrDefault(
                name.replaceAll("-?\\d+$", "-*"), TYPES.getOrDefault(name, Field.Type.TEXT))) {
            case DATE -> "今日";
            case NUMBER, VERSION -> "1";
            case CODE -> "03-1234-5678";
            case SECRET -> "norishiro";
            default -> "架空の記入";
        };
    }
}
