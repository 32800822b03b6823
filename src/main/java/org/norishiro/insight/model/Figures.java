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

    /**
     * Of a topic told in tens none is told as few: beside what else is told of the same referrals, five keys that are few where one is
     * told would each be known to be exactly one.
     */
    public Count of(Topic topic, String key) {
        var figures =
                of(topic).stream().filter(figure -> figure.key().equals(key)).toList();
        return topic.inTens() && figures.isEmpty() ? Count.FEW : only(figures);
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

    /** Of a topic told in tens only what is told of its keys is added up: how many of them are few would say too much. */
    public Count total(Topic topic) {
        var counts = counts(of(topic));
        if (!topic.inTens() || counts.isEmpty()) return Count.sum(counts);
        var told = counts.stream()
                .mapToLong(count -> count instanceof Count.About about ? about.least() : 0)
                .sum();
        return new Count.AtLeast(Math.max(1, told));
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
