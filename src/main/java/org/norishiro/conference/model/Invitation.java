package org.norishiro.conference.model;

import java.util.UUID;
import org.norishiro.identity.AgencyId;

/** An agency called to one item, for a purpose of its own: never "to attend" in general. */
public record Invitation(UUID id, AgencyId agency, String purpose) {
    public Invitation {
        if (purpose.isBlank()) throw new IllegalArgumentException("an agency is invited for a purpose");
    }

    public static Invitation of(AgencyId agency, String purpose) {
        return new Invitation(UUID.randomUUID(), agency, purpose);
    }

    /** Whether they came (出欠). */
    public enum Attendance {
        INVITED("未定"),
        PRESENT("出席"),
        ABSENT("欠席"),
        WRITTEN("書面で参加");

        private final String label;

        Attendance(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
