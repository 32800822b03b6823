package org.norishiro.linking.model;

/**
 * By what a trouble is recognised in an issue (手がかり): its code of the standard form, or a word that stands in it.
 *
 * @param trouble code of a {@link Trouble}, or {@link Signs#ABUSE}
 */
public record Sign(String trouble, By by, String sign) {
    public enum By {
        CODE,
        WORD
    }
}
