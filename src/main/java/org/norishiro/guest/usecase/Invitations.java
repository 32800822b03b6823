package org.norishiro.guest.usecase;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.norishiro.guest.Invitation;
import org.norishiro.guest.ReplyInvitations.Asked;
import org.norishiro.guest.SlipCode;
import org.norishiro.guest.Way;
import org.norishiro.identity.AgencyId;
import org.norishiro.identity.PostId;
import org.norishiro.mail.MailAddress;

/** The register of what was sent to agencies without an account. */
public interface Invitations {
    boolean hasAccounts(AgencyId agency);

    List<Invitation> of(UUID about);

    Optional<Invitation> slip(SlipCode code);

    void addLink(Asked asked, MailAddress to, byte[] secretHash);

    void addSlip(Asked asked, SlipCode code);

    void endOf(UUID about, Way way);

    boolean end(UUID about, UUID invitation);

    PostId record(UUID slip, String name);
}
