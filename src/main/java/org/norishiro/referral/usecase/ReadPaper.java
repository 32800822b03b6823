package org.norishiro.referral.usecase;

import java.util.Optional;
import java.util.UUID;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.referral.ReferralId;
import org.norishiro.referral.usecase.ReferralPapers.Paper;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Fetching a paper that was sent along with a referral (添付した書類を開く). */
@Component
@Transactional
public class ReadPaper {
    private final ReferralPapers papers;
    private final AuditTrail trail;

    ReadPaper(ReferralPapers papers, AuditTrail trail) {
        this.papers = papers;
        this.trail = trail;
    }

    public Optional<Paper> read(ReferralId referral, UUID paper) {
        return papers.find(referral, paper).map(found -> {
            trail.viewed(Subject.inCase("referral_paper", paper, found.about().value()), "添付した書類を開く");
            return found;
        });
    }
}
