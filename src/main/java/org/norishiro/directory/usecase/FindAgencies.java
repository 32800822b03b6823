package org.norishiro.directory.usecase;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.norishiro.directory.OpeningHours;
import org.norishiro.directory.model.AgencyEntry;
import org.norishiro.directory.usecase.AgencyReadings.AgencyRow;
import org.norishiro.identity.AgencyId;
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

    /**
     * @param mayAdd whether whoever looks may add one
     * @param now the moment it is looked at, to say which are open
     */
    public record Found(Counted<AgencyRow> agencies, List<String> fields, boolean mayAdd, LocalDateTime now) {}

    @Transactional
    public Found find(Listing listing) {
        var now = LocalDateTime.now(clock);
        var among = listing.text("open").isEmpty() ? null : open(now);
        return new Found(
                agencies.search(listing, AgencyEntry.staleSince(now.toLocalDate()), among),
                agencies.fields(),
                whoActs.now().role() == Role.ADMINISTRATOR,
                now);
    }

    private Set<AgencyId> open(LocalDateTime now) {
        return agencies.opening().entrySet().stream()
                .filter(each -> each.getValue().at(now) instanceof OpeningHours.Now.Open)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
