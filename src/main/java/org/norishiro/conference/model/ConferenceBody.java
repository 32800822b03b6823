package org.norishiro.conference.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.norishiro.conference.BodyId;
import org.norishiro.identity.AgencyId;

/**
 * A conference as a municipality has set it up (会議体): its own name, and one or several legal bases. The same day and the same
 * people may serve two bases and switch between them item by item.
 *
 * @param rhythm how often it sits, in words
 * @param chairTitle who chairs it by its own rules, as a title (「社会福祉課長」)
 * @param secretariat the agency that keeps its papers (事務局)
 */
public record ConferenceBody(
        BodyId id,
        String name,
        String purpose,
        String rhythm,
        String chairTitle,
        AgencyId secretariat,
        List<String> bases,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        long version) {

    public ConferenceBody {
        if (name.isBlank()) throw new IllegalArgumentException("a body has a name");
        if (bases.isEmpty()) throw new IllegalArgumentException("a body rests on something");
        if (validUntil != null && validUntil.isBefore(validFrom))
            throw new IllegalArgumentException("a body ends after it begins");
        bases = List.copyOf(bases);
    }
}
