package org.norishiro.household.model;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a person is named, word for word as written: a name of one word is a name, and who is not yet named is called by something
 * (「二階の男性」).
 *
 * @param family null: not known, or there is none
 * @param given null: not known, or there is none
 * @param kana in hiragana, whichever way it was typed
 * @param others former and other names (旧姓・通称)
 */
public record PersonName(@Nullable String family, @Nullable String given, String kana, String calledBy, String others) {
    public PersonName {
        if (family == null && given == null && calledBy.isBlank()) {
            throw new IllegalArgumentException("a person has a name or is called by something");
        }
        kana = Kana.hiragana(kana);
    }

    public boolean known() {
        return family != null || given != null;
    }

    /** The full name, or how the person is spoken of while not yet named. */
    public String full() {
        if (!known()) return calledBy;
        return Stream.of(family, given).filter(part -> part != null).collect(Collectors.joining(" "));
    }

    /** For lists inside one household. */
    public String brief() {
        if (given != null) return given;
        return family != null ? family : calledBy;
    }

    /** What their household is called unless somebody calls it otherwise. */
    public String ofHousehold() {
        return known() ? full() + " 世帯" : "「" + calledBy + "」の世帯";
    }
}
