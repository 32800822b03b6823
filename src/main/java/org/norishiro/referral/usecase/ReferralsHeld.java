package org.norishiro.referral.usecase;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.HeldActs;
import org.norishiro.directory.Agencies;
import org.norishiro.directory.Agencies.AgencyCard;
import org.norishiro.identity.AgencyId;
import org.norishiro.identity.PostHolder;
import org.norishiro.identity.PostId;
import org.norishiro.referral.model.Referral;
import org.norishiro.referral.model.ReferralRegister;
import org.norishiro.referral.model.Step;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What somebody asked other agencies for in a case, and what they took on there for their own, is handed on with it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ReferralsHeld implements HeldActs {
    private final ReferralRegister register;
    private final Agencies agencies;
    private final Clock clock;

    ReferralsHeld(ReferralRegister register, Agencies agencies, Clock clock) {
        this.register = register;
        this.agencies = agencies;
        this.clock = clock;
    }

    @Override
    public List<String> heldBy(CaseId about, PostId post) {
        var names = names();
        return register.openOf(about, post).stream()
                .map(referral -> words(referral, post, names))
                .toList();
    }

    private static String words(Referral referral, PostId post, Map<AgencyId, String> names) {
        return referral.sender().equals(post)
                ? "依頼：" + names.getOrDefault(referral.to(), "ほかの機関") + "へ"
                : "引き受けた依頼：" + names.getOrDefault(referral.from(), "ほかの機関") + "から";
    }

    private Map<AgencyId, String> names() {
        return agencies.all().stream().collect(Collectors.toMap(AgencyCard::id, AgencyCard::name));
    }

    @Override
    public void handOn(CaseId about, PostHolder from, PostHolder to) {
        for (var referral : register.openOf(about, from.post())) {
            var asked = referral.sender().equals(from.post());
            // what an agency took on for another stays its own
            if (!asked && !from.agency().equals(to.agency())) continue;
            referral.handOn(from.post(), to.post(), to.agency());
            var at = clock.instant();
            if (!register.update(referral, at))
                throw new OptimisticLockingFailureException("referral " + referral.id());
            register.note(referral, Step.PASSED_ON, from.named() + " → " + to.named(), at);
        }
    }
}
