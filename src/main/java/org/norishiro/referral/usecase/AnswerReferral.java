package org.norishiro.referral.usecase;

import org.norishiro.identity.WhoActs;
import org.norishiro.referral.ReferralAnswered;
import org.norishiro.referral.ReferralId;
import org.norishiro.referral.model.Answer;
import org.norishiro.referral.model.Side;
import org.norishiro.referral.usecase.Moves.Move;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The agency that was asked answers: accepts, declines, asks back, tells of progress or of the outcome. Anybody in a post there may. */
@Component
public class AnswerReferral {
    private final Moves moves;
    private final Answering answering;
    private final WhoActs whoActs;
    private final ApplicationEventPublisher events;

    AnswerReferral(Moves moves, Answering answering, WhoActs whoActs, ApplicationEventPublisher events) {
        this.moves = moves;
        this.answering = answering;
        this.whoActs = whoActs;
        this.events = events;
    }

    public record Command(ReferralId id, long version, Answer answer) {}

    @Transactional
    public Outcome answer(Command command) {
        var answer = command.answer();
        var words = answering.words(answer);
        if (words.isEmpty()) return new Outcome.NoSuchAgency();
        var move = new Move(command.id(), command.version(), Side.RECIPIENT, answer.act(), words.get());
        return moves.make(
                move,
                (referral, today) -> referral.answer(answer, whoActs.now().post(), today),
                referral -> events.publishEvent(new ReferralAnswered(referral.id(), referral.about())));
    }
}
