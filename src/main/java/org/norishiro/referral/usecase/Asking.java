package org.norishiro.referral.usecase;

import java.util.List;
import org.norishiro.guest.Invitation;
import org.norishiro.guest.Way;
import org.norishiro.referral.model.Act;

/**
 * How an agency without accounts is asked for its answer (回答のお願い), for the side that asked.
 *
 * @param mail where a link would go, as it may be shown; blank: no link can be sent
 * @param why why no link can be sent; blank where one can
 * @param answers what the agency could say now; empty: nothing is asked of it
 * @param invitations the newest first
 */
public record Asking(String mail, String why, List<Act> answers, List<Invitation> invitations) {
    public boolean slipOut() {
        return invitations.stream().anyMatch(each -> each.way() == Way.SLIP && each.holds());
    }
}
