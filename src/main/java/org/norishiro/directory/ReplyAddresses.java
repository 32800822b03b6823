package org.norishiro.directory;

import java.util.Optional;
import org.norishiro.identity.AgencyId;
import org.norishiro.mail.MailAddress;

/** 登録された宛先: where an agency is written to, as the administrator has registered it. Only there are links and codes sent. */
public interface ReplyAddresses {
    /**
     * @param mail empty: no mail is sent to them
     * @param fax blank: no paper is sent to them
     */
    record Known(Optional<MailAddress> mail, String fax) {}

    /** Empty: nothing was ever registered. */
    Optional<Known> of(AgencyId agency);
}
