package org.norishiro.calendar;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What somebody typed, made comparable: width, kinds of dash, kanji numerals, capitals and spaces no longer matter. */
final class Typed {
    private static final int LONGEST = 60;
    private static final String KANJI_DIGITS = "〇一二三四五六七八九";
    private static final Pattern DASH = Pattern.compile("[‐‑‒–—―−─━ー]");
    private static final Pattern TILDE = Pattern.compile("[〜∼～]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\p{Cntrl}]+");
    private static final Pattern NUMERALS = Pattern.compile("[〇一二三四五六七八九十]+(?=[年月日週か])");

    private Typed() {}

    /** With single spaces between the words; nothing for what is too long to be a date. */
    static String spaced(String text) {
        if (text.length() > LONGEST) return "";
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        folded = DASH.matcher(folded).replaceAll("-");
        folded = TILDE.matcher(folded).replaceAll("~");
        folded = SPACES.matcher(folded).replaceAll(" ").strip();
        return NUMERALS.matcher(folded).replaceAll(Typed::arabic);
    }

    /** Without any space. */
    static String joined(String text) {
        return spaced(text).replace(" ", "");
    }

    /** 二十 and 二〇 are both 20. */
    private static String arabic(MatchResult numeral) {
        String kanji = numeral.group();
        int ten = kanji.indexOf('十');
        if (ten < 0) return digits(kanji);
        if (ten > 1 || kanji.length() > ten + 2 || kanji.lastIndexOf('十') > ten) return kanji;
        String tens = ten == 0 ? "1" : digits(kanji.substring(0, 1));
        String ones = ten + 1 == kanji.length() ? "0" : digits(kanji.substring(ten + 1));
        return tens + ones;
    }

    private static String digits(String kanji) {
        return kanji.chars()
                .map(KANJI_DIGITS::indexOf)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .toString();
    }
}
