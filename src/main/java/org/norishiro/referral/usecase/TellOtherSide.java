package org.norishiro.referral.usecase;

import java.time.Clock;
import java.time.LocalDate;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.referral.ReferralId;
import org.norishiro.referral.model.Act;
import org.norishiro.referral.model.Referral;
import org.norishiro.referral.model.ReferralRegister;
import org.norishiro.referral.model.Side;
import org.norishiro.referral.model.Step;
import org.norishiro.referral.usecase.Moves.Move;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 連絡: something said beside the answer, in either direction. It waits on the desk of the other side until somebody there reads it. */
@Component
public class TellOtherSide {
    private final Moves moves;
    private final ReferralRegister referrals;
    private final Sides sides;
    private final AuditTrail trail;
    private final Clock clock;

    TellOtherSide(Moves moves, ReferralRegister referrals, Sides sides, AuditTrail trail, Clock clock) {
        this.moves = moves;
        this.referrals = referrals;
        this.sides = sides;
        this.trail = trail;
        this.clock = clock;
    }

    public record Command(ReferralId id, String words) {}

    @Transactional
    public Outcome tell(Command command) {
        return referrals
                .find(command.id())
                .map(referral -> tell(referral, command.words()))
                .orElseGet(Outcome.NotFound::new);
    }

    private Outcome tell(Referral referral, String words) {
        var side = sides.of(referral);
        var move = new Move(referral.id(), referral.version(), side, Act.TELL, words);
        if (side == Side.ONLOOKER) {
            moves.refused(move, referral, "not this side's to do");
            return new Outcome.NotFound();
        }
        if (!referral.allows(Act.TELL, side, LocalDate.now(clock))) return moves.meanwhile(move, referral);
        referrals.tell(referral.id(), side == Side.SENDER ? Side.RECIPIENT : Side.SENDER);
        referrals.note(referral, Step.TOLD, words, clock.instant());
        trail.acted(
                "tell referral",
                Subject.inCase(
                        "referral", referral.id().value(), referral.about().value()),
                "");
        return new Outcome.Done();
    }
}
