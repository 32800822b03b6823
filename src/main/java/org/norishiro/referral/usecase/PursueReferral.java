package org.norishiro.referral.usecase;

import org.norishiro.casework.CaseSteering;
import org.norishiro.identity.WhoActs;
import org.norishiro.referral.ReferralId;
import org.norishiro.referral.model.Pursuit;
import org.norishiro.referral.model.Referral;
import org.norishiro.referral.model.Side;
import org.norishiro.referral.usecase.Moves.Move;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The side that asked replies, reminds, takes back or settles. A need that goes on becomes the next step of the case, with a holder. */
@Component
public class PursueReferral {
    private final Moves moves;
    private final CaseSteering steering;
    private final WhoActs whoActs;

    PursueReferral(Moves moves, CaseSteering steering, WhoActs whoActs) {
        this.moves = moves;
        this.steering = steering;
        this.whoActs = whoActs;
    }

    public record Command(ReferralId id, long version, Pursuit pursuit) {}

    @Transactional
    public Outcome pursue(Command command) {
        var pursuit = command.pursuit();
        var move = new Move(command.id(), command.version(), Side.SENDER, pursuit.act(), pursuit.words());
        return moves.make(
                move,
                (referral, today) -> referral.pursue(pursuit, whoActs.now().post(), today),
                referral -> {
                    if (pursuit instanceof Pursuit.Settle settle) carryOn(referral, settle);
                });
    }

    private void carryOn(Referral referral, Pursuit.Settle settle) {
        if (settle.nextOn() == null || !settle.how().leavesNeed()) return;
        steering.next(referral.about(), whoActs.now().post(), settle.words(), settle.nextOn());
    }
}
