package org.norishiro.draft;

import java.util.UUID;

/**
 * One opened copy of a form. Whoever writes two consultations at once in two tabs, or begins anew beside an older
 * draft, has two drafts and loses neither.
 *
 * @param form which form of which thing, such as {@code note:<case>}
 * @param sheet 用紙: given when the form is opened, and kept when its draft is continued
 */
public record DraftKey(String form, UUID sheet) {
    /** The sheet of forms that do not say which they are: they share one. */
    public static final UUID ONLY = new UUID(0, 0);

    private static final char BETWEEN = '/';

    /** The sheet a text names, or {@link #ONLY} where it names none. */
    public static UUID sheetOf(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException nonsense) {
            return ONLY;
        }
    }

    /** Back from {@link #text()}. */
    public static DraftKey of(String text) {
        var between = text.indexOf(BETWEEN);
        return between < 0
                ? new DraftKey(text, ONLY)
                : new DraftKey(text.substring(between + 1), sheetOf(text.substring(0, between)));
    }

    /** As it stands in the button that throws the draft away. */
    public String text() {
        return sheet.toString() + BETWEEN + form;
    }
}
