package org.norishiro.conference.usecase;

import java.util.UUID;
import org.norishiro.conference.AgendaItemId;
import org.norishiro.conference.model.Resolutions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Striking a decision written down by mistake. */
@Component
public class StrikeDecision {
    private final ItemDesk desk;
    private final Resolutions resolutions;

    StrikeDecision(ItemDesk desk, Resolutions resolutions) {
        this.desk = desk;
        this.resolutions = resolutions;
    }

    @Transactional
    public RecordOutcome strike(AgendaItemId item, UUID decision, long version) {
        return desk.record(
                item, "strike decision", "決まったことの取り消し", found -> resolutions.strikeDecision(item, decision, version));
    }
}
