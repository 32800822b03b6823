package org.norishiro.emergency.model;

import java.time.LocalDate;

/** Which case somebody means who does not see it: there is no list to choose from. */
public sealed interface Wanted {
    /** @param number 番号, as it is written on papers (「R8-0012」) */
    record ByNumber(String number) implements Wanted {}

    /**
     * The one case under way of a person.
     *
     * @param name family and given name, or both in kana
     * @param born to the day: a name alone would be a search
     */
    record ByName(String name, LocalDate born) implements Wanted {}
}
