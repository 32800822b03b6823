package org.norishiro.conference.model;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import org.norishiro.conference.BodyId;
import org.norishiro.identity.AgencyId;
import org.norishiro.identity.PostId;

/**
 * When, where and with whom in charge a sitting takes place.
 *
 * @param place blank: online only
 * @param online how to join from elsewhere; blank: in the room only
 * @param convener who calls the participants together (招集)
 * @param secretariat whose agency keeps the record (事務局)
 */
public record SittingPlan(
        BodyId body,
        String name,
        LocalDate on,
        LocalTime from,
        LocalTime until,
        String place,
        String online,
        PostId chair,
        PostId convener,
        AgencyId secretariat) {

    public SittingPlan {
        if (name.isBlank()) throw new IllegalArgumentException("a sitting has a name");
        if (place.isBlank() && online.isBlank()) throw new IllegalArgumentException("a sitting is somewhere");
        if (!until.isAfter(from)) throw new IllegalArgumentException("a sitting ends after it begins");
    }

    public int minutes() {
        return (int) Duration.between(from, until).toMinutes();
    }
}
