package org.norishiro.guest.usecase;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Optional;

/** 確認コード: six digits sent to the registered address, good for one entrance within ten minutes and five tries (V0306). */
public record OneTimeCode(String digits) {
    private static final int BELOW = 1_000_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    static OneTimeCode next() {
        return new OneTimeCode("%06d".formatted(RANDOM.nextInt(BELOW)));
    }

    /** In any width, with blanks between. Empty: no such code is ever sent. */
    public static Optional<OneTimeCode> read(String typed) {
        var digits = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\s-]", "");
        return digits.matches("[0-9]{6}") ? Optional.of(new OneTimeCode(digits)) : Optional.empty();
    }

    /** Kept with the secret in it: six digits alone could be tried out by whoever reads the database. */
    public byte[] hash(Secret of) {
        return Secret.sha256(of.text() + ":" + digits);
    }

    /** Never in a log. */
    @Override
    public String toString() {
        return "OneTimeCode[…]";
    }
}
