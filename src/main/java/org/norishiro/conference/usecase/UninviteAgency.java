package org.norishiro.conference.usecase;

import java.util.UUID;
import org.norishiro.conference.AgendaItemId;
import org.norishiro.conference.model.Invitations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Taking an invitation back before the day; from then on the agency no longer sees the item. */
@Component
public class UninviteAgency {
    private final ItemDesk desk;
    private final Invitations invitations;

    UninviteAgency(ItemDesk desk, Invitations invitations) {
        this.desk = desk;
        this.invitations = invitations;
    }

    @Transactional
    public RecordOutcome uninvite(AgendaItemId item, UUID invitation, long version) {
        return desk.prepare(
                item, "uninvite agency", "招きを取り消した", found -> invitations.remove(item, invitation, version));
    }
}
