package org.norishiro.household.model;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/**
 * Folds names, kana, addresses and numbers so that what is written alike is found alike (検索用の字): width, katakana, old and
 * variant characters, blanks, hyphens. Only ever for looking; what is kept is what was written.
 */
public final class SearchText {
    private static final ResourceBundle VARIANTS = ResourceBundle.getBundle("household.variants", Locale.ROOT);
    private static final int TO_HIRAGANA = 'ァ' - 'ぁ';

    private SearchText() {}

    /** Letters and digits only, so that it may stand in a LIKE pattern as it is. */
    public static String fold(String text) {
        var folded = new StringBuilder(text.length());
        // compatibility forms become plain ones; what has no plain form, such as 﨑, stands in the table
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .codePoints()
                .map(Character::toLowerCase)
                .filter(SearchText::counts)
                .forEach(each -> folded.append(plain(each)));
        return folded.toString();
    }

    /** Several texts in one column; a search does not run over the seam. */
    public static String of(String... parts) {
        return Arrays.stream(parts)
                .map(SearchText::fold)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("/"));
    }

    /** ふりがな as it is kept: hiragana of full width. */
    static String hiragana(String kana) {
        return Normalizer.normalize(kana, Normalizer.Form.NFKC)
                .codePoints()
                .map(SearchText::toHiragana)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static int toHiragana(int codePoint) {
        return codePoint >= 'ァ' && codePoint <= 'ヶ' ? codePoint - TO_HIRAGANA : codePoint;
    }

    /** The long sound is left out, as it is typed like a hyphen. */
    private static boolean counts(int codePoint) {
        return Character.isLetterOrDigit(codePoint) && codePoint != 'ー';
    }

    private static String plain(int codePoint) {
        var character = Character.toString(toHiragana(codePoint));
        return VARIANTS.containsKey(character) ? VARIANTS.getString(character) : character;
    }
}
