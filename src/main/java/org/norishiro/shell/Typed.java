package org.norishiro.shell;

import java.text.Normalizer;

/** What people type and mean alike: full-width digits, the many hyphens, odd spaces. */
final class Typed {
    private static final String HYPHENS = "[\\u2010-\\u2015\\u2212\\uFE58\\uFE63\\uFF0D\\u30FC\\uFF70]";

    private Typed() {}

    /** Words stay as they are; only line ends, characters nobody can see and the blanks around them are put in order. */
    static String words(String text) {
        return text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "")
                .strip();
    }

    /** A number, code or mail address: half-width, one kind of hyphen, no blanks. */
    static String code(String text) {
        return Normalizer.normalize(words(text), Normalizer.Form.NFKC)
                .replaceAll(HYPHENS, "-")
                .replaceAll("[\\s\\u3000\\u00A0]+", "");
    }

    static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
