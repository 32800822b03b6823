package org.norishiro.identity.usecase;

import org.norishiro.identity.StaffRegisterUsed;
import org.norishiro.identity.WhoActs;
import org.norishiro.identity.model.Accounts;
import org.norishiro.identity.model.StaffRegister;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changing one's own password; the old one is asked for, because a session may stand open. */
@Component
public class ChangeOwnPassword {
    private static final String ACT = "change own password";
    /** Guesses at the old password count apart from those at the sign-in page. */
    private static final String HERE = "changing the password";

    private final StaffRegister register;
    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final WhoActs whoActs;
    private final ApplicationEventPublisher events;

    ChangeOwnPassword(
            StaffRegister register,
            Accounts accounts,
            PasswordEncoder passwords,
            WhoActs whoActs,
            ApplicationEventPublisher events) {
        this.register = register;
        this.accounts = accounts;
        this.passwords = passwords;
        this.whoActs = whoActs;
        this.events = events;
    }

    public record Command(String old, String wanted, String address) {
        @Override
        public String toString() {
            return "ChangeOwnPassword.Command[]";
        }
    }

    public sealed interface Outcome {
        record Changed() implements Outcome {}

        record WrongOld() implements Outcome {}

        record NotANewOne() implements Outcome {}

        record MustWait() implements Outcome {}
    }

    @Transactional
    public Outcome change(Command command) {
        var staff = whoActs.now().staff();
        var outcome = outcome(register.find(staff).orElseThrow().login(), command);
        if (outcome instanceof Outcome.Changed) {
            register.setPassword(staff, passwords.encode(command.wanted()));
            events.publishEvent(StaffRegisterUsed.acted(ACT, staff));
        } else {
            events.publishEvent(StaffRegisterUsed.refused(ACT, staff));
        }
        return outcome;
    }

    private Outcome outcome(String login, Command command) {
        if (accounts.throttle(login, HERE, command.address()).mustWait()) return new Outcome.MustWait();
        var hash = accounts.find(login).orElseThrow().passwordHash();
        var fits = passwords.matches(command.old(), hash);
        accounts.note(login, HERE, command.address(), fits);
        if (!fits) return new Outcome.WrongOld();
        return command.old().equals(command.wanted()) ? new Outcome.NotANewOne() : new Outcome.Changed();
    }
}
