package org.norishiro.identity.usecase;

import org.norishiro.identity.Reauthentication;
import org.norishiro.identity.WhoActs;
import org.norishiro.identity.model.Accounts;
import org.norishiro.identity.model.StaffRegister;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Whether what was typed is the password of whoever acts. */
@Component
class OwnPassword implements Reauthentication {
    private final StaffRegister register;
    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final WhoActs whoActs;

    OwnPassword(StaffRegister register, Accounts accounts, PasswordEncoder passwords, WhoActs whoActs) {
        this.register = register;
        this.accounts = accounts;
        this.passwords = passwords;
        this.whoActs = whoActs;
    }

    @Override
    public Answer confirm(String password, String where, String address) {
        var login = register.find(whoActs.now().staff()).orElseThrow().login();
        if (accounts.throttle(login, where, address).mustWait()) return Answer.MUST_WAIT;
        var fits =
                passwords.matches(password, accounts.find(login).orElseThrow().passwordHash());
        accounts.note(login, where, address, fits);
        return fits ? Answer.CONFIRMED : Answer.WRONG;
    }
}
