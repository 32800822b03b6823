package org.norishiro.referral.usecase;

import org.norishiro.guest.ReplyInvitations;
import org.norishiro.guest.Way;
import org.norishiro.referral.ReferralAnswered;
import org.norishiro.referral.ReferralId;
import org.norishiro.referral.model.Answer;
import org.norishiro.referral.model.Side;
import org.norishiro.referral.usecase.Moves.Move;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Recording what an agency without accounts answered on a slip of paper (回答票の記録). The answer is the agency's, in the name that stands on
 * the slip; the trail and the course say whose hands recorded it. Refused without a slip that is out.
 */
@Component
public class RecordAnswer {
    private final Moves moves;
    private final Answering answering;
    private final ReplyInvitations invitations;
    private final ApplicationEventPublisher events;

    RecordAnswer(Moves moves, Answering answering, ReplyInvitations invitations, ApplicationEventPublisher events) {
        this.moves = moves;
        this.answering = answering;
        this.invitations = invitations;
        this.events = events;
    }

    /** @param name who answered, as it stands on the slip */
    public record Command(ReferralId id, long version, Answer answer, String name) {}

    @Transactional
    public Outcome record(Command command) {
        var slip = invitations.of(command.id().value()).stream()
                .filter(each -> each.way() == Way.SLIP && each.holds())
                .findFirst();
        if (slip.isEmpty()) return new Outcome.NotFound();
        var answer = command.answer();
        var words = answering.words(answer);
        if (words.isEmpty()) return new Outcome.NoSuchAgency();
        var said = "回答票から（回答した人：" + command.name() + "）\n" + words.get();
        var move = new Move(command.id(), command.version(), Side.RECIPIENT, answer.act(), said, Side.SENDER);
        return moves.make(
                move,
                (referral, today) ->
                        referral.answer(answer, invitations.record(slip.get().id(), command.name()), today),
                referral -> events.publishEvent(new ReferralAnswered(referral.id(), referral.about())));
    }
}
