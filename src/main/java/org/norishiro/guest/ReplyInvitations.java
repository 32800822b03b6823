package org.norishiro.guest;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.norishiro.identity.AgencyId;
import org.norishiro.identity.PostId;

/** 回答のお願い, for the modules in which something is asked of agencies. Only those about records one sees whole are there. */
public interface ReplyInvitations {
    /** What is asked, of whom. */
    record Asked(UUID about, UUID caseId, AgencyId agency) {}

    /** What became of sending a link. */
    enum Sending {
        SENT,
        /** Mails are turned off here. */
        TURNED_OFF,
        /** No address is registered for this agency. */
        NO_ADDRESS,
        /** The mail server did not take it: nothing was issued. */
        NOT_TAKEN
    }

    /** Whether somebody of this agency can sign in: then they answer as themselves, and no invitation is issued. */
    boolean hasAccounts(AgencyId agency);

    /** The newest first. */
    List<Invitation> of(UUID about);

    /** The slip with this code, as long as it holds. */
    Optional<Invitation> slip(SlipCode code);

    /** One that was sent before ends. */
    Sending sendLink(Asked asked);

    /** The one that holds already, else a new one. */
    void issueSlip(Asked asked);

    /** Whoever came in by it is out at once. False: there is none that holds. */
    boolean end(UUID about, UUID invitation);

    /**
     * What came back on a slip is about to be recorded in this name.
     *
     * @return the post that stands for whoever answered, at the agency that was asked
     */
    PostId record(UUID slip, String name);
}
