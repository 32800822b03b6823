package org.norishiro.household;

/** How far whoever looks is shown where somebody lives (住所の見え方). */
public enum AddressSight {
    /** Nothing protects it. */
    OPEN,
    /** It is protected, and whoever looks is named to know it: on their screen, on no paper. */
    KNOWN,
    /** It is protected. */
    WITHHELD,
    /** Nobody decided to show it to the agency of whoever looks (提供の決定). */
    NOT_SHOWN;

    public boolean shows() {
        return this == OPEN || this == KNOWN;
    }
}
