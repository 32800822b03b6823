package org.norishiro.linking.model;

/**
 * A kind of trouble (困りごと) for which somebody can be asked: the ten of Table 24 (seed 001) and those that the standard form of issues
 * adds.
 *
 * @param code by which the tables name it ({@code CARE})
 * @param missing who is lacking where nobody is there for it, in words that end a sentence (「お金の管理を頼める先」)
 * @param column its column in Table 24; blank: not among the ten
 */
public record Trouble(String code, String label, String missing, String column) {
    public boolean inTable24() {
        return !column.isBlank();
    }

    /** Somebody has to be told of it by law, and who suffers it is not always who it is written about. */
    public boolean violence() {
        return code.endsWith("_ABUSE") || code.equals("PARTNER_VIOLENCE");
    }
}
