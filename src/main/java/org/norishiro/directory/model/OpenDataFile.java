package org.norishiro.directory.model;

import java.util.HashSet;
import java.util.List;

/** A CSV file of standard open data, read as far as its headings: which data set it is, and what stands in each of its lines. */
public final class OpenDataFile {
    /** The most lines that are taken in at once. */
    public static final int MOST_LINES = 20_000;

    /**
     * One line below the headings.
     *
     * @param number where it begins in the file, counted from 1 as editors do
     */
    public record Line(int number, List<String> cells) {}

    /** What became of a file. */
    public sealed interface Reading {
        record Readable(OpenDataFile file) implements Reading {}

        record Flawed(FileFlaw flaw) implements Reading {}
    }

    private final String text;
    private final OpenDataSet set;
    private final List<String> headings;
    private final List<Line> lines;

    private OpenDataFile(String text, OpenDataSet set, List<String> headings, List<Line> lines) {
        this.text = text;
        this.set = set;
        this.headings = headings;
        this.lines = lines;
    }

    /** @param text the words of the file, of which headings and lines were made */
    public static Reading of(String text, List<String> headings, List<Line> lines) {
        if (lines.isEmpty()) return new Reading.Flawed(FileFlaw.NO_LINES);
        if (lines.size() > MOST_LINES) return new Reading.Flawed(FileFlaw.TOO_MANY_LINES);
        // columns without a heading are what spreadsheets leave at the right
        var named = headings.stream().filter(heading -> !heading.isEmpty()).toList();
        if (new HashSet<>(named).size() < named.size()) return new Reading.Flawed(FileFlaw.HEADING_TWICE);
        return OpenDataSet.told(headings)
                .<Reading>map(set -> new Reading.Readable(new OpenDataFile(text, set, headings, lines)))
                .orElseGet(() -> new Reading.Flawed(FileFlaw.NO_NAMES));
    }

    public String text() {
        return text;
    }

    public OpenDataSet set() {
        return set;
    }

    List<String> headings() {
        return headings;
    }

    public List<Line> lines() {
        return lines;
    }
}
