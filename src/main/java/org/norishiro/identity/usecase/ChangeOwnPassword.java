package org.norishiro.identity.usecase;

import org.norishiro.identity.Reauthentication;
import org.norishiro.identity.StaffRegisterUsed;
import org.norishiro.identity.WhoActs;
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
    private final Reauthentication reauthentication;
    private final PasswordEncoder passwords;
    private final WhoActs whoActs;
    private final ApplicationEventPublisher events;

    ChangeOwnPassword(
            StaffRegister register,
            Reauthentication reauthentication,
            PasswordEncoder passwords,
            WhoActs whoActs,
            ApplicationEventPublisher events) {
        this.register = register;
        this.reauthentication = reauthentication;
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
        var outcome = outcome(command);
        if (outcome instanceof Outcome.Changed) {
            register.setPassword(staff, passwords.encode(command.wanted()));
            events.publishEvent(StaffRegisterUsed.acted(ACT, staff));
        } else {
            events.publishEvent(StaffRegisterUsed.refused(ACT, staff));
        }
        return outcome;
    }

    private Outcome outcome(Command command) {
        return switch (reauthentication.confirm(command.old(), HERE, command.address())) {
            case MUST_WAIT -> new Outcome.MustWait();
            case WRONG -> new Outcome.WrongOld();
            case CONFIRMED -> command.old().equals(command.wanted()) ? new Outcome.NotANewOne() : new Outcome.Changed();
        };
    }
}
