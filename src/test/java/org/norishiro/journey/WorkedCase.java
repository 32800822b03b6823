package org.norishiro.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectMapper;

/**
 * A worked case (支援事例) as it is known: who was asked for what, what was decided, who does what, what came of it. The persons
 * have letters there; here they get invented names.
 */
record WorkedCase(
        String title,
        String urgency,
        List<String> issues,
        List<Invited> invited,
        List<String> decisions,
        List<DecidedRole> roles,
        List<String> outcomes) {

    record Invited(String agency, String login, String purpose) {}

    record DecidedRole(
            String agency,
            String login,
            String task,
            String forWhom,
            @Nullable String when,
            @Nullable String event) {
        boolean standsBy() {
            return event != null;
        }
    }

    static WorkedCase of(String key, Map<String, String> names) {
        try (var file = WorkedCase.class.getResourceAsStream("/journey/two-cases.json")) {
            if (file == null) throw new IllegalStateException("two-cases.json is not on the test class path");
            var text = new String(file.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            return read(text, key, names);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static WorkedCase read(String text, String key, Map<String, String> names) {
        var named = text.replace("\"for\":", "\"forWhom\":");
        for (var name : names.entrySet()) {
            // A letter standing for a person is never part of a Latin word.
            named = named.replaceAll("(?<![A-Za-z])" + name.getKey() + "(?![A-Za-z])", name.getValue());
        }
        var mapper = new ObjectMapper();
        return mapper.treeToValue(mapper.readTree(named).required(key), WorkedCase.class);
    }

    List<String> tasks() {
        return roles.stream().map(DecidedRole::task).toList();
    }
}
