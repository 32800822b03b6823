package org.norishiro.conference.usecase;

import org.norishiro.conference.AgendaItemId;
import org.norishiro.conference.model.Invitation;
import org.norishiro.conference.model.Invitations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Inviting one more agency to an item, for a purpose of its own. */
@Component
public class InviteAgency {
    private final ItemDesk desk;
    private final Invitations invitations;

    InviteAgency(ItemDesk desk, Invitations invitations) {
        this.desk = desk;
        this.invitations = invitations;
    }

    @Transactional
    public RecordOutcome invite(AgendaItemId item, Invitation invitation) {
        return desk.prepare(item, "invite agency", "機関を招いた", found -> {
            if (invitations.invites(item, invitation.agency())) return false;
            invitations.add(found.item(), invitation);
            return true;
        });
    }
}
