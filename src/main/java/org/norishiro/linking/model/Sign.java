package org.norishiro.linking.model;

import java.text.Normalizer;

/**
 * By what a trouble is recognised in an issue (手がかり): its code of the standard form, or a word that stands in it.
 *
 * @param trouble code of a {@link Trouble}, or {@link Signs#ABUSE}
 */
public record Sign(String trouble, By by, String sign) {
    public Sign {
        sign = plain(sign);
    }

    /** Letters of any width are alike (NFKC), as the database has them when it counts. */
    static String plain(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFKC);
    }

    public enum By {
        CODE,
        WORD
    }
}
