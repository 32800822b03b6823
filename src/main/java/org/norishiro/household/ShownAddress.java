package org.norishiro.household;

/**
 * Where somebody lives, as far as whoever looks is shown it (住所). A type of its own, so that whatever shows an address has to
 * say what stands there when it is protected (住所の保護): a screen says so, a paper has nothing.
 */
public record ShownAddress(AddressSight sight, String text) {
    public ShownAddress {
        if (!sight.shows() && !text.isEmpty()) throw new IllegalArgumentException("what is withheld has no text");
    }

    public boolean isProtected() {
        return sight != AddressSight.OPEN;
    }

    /** For whatever is printed, handed over or sent: a protected address is on none of it, whoever makes it. */
    public String onPaper() {
        return isProtected() ? "" : text;
    }

    /** In a list or in a line that tells namesakes apart, to everybody the same; blank where there is nothing. */
    public String inLine() {
        return switch (sight) {
            case OPEN -> text;
            case KNOWN, WITHHELD -> "住所は保護されています";
            case NOT_SHOWN -> "";
        };
    }
}
