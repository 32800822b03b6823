package org.norishiro.emergency.web;

import gg.jte.Content;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.CaseNotice;
import org.norishiro.gate.EmergencySight;
import org.norishiro.gate.EmergencySight.Sight;
import org.norishiro.shell.Parts;
import org.springframework.stereotype.Component;

/** Until when one sees a case in an emergency, at the head of its pages. */
@Component
public class EmergencyNotice implements CaseNotice {
    private final EmergencySight sight;
    private final Parts parts;
    private final Clock clock;

    EmergencyNotice(EmergencySight sight, Parts parts, Clock clock) {
        this.sight = sight;
        this.parts = parts;
        this.clock = clock;
    }

    /** @param minutes what is left, at least one */
    public record Left(UUID opening, LocalDateTime until, int minutes) {}

    @Override
    public Optional<Content> of(CaseId about) {
        return sight.of("CASE", about.value()).map(this::left).map(left -> parts.of("emergency/_notice", left));
    }

    private Left left(Sight sight) {
        return new Left(sight.opening(), LocalDateTime.ofInstant(sight.until(), clock.getZone()), sight.minutes());
    }
}
