package org.norishiro.referral.model;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.norishiro.casework.IssueId;
import org.norishiro.gate.Grounds;
import org.norishiro.gate.ShownItem;
import org.norishiro.household.PersonId;
import org.norishiro.referral.ReferralId;

/**
 * What is asked of the agency, and all that it is shown of the case. Kept as sent; a question is answered beside it, not in it.
 *
 * @param window the window of the agency it is for, in words; empty: the agency as a whole
 * @param times the urgency, with the times it is sent with
 * @param insteadOf the referral of the same need (同じ困りごと) that led nowhere before; null: the need is asked about for the first time
 * @param grounds on what it is shown, with the article and the reason its basis needs
 * @param shown in order, word for word
 * @param told whose facts of which kind that is
 */
public record Asked(
        String window,
        String request,
        ReplyTimes times,
        @Nullable ReferralId insteadOf,
        Grounds grounds,
        HandoverPlan handover,
        List<PersonId> persons,
        List<IssueId> issues,
        List<ShownItem> shown,
        List<Told> told) {
    public Asked {
        Words.needed(request, "a referral says what is asked");
        if (!grounds.lacks().isEmpty()) throw new IllegalArgumentException("the grounds lack " + grounds.lacks());
        if (!handover.complete()) throw new IllegalArgumentException("who goes along is named, with a day");
        if (shown.isEmpty()) throw new IllegalArgumentException("a referral shows at least whom it is about");
        persons = List.copyOf(persons);
        issues = List.copyOf(issues);
        shown = List.copyOf(shown);
        told = List.copyOf(told);
    }
}
