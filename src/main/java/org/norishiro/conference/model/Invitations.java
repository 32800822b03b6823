package org.norishiro.conference.model;

import java.util.UUID;
import org.norishiro.conference.AgendaItemId;
import org.norishiro.identity.AgencyId;

/** Who is called to which item, for what, and whether they came. */
public interface Invitations {
    boolean invites(AgendaItemId item, AgencyId agency);

    void add(AgendaItem item, Invitation invitation);

    /** False: it is not there (any more) at this version. */
    boolean remove(AgendaItemId item, UUID invitation, long version);

    boolean record(AgendaItemId item, UUID invitation, Invitation.Attendance attendance, String attendee, long version);
}
