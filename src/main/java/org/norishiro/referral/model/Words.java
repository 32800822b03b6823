package org.norishiro.referral.model;

/** Says that words are needed, in one place. */
final class Words {
    private Words() {}

    static void needed(String words, String what) {
        if (words.isBlank()) throw new IllegalArgumentException(what);
    }
}
