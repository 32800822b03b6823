package org.norishiro.insight.model;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.norishiro.calendar.FiscalYear;

/** The figures (集計) of one fiscal year. */
public record Figures(FiscalYear year, List<Figure> counted) {
    private static final int APRIL = 4;
    private static final int MONTHS = 12;

    /** @param month null: not counted by month */
    public record Figure(Topic topic, @Nullable Integer month, String key, Count count) {}

    /** April to March. */
    public static List<Integer> months() {
        return IntStream.range(0, MONTHS)
                .map(n -> (n + APRIL - 1) % MONTHS + 1)
                .boxed()
                .toList();
    }

    public Count of(Topic topic, String key) {
        return only(
                of(topic).stream().filter(figure -> figure.key().equals(key)).toList());
    }

    public Count of(Topic topic, int month, String key) {
        return only(of(topic).stream()
                .filter(figure ->
                        figure.key().equals(key) && Integer.valueOf(month).equals(figure.month()))
                .toList());
    }

    /** By the words of the topic, all of them, also those that never happened. */
    public Map<String, Count> byWords(Topic topic) {
        var counts = new LinkedHashMap<String, Count>();
        topic.keys().forEach((key, words) -> counts.put(words, of(topic, key)));
        return counts;
    }

    public Count ofMonth(Topic topic, int month) {
        return Count.sum(counts(of(topic).stream()
                .filter(figure -> Integer.valueOf(month).equals(figure.month()))
                .toList()));
    }

    public Count total(Topic topic) {
        return Count.sum(counts(of(topic)));
    }

    private List<Figure> of(Topic topic) {
        return counted.stream().filter(figure -> figure.topic() == topic).toList();
    }

    private static Count only(List<Figure> figures) {
        return figures.size() == 1 ? figures.getFirst().count() : Count.sum(counts(figures));
    }

    private static Collection<Count> counts(List<Figure> figures) {
        return figures.stream().map(Figure::count).collect(Collectors.toList());
    }
}
