package org.norishiro.referral.usecase;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.guest.ReplyInvitations;
import org.norishiro.identity.WhoActs;
import org.norishiro.referral.ReferralId;
import org.norishiro.referral.ReferralSent;
import org.norishiro.referral.model.Asked;
import org.norishiro.referral.model.Referral;
import org.norishiro.referral.model.ReferralRegister;
import org.norishiro.referral.model.Step;
import org.norishiro.referral.usecase.Composition.Composed;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** つなぎ: asking another agency, and showing it what was chosen and nothing else. */
@Component
public class SendReferral {
    private static final String ACT = "send referral";

    private final Composition composition;
    private final ReferralRegister referrals;
    private final ReplyInvitations invitations;
    private final WhoActs whoActs;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SendReferral(
            Composition composition,
            ReferralRegister referrals,
            ReplyInvitations invitations,
            WhoActs whoActs,
            AuditTrail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.composition = composition;
        this.referrals = referrals;
        this.invitations = invitations;
        this.whoActs = whoActs;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    public sealed interface Outcome {
        /** @param seen whether somebody at the agency can sign in and see it; otherwise it has to be taken there (回答のお願い) */
        record Sent(ReferralId id, boolean seen) implements Outcome {}

        /** What would be sent is no longer what was looked at. */
        record NotAsPreviewed(Sheet sheet) implements Outcome {}

        record Refused(NotSendable why) implements Outcome {}
    }

    /** @param previewed fingerprint of the sheet that was looked at; null where no screen was in between */
    @Transactional
    public Outcome send(NewReferral wish, @Nullable String previewed) {
        return switch (composition.compose(wish, LocalDate.now(clock))) {
            case Composed.Ready(var asked, var sheet)
            when previewed == null || previewed.equals(sheet.fingerprint()) -> send(wish, asked, sheet.replyDue());
            case Composed.Ready(var asked, var sheet) -> {
                refused(wish, "not as previewed");
                yield new Outcome.NotAsPreviewed(sheet);
            }
            case Composed.Refused(var why) -> {
                refused(wish, why.getClass().getSimpleName());
                yield new Outcome.Refused(why);
            }
        };
    }

    private Outcome send(NewReferral wish, Asked asked, LocalDate replyDue) {
        var who = whoActs.now();
        var referral = Referral.send(
                ReferralId.next(),
                wish.about(),
                who.agency(),
                who.post(),
                wish.to(),
                asked.handover(),
                replyDue,
                LocalDate.now(clock));
        referrals.add(referral, asked, clock.instant());
        referrals.note(referral, Step.SENT, "", clock.instant());
        trail.acted(
                ACT,
                Subject.inCase("referral", referral.id().value(), wish.about().value()),
                asked.grounds().basis().label());
        events.publishEvent(new ReferralSent(referral.id(), wish.about(), wish.to()));
        return new Outcome.Sent(referral.id(), invitations.hasAccounts(wish.to()));
    }

    private void refused(NewReferral wish, String why) {
        trail.refused(
                ACT,
                Subject.inCase(
                        "support_case", wish.about().value(), wish.about().value()),
                why);
    }
}
