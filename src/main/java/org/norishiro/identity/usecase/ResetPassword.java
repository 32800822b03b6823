package org.norishiro.identity.usecase;

import org.norishiro.identity.StaffId;
import org.norishiro.identity.StaffRegisterUsed;
import org.norishiro.identity.WhoActs;
import org.norishiro.identity.model.StaffRegister;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Somebody forgot their password: a new one is given, to be replaced at once (パスワードの再発行). */
@Component
public class ResetPassword {
    private static final String ACT = "reset password";

    private final StaffRegister register;
    private final FreshPassword freshPassword;
    private final WhoActs whoActs;
    private final ApplicationEventPublisher events;

    ResetPassword(
            StaffRegister register, FreshPassword freshPassword, WhoActs whoActs, ApplicationEventPublisher events) {
        this.register = register;
        this.freshPassword = freshPassword;
        this.whoActs = whoActs;
        this.events = events;
    }

    public sealed interface Outcome {
        /** @param password shown once, kept nowhere */
        record Reset(String password) implements Outcome {
            @Override
            public String toString() {
                return "Reset[]";
            }
        }

        record NotFound() implements Outcome {}

        record NotForOneself() implements Outcome {}
    }

    @Transactional
    public Outcome reset(StaffId staff) {
        var outcome = outcome(staff);
        events.publishEvent(
                outcome instanceof Outcome.Reset
                        ? StaffRegisterUsed.acted(ACT, staff)
                        : StaffRegisterUsed.refused(ACT, staff));
        return outcome;
    }

    private Outcome outcome(StaffId staff) {
        if (whoActs.now().staff().equals(staff)) return new Outcome.NotForOneself();
        if (register.find(staff).isEmpty()) return new Outcome.NotFound();
        var given = freshPassword.next();
        return register.setPassword(staff, given.hash()) ? new Outcome.Reset(given.password()) : new Outcome.NotFound();
    }
}
