package org.norishiro.identity.usecase;

import java.security.SecureRandom;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Passwords to be given to somebody once, over the telephone or on paper: no letter that is taken for another. */
@Component
class FreshPassword {
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 16;

    private final SecureRandom random = new SecureRandom();
    private final PasswordEncoder passwords;

    FreshPassword(PasswordEncoder passwords) {
        this.passwords = passwords;
    }

    record Given(String password, String hash) {
        @Override
        public String toString() {
            return "Given[]";
        }
    }

    Given next() {
        var password = new StringBuilder();
        for (var i = 0; i < LENGTH; i++) {
            if (i > 0 && i % 4 == 0) password.append('-');
            password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return new Given(password.toString(), passwords.encode(password));
    }
}
