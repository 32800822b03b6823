package org.norishiro.gate.model;

import org.jspecify.annotations.Nullable;

/**
 * Who gave it (だれが同意したか): the person, or somebody for them.
 *
 * @param onBehalf null: the person themselves
 * @param evidence what was seen that gives them the right (登記事項証明書 and the like)
 */
public record Giver(String name, @Nullable OnBehalf onBehalf, String evidence) {
    public static final String THE_PERSON = "本人";

    public Giver {
        if (name.isBlank()) throw new IllegalArgumentException("somebody gives it");
        if (onBehalf != null && evidence.isBlank()) throw new IllegalArgumentException("by what right is not said");
    }

    public static Giver thePerson() {
        return new Giver(THE_PERSON, null, "");
    }
}
