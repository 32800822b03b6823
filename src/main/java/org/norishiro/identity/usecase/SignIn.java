package org.norishiro.identity.usecase;

import org.norishiro.identity.SignedIn;
import org.norishiro.identity.model.Accounts;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Signing in with login and password (サインイン). An unknown login takes as long and looks the same as a wrong password. */
@Component
public class SignIn {
    private final Accounts accounts;
    private final TakePost takePost;
    private final PasswordEncoder passwords;
    private final String nobodysHash;

    SignIn(Accounts accounts, TakePost takePost, PasswordEncoder passwords) {
        this.accounts = accounts;
        this.takePost = takePost;
        this.passwords = passwords;
        this.nobodysHash = passwords.encode("nobody has this password");
    }

    /** @param device the mark of a browser this person has used before, or {@code unknown} */
    public record Command(String login, String password, String device, String address) {
        @Override
        public String toString() {
            return "SignIn.Command[" + login + "]";
        }
    }

    public sealed interface Outcome {
        record Welcome(SignedIn who) implements Outcome {}

        record Wrong() implements Outcome {}

        record MustWait() implements Outcome {}

        record NoPost() implements Outcome {}
    }

    // No transaction of its own: an attempt must be counted even when what follows fails.
    public Outcome signIn(Command command) {
        if (accounts.throttle(command.login(), command.device(), command.address())
                .mustWait()) return new Outcome.MustWait();
        var account = accounts.find(command.login()).orElse(null);
        var fits = passwords.matches(command.password(), account == null ? nobodysHash : account.passwordHash());
        accounts.note(command.login(), command.device(), command.address(), fits && account != null);
        if (account == null || !fits) return new Outcome.Wrong();
        return switch (takePost.first(account.municipality(), account.staff())) {
            case TakePost.Outcome.Taken(var who) -> new Outcome.Welcome(who);
            case TakePost.Outcome.NotYours() -> new Outcome.NoPost();
        };
    }
}
