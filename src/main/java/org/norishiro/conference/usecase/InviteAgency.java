package org.norishiro.conference.usecase;

import java.util.List;
import org.norishiro.conference.AgendaItemId;
import org.norishiro.conference.model.Invitation;
import org.norishiro.conference.model.Invitations;
import org.norishiro.protection.Askable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Inviting one more agency to an item, for a purpose of its own. */
@Component
public class InviteAgency {
    private final ItemDesk desk;
    private final Askable askable;
    private final Invitations invitations;
    private final ConsentToHear consent;

    InviteAgency(ItemDesk desk, Askable askable, Invitations invitations, ConsentToHear consent) {
        this.desk = desk;
        this.askable = askable;
        this.invitations = invitations;
        this.consent = consent;
    }

    @Transactional
    public RecordOutcome invite(AgendaItemId item, Invitation invitation) {
        var found = desk.find(item).filter(ItemDesk.Found::mayPrepare);
        if (found.isPresent() && !askable.includes(invitation.agency(), item.value()))
            return desk.refuse(found.get(), "invite agency", new RecordOutcome.NotToBeAsked());
        var lacking = found.map(ItemDesk.Found::item)
                .map(there -> consent.lackingOf(there, List.of(invitation.agency())))
                .orElse(List.of());
        if (!lacking.isEmpty())
            return desk.refuse(found.orElseThrow(), "invite agency", new RecordOutcome.ConsentLacks(lacking));
        return desk.prepare(item, "invite agency", "機関を招いた", there -> {
            if (invitations.invites(item, invitation.agency())) return false;
            invitations.add(there.item(), invitation);
            return true;
        });
    }
}
