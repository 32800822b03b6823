package org.norishiro.conference.usecase;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.norishiro.conference.AgendaItemId;
import org.norishiro.conference.model.Resolutions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writing down a decision, or putting one right (決まったこと). */
@Component
public class RecordDecision {
    private final ItemDesk desk;
    private final Resolutions resolutions;

    RecordDecision(ItemDesk desk, Resolutions resolutions) {
        this.desk = desk;
        this.resolutions = resolutions;
    }

    /** @param row the decision to put right; null: a new one */
    public record Command(AgendaItemId item, @Nullable UUID row, long version, String words) {}

    @Transactional
    public RecordOutcome record(Command command) {
        return desk.record(command.item(), "record decision", "決まったこと", found -> {
            var row = command.row();
            if (row != null) return resolutions.changeDecision(command.item(), row, command.words(), command.version());
            resolutions.decide(found.item(), command.words());
            return true;
        });
    }
}
