package org.norishiro.intake.model;

import java.time.LocalDate;
import org.norishiro.identity.PostId;

/** Who has a consultation in hand (受け持ち): somebody named until a date, or nobody any more and why. Never neither. */
public sealed interface Custody {
    /** @param nextStep what is done next; may be blank */
    record Held(PostId holder, String nextStep, LocalDate nextDate) implements Custody {}

    record Ended(String reason) implements Custody {
        public Ended {
            if (reason.isBlank()) throw new IllegalArgumentException("an end has a reason");
        }
    }
}
