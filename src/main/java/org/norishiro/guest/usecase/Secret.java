package org.norishiro.guest.usecase;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/** What stands in a link: 256 bits that nobody can guess. The database keeps only their SHA-256. */
public record Secret(String text) {
    private static final int BYTES = 32;
    private static final String SHAPE = "[A-Za-z0-9_-]{43}";
    private static final SecureRandom RANDOM = new SecureRandom();

    static Secret next() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Empty: what stands in the address is none. */
    public static Optional<Secret> read(String text) {
        return text.matches(SHAPE) ? Optional.of(new Secret(text)) : Optional.empty();
    }

    public byte[] hash() {
        return sha256(text);
    }

    static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }

    /** Never in a log. */
    @Override
    public String toString() {
        return "Secret[…]";
    }
}
