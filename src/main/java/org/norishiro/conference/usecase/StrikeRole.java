package org.norishiro.conference.usecase;

import java.util.UUID;
import org.norishiro.conference.AgendaItemId;
import org.norishiro.conference.model.Resolutions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Striking a role written down by mistake. */
@Component
public class StrikeRole {
    private final ItemDesk desk;
    private final Resolutions resolutions;

    StrikeRole(ItemDesk desk, Resolutions resolutions) {
        this.desk = desk;
        this.resolutions = resolutions;
    }

    @Transactional
    public RecordOutcome strike(AgendaItemId item, UUID role, long version) {
        return desk.record(item, "strike role", "役割の取り消し", found -> resolutions.strikeRole(item, role, version));
    }
}
