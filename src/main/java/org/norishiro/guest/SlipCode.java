package org.norishiro.guest;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * 回答票の番号: eight letters printed on a slip of paper ({@code K7MQ-2XRD}), by which the referral it answers is found again. It opens nothing:
 * whoever types it sees only what they reach anyway.
 */
public record SlipCode(String text) {
    private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final String SHAPE = "[2-9A-HJ-NP-Z]{8}";
    private static final int LENGTH = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Refuses with {@link IllegalArgumentException} what {@link #read} would not read. */
    public SlipCode {
        if (!text.matches(SHAPE)) throw new IllegalArgumentException("not the code of a slip");
    }

    public static SlipCode next() {
        var code = new StringBuilder();
        for (var i = 0; i < LENGTH; i++) code.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        return new SlipCode(code.toString());
    }

    /** As it is typed: in any width and case, with or without the stroke. Empty: no such code can be printed on a slip. */
    public static Optional<SlipCode> read(String typed) {
        var text = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\-‐‑–—−ー]", "");
        return text.matches(SHAPE) ? Optional.of(new SlipCode(text)) : Optional.empty();
    }

    public String printed() {
        return text.substring(0, LENGTH / 2) + "-" + text.substring(LENGTH / 2);
    }
}
