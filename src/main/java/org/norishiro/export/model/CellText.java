package org.norishiro.export.model;

import java.text.Normalizer;

/**
 * A text as it may stand in a cell. Spreadsheets take what begins with one of {@code = + - @} for a formula, full-width or behind
 * characters nobody sees as well, and run it (CSV injection; OWASP). A file of Excel says of each cell that it is text; a CSV
 * cannot, so such a text gets an apostrophe before it, and so does one that begins with an apostrophe: whoever takes the first
 * apostrophe away has the text again.
 */
public record CellText(String value) {
    private static final String SIGNS = "=+-@\u2212";
    private static final int MOST = 32_767;

    public CellText {
        value = written(value);
    }

    /** As a CSV may hold it. */
    public String guarded() {
        return readAsFormula() || value.startsWith("'") ? "'" + value : value;
    }

    /** Whether some program could take it for a formula. */
    public boolean readAsFormula() {
        if (value.startsWith("\t") || value.startsWith("\n")) return true;
        var first = value.codePoints().filter(each -> !invisible(each)).findFirst();
        return first.isPresent() && isSign(first.getAsInt());
    }

    private static boolean isSign(int letter) {
        var plain = Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFKC);
        return SIGNS.indexOf(plain.codePointAt(0)) >= 0;
    }

    /** Blank, of no width, or ignored where text is drawn (Unicode: Default_Ignorable_Code_Point). */
    private static boolean invisible(int letter) {
        return Character.isWhitespace(letter)
                || Character.isSpaceChar(letter)
                || Character.isIdentifierIgnorable(letter)
                || Character.getType(letter) == Character.FORMAT
                || Character.getType(letter) == Character.CONTROL
                || Character.getType(letter) == Character.NON_SPACING_MARK
                || Character.getType(letter) == Character.ENCLOSING_MARK
                || Character.getType(letter) == Character.UNASSIGNED
                || letter == 0x115F
                || letter == 0x1160
                || letter == 0x2800
                || letter == 0x3164
                || letter == 0xFFA0;
    }

    /** Without what no file of Excel can hold: control characters, halves of a character. */
    private static String written(String text) {
        var kept = new StringBuilder(text.length());
        text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .codePoints()
                .filter(CellText::canBeWritten)
                .forEach(kept::appendCodePoint);
        if (kept.length() <= MOST) return kept.toString();
        var end = Character.isHighSurrogate(kept.charAt(MOST - 1)) ? MOST - 1 : MOST;
        return kept.substring(0, end);
    }

    private static boolean canBeWritten(int letter) {
        return letter == '\n'
                || letter == '\t'
                || !Character.isISOControl(letter)
                        && Character.getType(letter) != Character.SURROGATE
                        && (letter & 0xFFFE) != 0xFFFE;
    }
}
