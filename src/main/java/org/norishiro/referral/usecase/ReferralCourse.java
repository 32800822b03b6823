package org.norishiro.referral.usecase;

import java.util.List;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.TimelineSource;
import org.norishiro.referral.model.Step;
import org.norishiro.referral.usecase.ReferralTexts.StepRow;
import org.springframework.stereotype.Component;

/** The steps of all referrals of a case, for its one timeline. */
@Component
class ReferralCourse implements TimelineSource {
    private final ReferralTexts texts;

    ReferralCourse(ReferralTexts texts) {
        this.texts = texts;
    }

    @Override
    public List<Event> eventsOf(CaseId about) {
        return texts.courseIn(about).stream()
                .filter(step -> step.step() != Step.OPENED)
                .map(ReferralCourse::event)
                .toList();
    }

    private static Event event(StepRow step) {
        return new Event(
                Kind.REFERRAL,
                step.at().toLocalDate(),
                step.at().toLocalTime(),
                step.to() + "への依頼：" + step.step().label(),
                step.words(),
                step.by(),
                "/referrals/" + step.referral());
    }
}
