package org.norishiro.directory.usecase;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.norishiro.directory.ReplyAddresses;
import org.norishiro.identity.AgencyId;

/** The addresses registered for agencies (登録された宛先), the newest of each holding. */
public interface ReplyAddressBook extends ReplyAddresses {
    /**
     * @param people how many can sign in there: with an account nobody needs an address
     * @param said when it was registered, and by whom; null: never
     */
    record Line(
            AgencyId agency,
            String name,
            int people,
            String mail,
            String fax,
            @Nullable Said said) {}

    record Said(LocalDateTime at, String by) {}

    /** Of all agencies that are there today, those in which nobody can sign in first. */
    List<Line> lines();

    Optional<Line> line(AgencyId agency);

    void say(UUID id, AgencyId agency, String mail, String fax);
}
