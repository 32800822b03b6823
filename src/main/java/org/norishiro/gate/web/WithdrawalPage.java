package org.norishiro.gate.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.norishiro.gate.model.Obstacle;
import org.norishiro.gate.usecase.ShowConsent.Shown;
import org.norishiro.shell.Entered;

/** What {@code gate/withdrawal.jte} shows. */
public record WithdrawalPage(Shown shown, Entered entered) {
    public String back() {
        return "/consents/" + shown.consent().id();
    }

    public String action() {
        return back() + "/withdrawal";
    }

    public String draft() {
        return "withdrawal:" + shown.consent().id();
    }

    /** Why there is nothing to withdraw; null: there is. */
    public @Nullable String hindered() {
        Optional<Obstacle> why = shown.line().toWithdraw(shown.consent(), shown.today());
        return why.map(ConsentPage::sentence).orElse(null);
    }
}
