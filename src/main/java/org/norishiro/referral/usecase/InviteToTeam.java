package org.norishiro.referral.usecase;

import java.time.Clock;
import java.time.LocalDate;
import org.norishiro.casework.CaseSteering;
import org.norishiro.referral.ReferralId;
import org.norishiro.referral.model.Act;
import org.norishiro.referral.model.Side;
import org.norishiro.referral.usecase.Moves.Move;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 支援チームに加える: from then on the agency sees the whole case, not only what it was shown. Never a side effect of accepting. */
@Component
public class InviteToTeam {
    private final Moves moves;
    private final CaseSteering steering;
    private final Clock clock;

    InviteToTeam(Moves moves, CaseSteering steering, Clock clock) {
        this.moves = moves;
        this.steering = steering;
        this.clock = clock;
    }

    /** @param part what the agency takes on, as it will stand in the team */
    public record Command(ReferralId id, long version, String part) {}

    @Transactional
    public Outcome invite(Command command) {
        var move = new Move(command.id(), command.version(), Side.SENDER, Act.INVITE, "受け持つこと：" + command.part());
        return moves.make(
                move,
                (referral, today) -> {},
                referral -> steering.joins(referral.about(), referral.to(), command.part(), LocalDate.now(clock)));
    }
}
