package org.norishiro.referral.usecase;

import java.time.Clock;
import java.util.UUID;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.referral.ReferralId;
import org.norishiro.referral.model.Referral;
import org.norishiro.referral.model.ReferralRegister;
import org.norishiro.referral.model.Step;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 書類を取り下げる: sent by mistake, it is out of the other side's sight at once; that there was one stays in the course, without what it is called. */
@Component
public class TakePaperBack {
    private static final String ACT = "take paper back";

    private final ReferralRegister referrals;
    private final ReferralPapers papers;
    private final AuditTrail trail;
    private final Clock clock;

    TakePaperBack(ReferralRegister referrals, ReferralPapers papers, AuditTrail trail, Clock clock) {
        this.referrals = referrals;
        this.papers = papers;
        this.trail = trail;
        this.clock = clock;
    }

    public record Command(ReferralId id, UUID paper) {}

    public sealed interface Outcome {
        record TakenBack() implements Outcome {}

        /** There is none, it is the other side's, or it was taken back before. */
        record NotFound() implements Outcome {}
    }

    @Transactional
    public Outcome takeBack(Command command) {
        return referrals
                .find(command.id())
                .map(referral -> takeBack(referral, command.paper()))
                .orElseGet(Outcome.NotFound::new);
    }

    private Outcome takeBack(Referral referral, UUID paper) {
        var what = Subject.inCase("referral_paper", paper, referral.about().value());
        var title = papers.find(referral.id(), paper)
                .map(ReferralPapers.Paper::title)
                .orElse("");
        if (!papers.takeBack(referral.id(), paper)) {
            trail.refused(ACT, what, "not there");
            return new Outcome.NotFound();
        }
        referrals.note(referral, Step.PAPER_TAKEN_BACK, "", clock.instant());
        trail.acted(ACT, what, "");
        return new Outcome.TakenBack();
    }
}
