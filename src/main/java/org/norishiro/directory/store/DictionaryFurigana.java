package org.norishiro.directory.store;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.ja.JapaneseTokenizer.Mode;
import org.apache.lucene.analysis.ja.tokenattributes.ReadingAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.jspecify.annotations.Nullable;
import org.norishiro.directory.usecase.Furigana;
import org.springframework.stereotype.Component;

/** Readings from the dictionary of Kuromoji (IPADIC). */
@Component
class DictionaryFurigana implements Furigana {
    private static final Pattern KANJI = Pattern.compile("[\\p{IsHan}々〆ヶ]");
    private static final int KATAKANA_TO_HIRAGANA = 'ぁ' - 'ァ';

    @Override
    public List<Run> of(String text) {
        var runs = new ArrayList<Run>();
        // nothing is left out: neither punctuation nor spaces
        try (var tokens = new JapaneseTokenizer(null, false, Mode.NORMAL)) {
            var place = tokens.getAttribute(OffsetAttribute.class);
            var said = tokens.getAttribute(ReadingAttribute.class);
            tokens.setReader(new StringReader(text));
            tokens.reset();
            var done = 0;
            while (tokens.incrementToken()) {
                if (place.startOffset() > done) runs.add(new Run(text.substring(done, place.startOffset()), null));
                word(text.substring(place.startOffset(), place.endOffset()), said.getReading(), runs);
                done = place.endOffset();
            }
            if (done < text.length()) runs.add(new Run(text.substring(done), null));
            tokens.end();
        } catch (IOException neverOfMemory) {
            throw new UncheckedIOException(neverOfMemory);
        }
        return List.copyOf(runs);
    }

    /** Kana at either end of a word is read as it stands: only what is between gets a reading. */
    private static void word(String word, @Nullable String katakana, List<Run> runs) {
        if (katakana == null || !KANJI.matcher(word).find()) {
            runs.add(new Run(word, null));
            return;
        }
        var reading = hiragana(katakana);
        var before = 0;
        while (!kanji(word, before) && word.charAt(before) == reading.charAt(before)) before++;
        var after = 0;
        while (!kanji(word, word.length() - 1 - after)
                && after < reading.length() - before - 1
                && word.charAt(word.length() - 1 - after) == reading.charAt(reading.length() - 1 - after)) after++;
        if (before > 0) runs.add(new Run(word.substring(0, before), null));
        runs.add(new Run(
                word.substring(before, word.length() - after), reading.substring(before, reading.length() - after)));
        if (after > 0) runs.add(new Run(word.substring(word.length() - after), null));
    }

    private static boolean kanji(String word, int at) {
        return KANJI.matcher(word).region(at, at + 1).matches();
    }

    private static String hiragana(String katakana) {
        return katakana.chars()
                .map(c -> c >= 'ァ' && c <= 'ヶ' ? c + KATAKANA_TO_HIRAGANA : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
