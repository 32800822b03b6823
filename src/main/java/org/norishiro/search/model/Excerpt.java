package org.norishiro.search.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * 抜粋: the place of a text where what was looked for stands, with each hit apart, so that it can be marked. It is found in the folded
 * text and shown in the text as it was written. The folding itself is the database's: it comes spelled out, letter by letter.
 *
 * @param pieces the shown part of the text in order, the hits among them
 * @param cutBefore whether the text goes on before
 * @param cutAfter whether the text goes on after
 */
public record Excerpt(List<Piece> pieces, boolean cutBefore, boolean cutAfter) {
    private static final int BEFORE = 40;
    private static final int SHOWN = 160;

    public Excerpt {
        pieces = List.copyOf(pieces);
    }

    /** A part of the text as it was written. */
    public record Piece(String words, boolean hit) {}

    /**
     * Cuts the text around the first hit; without one, which is so when the hit is in another text of the same record, from its beginning.
     *
     * @param written the letters as they were written
     * @param folded the same letters, folded: each to none, one or several
     * @param words what was looked for, folded
     */
    public static Excerpt of(List<String> written, List<String> folded, List<String> words) {
        var hits = hits(folded, words);
        var first = firstOf(hits);
        var from = Math.max(0, first - BEFORE);
        var until = Math.min(written.size(), from + SHOWN);
        return new Excerpt(pieces(written, hits, from, until), from > 0, until < written.size());
    }

    public boolean hasHit() {
        return pieces.stream().anyMatch(Piece::hit);
    }

    private static boolean[] hits(List<String> folded, List<String> words) {
        var text = String.join("", folded);
        var letterAt = new int[text.length()];
        var at = 0;
        for (var letter = 0; letter < folded.size(); letter++) {
            var length = folded.get(letter).length();
            Arrays.fill(letterAt, at, at + length, letter);
            at += length;
        }
        var hits = new boolean[folded.size()];
        for (var word : words) {
            for (var found = text.indexOf(word); found >= 0 && !word.isEmpty(); found = text.indexOf(word, found + 1))
                Arrays.fill(hits, letterAt[found], letterAt[found + word.length() - 1] + 1, true);
        }
        return hits;
    }

    private static int firstOf(boolean[] hits) {
        for (var n = 0; n < hits.length; n++) if (hits[n]) return n;
        return 0;
    }

    private static List<Piece> pieces(List<String> written, boolean[] hits, int from, int until) {
        var pieces = new ArrayList<Piece>();
        for (var begin = from; begin < until; ) {
            var end = begin;
            while (end < until && hits[end] == hits[begin]) end++;
            pieces.add(new Piece(String.join("", written.subList(begin, end)), hits[begin]));
            begin = end;
        }
        return pieces;
    }
}
