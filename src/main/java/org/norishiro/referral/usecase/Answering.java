package org.norishiro.referral.usecase;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.norishiro.directory.Agencies;
import org.norishiro.guest.ReplyInvitations;
import org.norishiro.protection.Askable;
import org.norishiro.referral.model.Act;
import org.norishiro.referral.model.Answer;
import org.norishiro.referral.model.Referral;
import org.norishiro.referral.model.Side;
import org.springframework.stereotype.Component;

/** What answering has in common, whoever's hands do it. */
@Component
class Answering {
    private final Agencies agencies;
    private final Askable askable;
    private final ReplyInvitations invitations;
    private final Sides sides;

    Answering(Agencies agencies, Askable askable, ReplyInvitations invitations, Sides sides) {
        this.agencies = agencies;
        this.askable = askable;
        this.invitations = invitations;
        this.sides = sides;
    }

    /** Whether the agency has to be asked by a link or a slip: nobody there has an account, and it is not kept out of the case. */
    boolean withoutAccount(Referral referral) {
        return sides.of(referral) == Side.SENDER
                && !invitations.hasAccounts(referral.to())
                && askable.includes(referral.to(), referral.about().value());
    }

    /** What the agency asked can answer now. */
    static List<Act> acts(Referral referral, LocalDate today) {
        return referral.state().acts(Side.RECIPIENT, today);
    }

    /** As both sides read it in the course. Empty: the agency that is suggested is not there. */
    Optional<String> words(Answer answer) {
        if (!(answer instanceof Answer.Decline(var reason, var why, var fits, var suggestion)) || fits == null)
            return Optional.of(answer.words());
        return agencies.find(fits).map(agency -> answer.words() + "\n勧める機関：" + agency.name());
    }
}
