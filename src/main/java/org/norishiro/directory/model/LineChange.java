package org.norishiro.directory.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one line of a file does to the register.
 *
 * @param key by which the line is known in the next file; null: rejected
 * @param resource null: rejected
 * @param said null where nothing is written: rejected, or as it stands already
 * @param remarks why it is rejected, or what is odd about it
 */
public record LineChange(
        int line,
        Effect effect,
        String name,
        List<String> remarks,
        List<Difference> differences,
        @Nullable String key,
        @Nullable UUID resource,
        @Nullable ResourceFacts said) {

    /** 新規・変更・変更なし・取り込まない. */
    public enum Effect {
        NEW("新規"),
        CHANGED("変更"),
        UNCHANGED("変更なし"),
        REJECTED("取り込まない");

        private final String label;

        Effect(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** @param what the heading of what differs */
    public record Difference(String what, String before, String after) {}

    /** A resource as it stands before. */
    public record Standing(UUID id, ResourceFacts facts) {}

    public static LineChange rejected(int line, String name, List<String> why) {
        return new LineChange(line, Effect.REJECTED, name, why, List.of(), null, null, null);
    }

    public static LineChange of(OpenDataLine said, Optional<Standing> standing) {
        if (standing.isEmpty()) return made(said, Effect.NEW, List.of(), UUID.randomUUID(), said.facts());
        var differences = differences(standing.get().facts(), said.facts());
        return differences.isEmpty()
                ? made(said, Effect.UNCHANGED, differences, standing.get().id(), null)
                : made(said, Effect.CHANGED, differences, standing.get().id(), said.facts());
    }

    private static LineChange made(
            OpenDataLine line,
            Effect effect,
            List<Difference> differences,
            UUID resource,
            @Nullable ResourceFacts said) {
        return new LineChange(
                line.number(), effect, line.facts().name(), line.remarks(), differences, line.key(), resource, said);
    }

    private static List<Difference> differences(ResourceFacts before, ResourceFacts after) {
        var was = before.byHeading();
        var is = after.byHeading();
        var headings = new LinkedHashMap<String, Boolean>();
        is.keySet().forEach(each -> headings.put(each, true));
        was.keySet().forEach(each -> headings.put(each, true));
        var found = new ArrayList<Difference>();
        for (var each : headings.keySet()) {
            var old = said(was, each);
            var now = said(is, each);
            if (!old.equals(now)) found.add(new Difference(each, old, now));
        }
        return found;
    }

    private static String said(Map<String, String> words, String heading) {
        return words.getOrDefault(heading, "");
    }
}
