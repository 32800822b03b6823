package org.norishiro.referral.usecase;

import java.time.Clock;
import java.time.LocalDate;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.casework.CaseSteering;
import org.norishiro.protection.Askable;
import org.norishiro.referral.ReferralId;
import org.norishiro.referral.model.Act;
import org.norishiro.referral.model.Referral;
import org.norishiro.referral.model.ReferralRegister;
import org.norishiro.referral.model.Side;
import org.norishiro.referral.usecase.Moves.Move;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 支援チームに加える: from then on the agency sees the whole case, not only what it was shown. Never a side effect of accepting. */
@Component
public class InviteToTeam {
    private final Moves moves;
    private final ReferralRegister referrals;
    private final Sides sides;
    private final CaseSteering steering;
    private final Askable askable;
    private final AuditTrail trail;
    private final Clock clock;

    InviteToTeam(
            Moves moves,
            ReferralRegister referrals,
            Sides sides,
            CaseSteering steering,
            Askable askable,
            AuditTrail trail,
            Clock clock) {
        this.moves = moves;
        this.referrals = referrals;
        this.sides = sides;
        this.steering = steering;
        this.askable = askable;
        this.trail = trail;
        this.clock = clock;
    }

    /** @param part what the agency takes on, as it will stand in the team */
    public record Command(ReferralId id, long version, String part) {}

    @Transactional
    public Outcome invite(Command command) {
        var found = referrals.find(command.id());
        if (found.isPresent() && outOfQuestion(found.get())) {
            var id = command.id().value();
            trail.refused(
                    "invite referral",
                    Subject.inCase("referral", id, found.get().about().value()),
                    "頼めない機関");
            return new Outcome.NotToBeAsked();
        }
        var move = new Move(command.id(), command.version(), Side.SENDER, Act.INVITE, "受け持つこと：" + command.part());
        return moves.make(
                move,
                (referral, today) -> {},
                referral -> steering.joins(referral.about(), referral.to(), command.part(), LocalDate.now(clock)));
    }

    /** For the side that asked; the other does not invite at all. */
    private boolean outOfQuestion(Referral referral) {
        return sides.of(referral) == Side.SENDER
                && !askable.includes(referral.to(), referral.about().value());
    }
}
