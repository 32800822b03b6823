package org.norishiro.mail;

import java.util.Locale;
import java.util.Optional;

/** Where a mail goes: one address without a name, at most 254 characters. */
public record MailAddress(String text) {
    private static final String SHAPE =
            "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)+";
    private static final int LONGEST = 254;

    /** Refuses with {@link IllegalArgumentException} what {@link #read} would not read. */
    public MailAddress {
        if (text.length() > LONGEST || !text.matches(SHAPE)) throw new IllegalArgumentException("not a mail address");
    }

    /** Empty: what was typed is no address. */
    public static Optional<MailAddress> read(String typed) {
        var text = typed.strip();
        return text.length() <= LONGEST && text.matches(SHAPE) ? Optional.of(new MailAddress(text)) : Optional.empty();
    }

    /** Enough to recognise one's own by, and too little to learn it: {@code m****@example.jp}. */
    public String masked() {
        var at = text.indexOf('@');
        return text.charAt(0) + "****" + text.substring(at).toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return masked();
    }
}
