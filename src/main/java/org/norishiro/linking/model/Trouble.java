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
}
