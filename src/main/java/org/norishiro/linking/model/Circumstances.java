package org.norishiro.linking.model;

import java.util.List;
import java.util.Set;
import org.norishiro.casework.IssueId;
import org.norishiro.identity.AgencyId;
import org.norishiro.linking.model.Signs.Member;

/**
 * A case, as far as it bears on whom to ask.
 *
 * @param needs in order of priority
 * @param involved agencies of the team and those that took a referral on
 * @param takenOn issues that somebody answers for: a role of the plan, or a referral that was accepted
 * @param hurried whoever asks is in a hurry: who answers soon comes first
 */
public record Circumstances(
        List<Member> members, List<Need> needs, Set<AgencyId> involved, Set<IssueId> takenOn, boolean hurried) {
    public Circumstances {
        members = List.copyOf(members);
        needs = List.copyOf(needs);
        involved = Set.copyOf(involved);
        takenOn = Set.copyOf(takenOn);
    }
}
