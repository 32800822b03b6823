package org.norishiro.emergency.usecase;

import java.util.UUID;
import org.norishiro.gate.EmergencySight;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whether a record is reached by 緊急閲覧 alone, before a form on it is opened or sent. Leaves no audit row: nothing is shown. */
@Component
@Transactional
public class OnlyForReading {
    private final EmergencySight sight;

    OnlyForReading(EmergencySight sight) {
        this.sight = sight;
    }

    /** @param kind one of the kinds of the table {@code reach} */
    public boolean holds(String kind, UUID id) {
        return sight.of(kind, id).isPresent();
    }
}
