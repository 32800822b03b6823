package org.norishiro.referral.web;

import org.norishiro.referral.model.Side;
import org.norishiro.referral.usecase.ShowReferral.Shown;
import org.norishiro.shell.Entered;

/** What {@code referral/paper-form.jte} and {@code referral/guest-paper-form.jte} show. */
public record PaperPage(Shown shown, Seat seat, Entered entered) {
    public String back() {
        return seat.path(shown.row().id());
    }

    public String action() {
        return back() + "/papers";
    }

    /** Who else will see it. */
    public String other() {
        return shown.side() == Side.RECIPIENT
                ? shown.row().from().name()
                : shown.row().to().name();
    }
}
