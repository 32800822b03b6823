package org.norishiro.directory.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.norishiro.directory.model.AgencyEntry;
import org.norishiro.directory.usecase.AgencyReadings.AgencyRow;
import org.norishiro.identity.Role;
import org.norishiro.identity.WhoActs;
import org.norishiro.shell.Counted;
import org.norishiro.shell.Listing;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looking for an agency in the register. It holds no personal data, so no view is put on the trail. */
@Component
public class FindAgencies {
    private final AgencyReadings agencies;
    private final WhoActs whoActs;
    private final Clock clock;

    FindAgencies(AgencyReadings agencies, WhoActs whoActs, Clock clock) {
        this.agencies = agencies;
        this.whoActs = whoActs;
        this.clock = clock;
    }

    /** @param mayAdd whether whoever looks may add one */
    public record Found(Counted<AgencyRow> agencies, List<String> fields, boolean mayAdd) {}

    @Transactional
    public Found find(Listing listing) {
        return new Found(
                agencies.search(listing, AgencyEntry.staleSince(LocalDate.now(clock))),
                agencies.fields(),
                whoActs.now().role() == Role.ADMINISTRATOR);
    }
}
